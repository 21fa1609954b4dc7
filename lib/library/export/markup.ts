// XML 1.0 has no way to write these, not even as references: controls, and two signs at the end of the first plane.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

/** Words as XML can hold them: halves of letters become the sign for an unreadable one, controls are left out. */
export function printable(words: string): string {
  return words.toWellFormed().replace(notInXml, '');
}

const references: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Words as they stand in markup, between tags or in quotation marks. */
export function escaped(words: string): string {
  return printable(words).replace(/[&<>"']/gu, (sign) => references[sign]!);
}
