import { readFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A page saved as a file, to be opened as if it came from its address. */
export interface SavedPage {
  id: string;
  url: string;
  path: string;
}

/** Of no owner: an address that the page gives itself is then nobody else's. */
const unknownAddress = 'https://localhost/';

/**
 * The pages that files and manifests name. A manifest line is `{id, url, path}`, its path relative to the manifest; an
 * address that no browser opens is as good as none.
 */
export function listSavedPages(arguments_: string[]): SavedPage[] {
  return arguments_.flatMap((argument) => {
    if (!argument.endsWith('.jsonl')) return [{ id: basename(argument), url: unknownAddress, path: resolve(argument) }];
    return readFileSync(argument, 'utf8')
      .split('\n')
      .filter((line) => line.trim())
      .map((line) => {
        const { id, url, path } = JSON.parse(line) as { id: string; url: string | null; path: string };
        return {
          id,
          url: /^https?:/u.test(url ?? '') ? url! : unknownAddress,
          path: isAbsolute(path) ? path : join(dirname(resolve(argument)), path),
        };
      });
  });
}

/** A page's bytes and how to announce them: as UTF-8 when they are valid UTF-8, else as the page itself declares. */
export function loadSavedPage({ path }: SavedPage): { body: Buffer; contentType: string } {
  const raw = readFileSync(path);
  const body = path.endsWith('.gz') ? gunzipSync(raw) : raw;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(body);
    return { body, contentType: 'text/html; charset=utf-8' };
  } catch {
    return { body, contentType: 'text/html' };
  }
}
