import { readBody } from '../read-body.ts';
import { decodePage } from './decode-page.ts';

/** A page as its server sent it. */
export interface FetchedPage {
  kind: 'page';
  /** Where the server's redirects have led. */
  url: string;
  html: string;
}

/** Why there is none. */
export type FetchTrouble =
  /** No answer, or one that the browser keeps back: of a host that nobody allowed. */
  | { kind: 'unreachable' }
  | { kind: 'status'; status: number }
  /** Another kind of file. */
  | { kind: 'not-html' }
  | { kind: 'too-large' };

const patience = 30_000; // milliseconds
const mostBytes = 10_000_000;
const pageTypes = /^(?:text\/html|application\/xhtml\+xml)\b/iu;

/**
 * Fetches one page that the reader asked for, once, as if the link had been opened: with the cookies that the browser has
 * for it, so that what the reader subscribes to is there. Not said is from which page. Nothing that belongs to the page is
 * fetched.
 */
export async function fetchPage(address: string): Promise<FetchedPage | FetchTrouble> {
  try {
    const response = await fetch(address, {
      credentials: 'include',
      referrerPolicy: 'no-referrer',
      headers: { accept: 'text/html,application/xhtml+xml' },
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok || !response.body) return { kind: 'status', status: response.status };
    const contentType = response.headers.get('content-type') ?? '';
    if (!pageTypes.test(contentType)) return { kind: 'not-html' };
    const bytes = await readBody(response, mostBytes);
    return bytes ? { kind: 'page', url: response.url, html: decodePage(bytes, contentType) } : { kind: 'too-large' };
  } catch {
    return { kind: 'unreachable' };
  }
}
