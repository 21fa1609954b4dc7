import { perArticleWords } from '../../languages/index.ts';
import { fold, foldAll } from '../../text/white-space.ts';
import type { SortingRule } from '../body.ts';

const headingsOf = perArticleWords((spoken) => new Set(foldAll(spoken.flatMap((language) => language.comments))));

const longestHeading = 40; // characters
const leastArticle = 250; // letters of prose that stand above the comments on it

/** Whether a line heads the readers' comments; a count with it says nothing: "17 comments", "评论(3)". */
function headsComments(text: string, headings: ReadonlySet<string>): boolean {
  return text.length <= longestHeading && headings.has(fold(text.replace(/[\d()（）]+/gu, '')));
}

/**
 * Readers' comments, by the heading above them (`tests/pages/en-sourceline`: nothing else tells them from paragraphs).
 * They go as far as the box that holds the heading and at least one line more.
 */
export const pruneComments: SortingRule = {
  name: 'comments',
  sort(lines, page) {
    const headings = headingsOf(page.languages);
    let proseBefore = 0;
    for (const { block, at, isProse, size, outside } of lines) {
      // A button "12 comments" in a row of them heads nothing.
      if (outside) continue;
      if (isProse) proseBefore += size;
      if (block.text.length > longestHeading || !headsComments(block.text, headings)) continue;
      const next = lines[at + 1];
      if (!next) continue;
      let box: Element = block.element;
      while (!box.contains(next.block.element) && box.parentElement && box !== page.copy.body) box = box.parentElement;
      // A link "3 comments" in the byline has the article behind it, not comments.
      if (box === page.copy.body || box.querySelector('h1, article') || proseBefore < leastArticle) continue;
      for (const line of lines.slice(at)) {
        if (!box.contains(line.block.element)) break;
        line.outside ??= this.name;
      }
    }
  },
};
