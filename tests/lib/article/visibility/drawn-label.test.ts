import { afterEach, describe, expect, test, vi } from 'vitest';
import { drawnLabelOf } from '@/lib/article/visibility/drawn-label.ts';

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

/** The label before the text "东港晚报" of some markup, in which elements name what a style sheet draws: `data-before`. */
function labelIn(markup: string): string {
  document.body.innerHTML = markup;
  // This DOM has no pseudo-elements: their computed style is what a browser answers.
  vi.spyOn(globalThis, 'getComputedStyle').mockImplementation((element, pseudo) => {
    const content = element.getAttribute(pseudo === '::before' ? 'data-before' : 'data-after') ?? 'none';
    return { content, display: 'inline', visibility: 'visible' } as CSSStyleDeclaration;
  });
  const walker = document.createTreeWalker(document.body, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.textContent!.includes('东港晚报')) return drawnLabelOf(node as Text);
  throw new Error('no such text');
}

describe('a label that a style sheet draws', () => {
  test.each([
    ['by the text’s own element', `<p data-before='"来源："'>东港晚报</p>`, '来源：'],
    ['by a box around it', `<p data-before='"来源："'> <span><a>东港晚报</a></span></p>`, '来源：'],
    ['by an empty element before it', `<p><i data-before='"来源："'></i> <a>东港晚报</a></p>`, '来源：'],
    ['behind the element before it', `<p><i data-after='"来源："'>2026</i><a>东港晚报</a></p>`, '来源：'],
    ['from an attribute', `<p data-before='attr(data-l) " "' data-l="来源：">东港晚报</p>`, '来源：'],
    ['in parts', `<p data-before='"来" counter(n) "源："'>东港晚报</p>`, '来源：'],
    ['without what is said to screen readers alone', `<p data-before='"来源：" / "source"'>东港晚报</p>`, '来源：'],
    ['with quotation marks in it', `<p data-before='"\\"来源\\"："'>东港晚报</p>`, '"来源"：'],
    ['on two lines', `<p data-before='"本文\\a 来源："'>东港晚报</p>`, '本文 来源：'],
    ['none', '<p>东港晚报</p>', ''],
    ['an icon is none', `<p data-before='"\ue001"'>东港晚报</p>`, ''],
    ['a quotation mark is none', `<p data-before='open-quote "“"'>东港晚报</p>`, ''],
    ['a picture is none', `<p data-before='url("from.svg")'>东港晚报</p>`, ''],
    ['one before other words is theirs', `<p data-before='"来源："'>2026 <a>东港晚报</a></p>`, ''],
    ['a text is none', `<p data-before='"${'来'.repeat(80)}"'>东港晚报</p>`, ''],
  ])('%s', (_, markup, label) => {
    expect(labelIn(markup)).toBe(label);
  });
});
