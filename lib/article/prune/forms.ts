import { collapse, countWords } from '../../text/white-space.ts';
import { formAttribute } from '../copy-page.ts';

const longestInvitation = 400; // characters: headline, sentence, small print of a newsletter box
const longestInvitationWords = 70;
const mostParagraphs = 2;
const leastProse = 140; // characters: a paragraph of this length is no small print

/** A headline, a sentence, small print; a short article with its comment form below has more paragraphs. */
function isInvitation(box: Element): boolean {
  if (box.querySelector('h1, article, main') || box.querySelectorAll('p').length > mostParagraphs) return false;
  return countWords(box.textContent ?? '') <= longestInvitationWords;
}

/** Old templates, and hostile pages, put the article itself into a form. */
function holdsProse(form: Element): boolean {
  if (collapse(form.textContent ?? '').length > longestInvitation) return true;
  return [...form.querySelectorAll('p, div, td, li')].some(
    (line) => collapse(line.textContent ?? '').length > leastProse,
  );
}

/**
 * Takes out forms and the small boxes that invite to them (`tests/pages/en-portal`: a newsletter in the middle of the
 * text). Works on a copied page, before the body is looked for.
 */
export function pruneForms(body: Element): void {
  for (const form of [...body.querySelectorAll(`[${formAttribute}]`)]) {
    if (!body.contains(form) || holdsProse(form)) continue;
    let box = form;
    for (
      let parent = form.parentElement;
      parent && parent !== body && isInvitation(parent);
      parent = parent.parentElement
    ) {
      box = parent;
    }
    box.remove();
  }
}
