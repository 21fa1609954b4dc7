const sniffed = 4096; // bytes at a page's beginning in which browsers look for its encoding, and some more

const marks: [string, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
const inHeader = /charset\s?=\s?["']?([\w-]{2,40})/iu;
const inMarkup = /<meta\b[^>]{0,400}?charset\s?=\s?["']?([\w-]{2,40})/iu;

/** A decoder of that name; undefined where browsers know none. */
function decoderOf(label: string | undefined): TextDecoder | undefined {
  try {
    return label ? new TextDecoder(label) : undefined;
  } catch {
    return undefined;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * A page's bytes as text, in the order that browsers go by: the mark at its beginning, the server's word, its own; else
 * UTF-8 where that fits, and what the West wrote in where it does not.
 * @param contentType as the server sent it
 */
export function decodePage(bytes: Uint8Array, contentType: string): string {
  const byMark = marks.find(([, signs]) => signs.every((sign, i) => bytes[i] === sign))?.[0];
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, sniffed));
  const decoder =
    decoderOf(byMark) ?? decoderOf(inHeader.exec(contentType)?.[1]) ?? decoderOf(inMarkup.exec(head)?.[1]);
  return (decoder ?? new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252')).decode(bytes);
}
