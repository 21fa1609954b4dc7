import type { ComponentChildren } from 'preact';

const openingMarks = new Set(['“', '„', '«', '「']);

/** Where a name stands in its quotation marks; an outlet called "The" must not be found in a word of ours. */
function placeOf(name: string, text: string, from: number): number {
  let at = name ? text.indexOf(name, from) : -1;
  while (at >= 0 && !openingMarks.has(text[at - 1] ?? '')) at = text.indexOf(name, at + 1);
  return at;
}

interface Props {
  /** A sentence in which the names stand in quotation marks. */
  text: string;
  /** In the order in which they stand in it. */
  names: readonly string[];
  /** Language of the names. */
  language?: string | undefined;
  strong?: boolean;
}

/** A sentence with each name set apart, so that one in another script does not turn the words around it. */
export function Named({ text, names, language, strong = false }: Props) {
  const parts: ComponentChildren[] = [];
  let from = 0;
  for (const name of names) {
    const at = placeOf(name, text, from);
    if (at < 0) continue;
    const isolated = <bdi lang={language}>{name}</bdi>;
    parts.push(text.slice(from, at), strong ? <b>{isolated}</b> : isolated);
    from = at + name.length;
  }
  return (
    <>
      {parts}
      {text.slice(from)}
    </>
  );
}
