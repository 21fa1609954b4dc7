/** A stretch of a text, by UTF-16 offsets: `start` inclusive, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

// A sentence ends at its mark and whatever closes it: 。！？ always; . ! ? when white space or the end follows,
// and for ! and ? also before Han text, since portals write "本网立场!下一句" with half-width marks; a full stop also between
// two words without a blank ("… at the quay.The next …"), where a new sentence can be told from an address by its capital.
const sentenceEnd =
  /[。！？]+[”’」』）)】]*|(?<![!?])[!?]+[”’"')\]]*(?=\s|$|\p{Script=Han})|(?<!\.)\.+[”’"')\]]*(?=\s|$)|(?<=\p{Ll}{3}|\d\d)\.(?=\p{Lu}\p{Ll}+[\s,])/gu;

/** Initials and short forms whose full stop does not end a sentence. */
const openStop =
  /(?:^|[\s(])(?:\p{Lu}|[Mm]rs?|[Dd]r|[Ss]t|[Jj]r|[Nn]o|[Vv]ol|Inc|Ltd|Co|Corp|vs|Prof|Gen|Sen|Rep|Gov|U\.S|e\.g|i\.e|ggf|bzw|evtl|ca|inkl|exkl|zzgl|sog|vgl|[Nn]r|[zdu]|z\.B|d\.h|u\.a)\.$/u;

/**
 * The sentences of one paragraph, in order, white space between them left out.
 * @param seams where an element of the paragraph ends: a mark right before one ends a sentence though no blank follows
 */
export function sentencesOf(text: string, seams: readonly number[] = []): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const push = (end: number) => {
    const lead = text.slice(start, end).match(/^\s*/)![0].length;
    if (start + lead < end) spans.push({ start: start + lead, end });
    start = end;
  };
  const glued = seams.filter((seam) => seam < text.length && /[\p{L}\d][.!?]$/u.test(text.slice(0, seam)));
  for (const match of text.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length;
    for (const seam of glued) if (seam > start && seam < end) push(seam);
    if (match[0].startsWith('.') && openStop.test(text.slice(Math.max(0, end - 8), end))) continue;
    // "am 3. Mai", "3. května": an ordinal before the word that it counts.
    if (
      /(?:^|[^\p{L}\d.,:])\d{1,2}\.$/u.test(text.slice(Math.max(0, end - 5), end)) &&
      /^\s\p{L}/u.test(text.slice(end))
    )
      continue;
    push(end);
  }
  for (const seam of glued) if (seam > start) push(seam);
  if (text.slice(start).trim()) push(text.trimEnd().length);
  return spans;
}
