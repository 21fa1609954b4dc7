import { printedDate } from '../article/metadata/dates.ts';
import type { Span } from '../text/sentences.ts';
import { countCjk } from '../text/white-space.ts';

// What stands behind a name in its own piece: a place, brackets, a dash, a date, a counter.
export const behindName =
  /\s(?:in|on|for|of|from)\s(?:the\s)?\p{Lu}.*|\s?[(（[【].*|\s[-–—]\s.*|\s?[|｜•·].*|\s?(?:19|20)\d\d[-/年.].*|\s?\d{1,2}[:.]\d\d.*|\s?\d{1,2}\.?\s\p{L}{3,}\.?\s(?:19|20)\d\d.*|[)）\]】。].*|\s@.*|\s\S+@\S+.*/u;
export const editorCode = /[_\s]?[A-Z]{1,3}\d{2,6}$/u; // "林远_NA1234", "何青 PA123"
const nameSeparator =
  /\s?(?:,(?!\s?(?:Jr|Sr|II|III|IV|PhD|MD)\b)|;|、|，|\/|·|\s(?:and|und|et|y|e|en|og|och|i|a|ve|và|и)\s|&|\+)\s?/u;

// What somebody is, not who: "Travel News Reporter", "Leitender Wirtschaftsredakteur".
const position =
  /(?:^|[\s-])(?:reporter|editor|writer|correspondent|columnist|journalist|fellow|producer|newsroom|desk|news|times|radio|tv|agency|magazine|media|\p{L}*redakteur(?:in)?|\p{L}*korrespondent(?:in)?|\p{L}*redaktion|reporterin|rédacteur|journaliste|periodista|redactor(?:a)?)$|(?:作者|专栏|编辑部)$|^(?:read|leer|lire|ver|see|mehr|weiter|about|über|más|top|tips)\s/iu;

export function isPersonName(name: string): boolean {
  if (!/\p{L}{2}|\p{Lo}/u.test(name) || printedDate(name) || /\d{2}|https?:|@|[?!:“”"»«…]/u.test(name)) return false;
  if (position.test(name)) return false;
  const cjk = countCjk(name);
  if (cjk > 0) return cjk <= 12 && !/(?:报|網|网|社|新闻|新聞|部|局|编辑|記者|记者)$/u.test(name);
  const words = name.split(/\s/u);
  if (/\s\p{Ll}+$/u.test(name)) return false;
  if (words.length > 6 || !/^[\p{Lu}\p{Lo}]/u.test(name)) return false;
  return words.every(
    (word) => !/^\p{Ll}{4,}$/u.test(word) || /^(?:della|delle|dalla|vander|zu[mr]?|saint)$/u.test(word),
  );
}

export interface Piece extends Span {
  name: string;
}

/** The names of a stretch of a row, each with where it stands. */
export function namesIn(text: string, from: number, isJapanese = false): Piece[] {
  const names: Piece[] = [];
  const separator = new RegExp(nameSeparator.source, 'gu');
  const push = (start: number, end: number) => {
    const raw = text.slice(start, end).replace(behindName, '');
    // In Japanese a blank stands between a family's name and a person's.
    const isOne = isJapanese && /^\s?\S{1,3}\s\S{1,3}\s?$/u.test(raw);
    const isHan = countCjk(raw) > raw.length / 2 && !isOne;
    // "林远 何青" are two; "J K Vale" is one.
    for (const part of raw.matchAll(isHan ? /\S+/gu : /\S.*\S|\S/gu)) {
      const name = part[0]
        .replace(editorCode, '')
        .replace(/^[\s“"'(（[【]+|(?<![\s”"',.:：;)）\]】])[\s”"',.:：;)）\]】]+$/gu, '')
        .replace(/(?<=\s\p{Lu})$/u, '.');
      if (name) names.push({ name, start: from + start + part.index, end: from + start + part.index + part[0].length });
    }
  };
  let start = 0;
  for (const match of text.matchAll(separator)) {
    push(start, match.index);
    start = match.index + match[0].length;
  }
  push(start, text.length);
  return names;
}

/** Whether an element ends between a first and a last name: "<span>Ann</span> <span>Vale</span>", "水野 千晴". */
export function isInsideName(text: string, seam: number, seams: readonly number[]): boolean {
  const before = seams.filter((other) => text.slice(other, seam).trim()).at(-1) ?? 0;
  const after = seams.find((other) => other > seam && text.slice(seam, other).trim()) ?? text.length;
  const [first, last] = [text.slice(before, seam).trim(), text.slice(seam, after).trim()];
  if (countCjk(first) > 0) return /^\p{Script=Han}{1,2}$/u.test(first) && /^\p{Script=Han}{1,2}$/u.test(last);
  const isWord = (name: string) => /^\p{Lu}[\p{L}’'.-]*$/u.test(name);
  return (
    isWord(first) &&
    /^\p{Lu}[\p{L}’'.-]*(?:\s\p{Lu}[\p{L}’'.-]*)?$/u.test(last) &&
    !/^(?:BY|VON|PAR|POR)$/iu.test(first)
  );
}
