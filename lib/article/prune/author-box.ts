import { fold } from '../../text/white-space.ts';
import { type Body, isLinked, type Line, type Rule, standsIn } from '../body.ts';
import { articleNode, namesOf } from '../metadata/json-ld.ts';
import { findPublisher } from '../metadata/publisher.ts';

const authorPage =
  /\/(?:authors?|people|profiles?|staff|contributors?|journalists?|reporters?|columnists?|by|u|users?|autor|auteur|autore|autores)\/([^/?#]+)/iu;
const longestBox = 700; // letters
const leastName = 4; // letters
const lastLines = 6;

/** A name without its accents, which addresses leave out. */
function unmarked(name: string): string {
  return fold(name.normalize('NFD').replace(/\p{M}+/gu, ''));
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a stray percent sign
  }
}

/** What is worked out when it is first asked for. */
function once(work: () => string): () => string {
  let known: string | undefined;
  return () => {
    known ??= work();
    return known;
  };
}

/** Whether a line begins with a name that the byline has: "Jane Doe is our correspondent in …". */
function isAbout(line: Line, bylines: string, publisher: () => string): boolean {
  if (line.size > longestBox || !line.isProse) return false;
  const opening = line.block.text.match(/^(?:\p{Lu}[\p{L}.'’-]*\s+){2,3}/u)?.[0];
  const name = fold(opening?.split(/\s+/u).slice(0, 2).join(' ') ?? '');
  // Outlets write themselves in capitals.
  if (!opening || opening === opening.toUpperCase()) return false;
  return name.length > 2 * leastName && bylines.includes(name) && !publisher().includes(name);
}

/**
 * The box about the author that themes put below the text: it links to the page of somebody whom the byline names
 * (`tests/pages/en-portal`: no class name gives it away).
 */
export const pruneAuthorBox: Rule = {
  name: 'author-box',
  apply(body: Body) {
    const kept = body.kept();
    const half = kept.length / 2;
    // Most bodies have neither a line about somebody nor a link to an author's page.
    const above = once(() =>
      unmarked(
        body.lines
          .slice(Math.max(0, body.first - 12), kept[2]?.at ?? 0)
          .map(({ block }) => block.text)
          .join(' '),
      ),
    );
    const bylines =
      fold(namesOf(articleNode(body.page)?.author).join(' ')) + fold((body.page.metas.get('author') ?? []).join(' '));
    const publisher = once(() => fold(findPublisher(body.page) ?? ''));
    for (const [i, line] of kept.entries()) {
      if (i < half) continue;
      if (i >= kept.length - lastLines && isAbout(line, bylines, publisher)) {
        // Of several authors each may have a line of the paragraph.
        const paragraph = line.block.element.closest('p') ?? line.block.element;
        for (const other of kept.slice(i)) if (standsIn(other, paragraph)) body.drop(other.at, this.name);
      }
      const author = line.block.links
        .map(({ href }) => unmarked(decoded(authorPage.exec(href)?.[1] ?? '')))
        .find((name) => name.length >= leastName && above().includes(name));
      if (!author) continue;
      let box = line.block.element;
      const sizeOf = (element: Element) =>
        kept.reduce((sum, line) => sum + (standsIn(line, element) ? line.size : 0), 0);
      const isOutermost = (element: Element) => element === body.container || element.localName === 'body';
      while (box.parentElement && !isOutermost(box) && sizeOf(box.parentElement) <= longestBox) box = box.parentElement;
      if (!isLinked(line) && line.size > longestBox) continue;
      for (const other of kept) if (other.at >= line.at && standsIn(other, box)) body.drop(other.at, this.name);
      body.drop(line.at, this.name);
      // The name may stand in a line of its own above the rest.
      const previous = kept[i - 1];
      if (previous && unmarked(previous.block.text).includes(author) && previous.size < author.length + 30)
        body.drop(previous.at, this.name);
    }
  },
};
