import { codeAttribute } from '@/lib/article/code-language.ts';
import type { CodeToken } from '@/lib/code-tokens.ts';

export type CodeTokens = (code: string, language: string) => CodeToken[];

const colouredCode = `pre[${codeAttribute}]`;

/** Whether a text holds code whose language its page says. */
export function holdsCode(body: Element): boolean {
  return body.querySelector(colouredCode) !== null;
}

/** Parts a text by the tokens that lie in it; `offset`: where it begins in the code. */
function coloured(text: Text, offset: number, tokens: readonly CodeToken[]): DocumentFragment {
  const document = text.ownerDocument;
  const made = document.createDocumentFragment();
  let done = 0;
  for (const { start, end, part } of tokens) {
    const [from, to] = [Math.max(start - offset, done), Math.min(end - offset, text.length)];
    if (from >= to) continue;
    const span = document.createElement('span');
    span.dataset.codePart = part;
    span.append(text.data.slice(from, to));
    made.append(text.data.slice(done, from), span);
    done = to;
  }
  made.append(text.data.slice(done));
  return made;
}

function textsIn(element: Element): Text[] {
  const walker = element.ownerDocument.createTreeWalker(element, 4 /* NodeFilter.SHOW_TEXT */);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
  return texts;
}

/** Colours code in a text. Its words stay as they are, also where its reader has marked some of them before. */
export function colourCode(body: Element, tokensOf: CodeTokens): void {
  for (const pre of body.querySelectorAll(colouredCode)) {
    const tokens = tokensOf(pre.textContent ?? '', pre.getAttribute(codeAttribute)!);
    // What was coloured is not coloured again.
    pre.removeAttribute(codeAttribute);
    if (tokens.length === 0) continue;
    let offset = 0;
    for (const text of textsIn(pre)) {
      const end = offset + text.length;
      const inside = tokens.filter((token) => token.start < end && token.end > offset);
      if (inside.length > 0) text.replaceWith(coloured(text, offset, inside));
      offset = end;
    }
  }
}
