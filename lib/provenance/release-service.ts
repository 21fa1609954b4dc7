import { releaseServices } from '../languages/agencies.ts';
import { escaped } from '../languages/phrase.ts';
import type { Block } from '../text/blocks.ts';
import { credit, type FinderContext, quotationOf } from './context.ts';
import type { Party } from './parties.ts';

// What services hand out that companies and offices pay for, by the service's mark where an agency's would stand.

const anyService = [...releaseServices]
  .sort((a, b) => b.length - a.length)
  .map(escaped)
  .join('|');

// "NORTHMERE, Jan. 5, 2026 /PRNewswire/ --", "NORTHMERE--(BUSINESS WIRE)--", "Nordstadt (ots) -", "上海2026年1月5日 /美通社/ --".
const marked = new RegExp(
  String.raw`^(?<place>[^()（）/\n]{0,80}?)\s?(?:--|[—–-])?\s?[(（/]\s?(?:${anyService})(?:\s[^()（）/]{0,30})?[)）/]\s?(?:--|[—–-]|\.(?=\s))`,
  'u',
);
// "NORTHMERE, CA / ACCESSWIRE / January 5, 2026 / "
const dated = new RegExp(
  String.raw`^(?<place>[^()/\n]{0,80}?)\s?/\s?(?:${anyService})\s?/\s?\p{Lu}\p{L}{2,8}\.?\s\d{1,2},\s(?:19|20)\d\d\s?/`,
  'u',
);

const longestIssuer = 80; // characters
// "Alder Ferries, Inc. (NYSE: ALD), a maker of boats, today announced"
const issuerFirst =
  /^\s?(?:The\s)?(?<name>\p{Lu}[\p{L}\p{N}&.'’-]*(?:\s(?:\p{Lu}|\d|&|of\s\p{Lu}|and\s\p{Lu})[\p{L}\p{N}&.'’-]*){0,6}(?:,\s(?:Inc|Ltd|LLC|Corp|GmbH|AG|SE)\.?)?)(?=\s?[(（,]|\s(?:today|announce|is\s(?:pleased|proud)|has\s|will\s|unveil|launch|introduce|report|kündigt|gibt|stellt|annonce|anuncia|annuncia))/u;
const issuerInHan =
  /^\s?(?<name>[\p{Script=Han}A-Za-z0-9·]{2,24}?)(?:[(（，,]|今日|今天|日前|近日|于|宣布|发布|發布|正式)/u;

/** The service's mark that a text opens with, its place and date included. */
function serviceMark(text: string): string | undefined {
  return (marked.exec(text) ?? dated.exec(text))?.[0].trimEnd();
}

/** Who tells the news in the words right behind the mark. */
function issuerBehind({ text }: Block, from: number): Party | undefined {
  const words = text.slice(from, from + longestIssuer);
  const name = (issuerFirst.exec(words) ?? issuerInHan.exec(words))?.groups?.name;
  return name ? { name, kind: 'outlet', start: words.indexOf(name) } : undefined;
}

/** Reads the mark of a service at a text's beginning, and who is behind the text. @returns whether there is one */
export function readReleaseService(block: Block, context: FinderContext): boolean {
  const mark = serviceMark(block.text);
  if (mark === undefined) return false;
  const issuer = issuerBehind(block, mark.length);
  const isNamed = context.credits.some(({ relation }) => relation === 'press-release');
  if (!issuer || isNamed) {
    context.evidence.push({ kind: 'press-release', quote: quotationOf(block, 0, mark.length, context) });
    return true;
  }
  const span = { start: 0, end: mark.length + issuer.start + issuer.name.length };
  credit({ by: 'press-release', block, span, parties: [issuer], at: mark.length, relation: 'press-release' }, context);
  return true;
}
