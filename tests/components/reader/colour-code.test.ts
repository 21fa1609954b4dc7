import { describe, expect, test } from 'vitest';
import { colourCode } from '@/components/reader/colour-code.ts';
import { codeTokens } from '@/lib/code-tokens.ts';

function colouredIn(markup: string): HTMLElement {
  const body = document.createElement('div');
  body.innerHTML = markup;
  colourCode(body, codeTokens);
  return body;
}
const partsIn = (body: Element) =>
  [...body.querySelectorAll<HTMLElement>('[data-code-part]')].map((span) => [span.textContent, span.dataset.codePart]);

describe('code in a text', () => {
  test('has its parts told apart, and every word as it was', () => {
    const code = 'if tide &lt; 2:\n    stop("fog")  # wait\n';
    const body = colouredIn(`<p>So:</p><pre data-code="python">${code}</pre>`);
    expect(body.querySelector('pre')!.textContent).toBe('if tide < 2:\n    stop("fog")  # wait\n');
    expect(partsIn(body)).toEqual([
      ['if', 'word'],
      ['2', 'number'],
      ['"fog"', 'string'],
      ['# wait', 'note'],
    ]);
  });

  test('keeps what its reader has marked, across its parts', () => {
    const body = colouredIn('<pre data-code="js">const <mark>tide = "lo</mark>w";</pre>');
    expect(body.querySelector('mark')!.textContent).toBe('tide = "lo');
    expect(partsIn(body)).toEqual([
      ['const', 'word'],
      ['"lo', 'string'],
      ['w"', 'string'],
    ]);
  });

  test('stays as it is where its page does not say what it is written in, and is coloured once', () => {
    const markup = '<pre>const tide = "low";</pre>';
    expect(colouredIn(markup).innerHTML).toBe(markup);
    const body = colouredIn('<pre data-code="js">const tide = 1;</pre>');
    const before = body.innerHTML;
    colourCode(body, codeTokens);
    expect(body.innerHTML).toBe(before);
  });
});
