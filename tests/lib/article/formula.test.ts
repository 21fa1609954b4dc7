import { describe, expect, test } from 'vitest';
import { articleFrom, type Story, story } from './page-from.ts';

const energy = '<math><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></math>';
const around = (formula: string) =>
  `<p>What the engine gives is told by ${formula} as every schoolchild on the quay has heard by now.</p>`;
const kept = (parts: Story) => articleFrom(story(parts));

describe('a formula stays in its line', () => {
  test.each([
    ['as it is', energy, energy],
    [
      'without what it says twice',
      energy
        .replace('<mi>E', '<semantics><mrow><mi>E')
        .replace('</math>', '</mrow><annotation encoding="application/x-tex">E=mc^2</annotation></semantics></math>'),
      energy.replace('<mi>E', '<mrow><mi>E').replace('</math>', '</mrow></math>'),
    ],
    [
      'without the boxes that draw it',
      `<span><span>${energy}</span><span aria-hidden="true"><span>E</span><span>=</span><span>mc2</span></span></span>`,
      energy,
    ],
    [
      'without the boxes that draw it before it',
      `<span><nobr aria-hidden="true"><span>E=mc2</span></nobr><span role="presentation">${energy}</span></span>`,
      energy,
    ],
    [
      'without what leads, loads or draws elsewhere',
      '<math href="https://a.example/" onclick="a()" style="x"><mpadded voffset="9em"><mi id="x" mathvariant="normal">x</mi></mpadded></math>',
      '<math><mi mathvariant="normal">x</mi></math>',
    ],
  ])('%s', (_, formula, expected) => {
    const { html, text } = kept({ middle: around(formula) });
    expect(html).toContain(around(expected));
    const words = expected.replace(/<[^>]*>/gu, '');
    expect(text).toContain(`is told by ${words} as every schoolchild`);
  });

  test('as a line of its own', () => {
    const { html } = kept({ middle: `<div>${energy.replace('<math>', '<math display="block">')}</div>` });
    expect(html).toContain(`<p>${energy.replace('<math>', '<math display="block">')}</p>`);
  });
});

test('paragraphs that a page puts into a formula are paragraphs', () => {
  const said = 'The harbour trust has let it be known that the engine will run again by May.';
  const { html, text } = kept({ middle: `<math><mtext><p>${said}</p></mtext></math>` });
  expect(html).not.toContain('<math');
  expect(text).toContain(said);
});
