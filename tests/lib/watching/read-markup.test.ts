import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { PutBack } from '@/lib/article/put-back.ts';
import { read } from '@/lib/reading.ts';
import type { DrawingQuestion, PageMarkup } from '@/lib/watching/page-markup.ts';
import { type Answered, type MarkupReading, readMarkup } from '@/lib/watching/read-markup.ts';
import { answerDrawing, type PageInHand, takePage, textRunsOf } from '@/lib/watching/take-page.ts';
import { countTexts } from './count-texts.ts';

beforeAll(countTexts);
afterEach(() => {
  document.head.replaceChildren();
  document.body.replaceChildren();
});

const paragraphs = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].map(
  (day) =>
    `<p>On ${day} the ferry lay at the quay while the fog came in from the east, and the harbour master wrote the delay of ${day} into his book, as he had done each winter.</p>`,
);
const page = `<article><h1>Ferry waits for the fog</h1><p class="source">Source: <a href="/tide">Tidewater Review</a></p>
  <form><mark>First:</mark> a form.</form><figure><img src="/quay.jpg" alt="The quay"><figcaption>The quay. Photo: Ines Brook</figcaption></figure>
  ${paragraphs.join('')}</article>`;

function inHand(): PageInHand {
  const taken = takePage(document);
  if (typeof taken === 'string') throw new Error(`the page is ${taken}`);
  return taken;
}

/** Takes the page, sends it as a message would be sent, and answers what is asked. */
function readElsewhere(): MarkupReading {
  const taken = inHand();
  const markup: PageMarkup = JSON.parse(JSON.stringify(taken.markup));
  const first = readMarkup(markup, document);
  const runs = first.kind === 'uneven' ? JSON.parse(JSON.stringify(textRunsOf(taken, document))) : undefined;
  const answered: Answered = [];
  for (;;) {
    const reading = readMarkup(markup, document, { runs, answered, mayAsk: answered.length === 0 });
    if (reading.kind !== 'asks') return reading;
    const answers = answerDrawing(taken, reading.questions);
    for (const [i, question] of reading.questions.entries()) answered.push([question, answers[i]!]);
  }
}

/** That it says of the page what reading it in place says. */
function expectAlike(): void {
  const there = read(document);
  const here = readElsewhere();
  expect(there.kind).toBe('article');
  // What was left out and what is embedded is shown in a reader, which opens where the page stands: only there is it asked for.
  const aside = { milliseconds: 0, completeness: undefined, frames: undefined };
  expect(here.kind === 'read' && { ...here.reading, ...aside }).toEqual({ ...there, ...aside });
}

describe('a page that is read from its markup', () => {
  test('gives what it gives where it stands', () => {
    document.body.innerHTML = page;
    expectAlike();
  });

  test.each([
    ['a list in a paragraph', (paragraph: Element) => paragraph.append(document.createElement('ul'))],
    ['a paragraph in a paragraph', (paragraph: Element) => paragraph.append(document.createElement('p'), 'More.')],
    [
      'texts side by side, and empty ones',
      (paragraph: Element) => paragraph.prepend('By', ' the', '', ' harbour', '', '', ' office. '),
    ],
    [
      'a picture painted behind a box',
      (paragraph: Element) => {
        const box = document.createElement('div');
        box.setAttribute('style', 'color: red; background-image: url("/fog.jpg")');
        paragraph.before(box);
      },
    ],
    ['a comment between texts', (paragraph: Element) => paragraph.prepend('Fog', document.createComment('>-'), ' ')],
    ['an attribute full of signs', (paragraph: Element) => paragraph.setAttribute('title', '"<a> & \u00a0 &amp; ="')],
    [
      'blanks before and behind words',
      (paragraph: Element) => paragraph.prepend('\n ', document.createElement('b'), ' '),
    ],
  ])('that a script made, with %s, too', (_, change) => {
    document.body.innerHTML = page;
    change(document.querySelectorAll('p')[3]!);
    expectAlike();
  });

  test('whose markup cannot be read back is to be read where it stands', () => {
    document.body.innerHTML = page;
    const { markup } = inHand();
    const kindOf = (changed: Partial<PageMarkup>) => readMarkup({ ...markup, ...changed }, document).kind;
    expect(kindOf({ markup: markup.markup.replace('</article>', '') })).toBe('unlike');
    expect(kindOf({ markup: markup.markup.replace('<h1>', '<h1 =>') })).toBe('unlike');
    expect(kindOf({ counts: { ...markup.counts, elements: markup.counts.elements + 1 } })).toBe('unlike');
    expect(kindOf({ counts: { ...markup.counts, texts: markup.counts.texts + 1 } })).toBe('uneven');
  });

  test('is not taken where its markup does not say enough', () => {
    document.body.innerHTML = `${page}<details><dialog>Shut twice.</dialog></details>`;
    expect(takePage(document)).toBe('odd');
  });

  test('has what its reader put back into articles of the site', () => {
    const box =
      '<aside class="fact-box"><div class="signup-note"><p>The harbour trust was founded by four fishermen in the year of the great flood, and it has run the crossing ever since without a grant from the county, which no other ferry on this coast can say.</p></div></aside>';
    document.body.innerHTML = page.replace('<p>On Wednesday', `${box}<p>On Wednesday`);
    const { markup } = inHand();
    const textWith = (putBack: PutBack[]) => {
      const reading = readMarkup(markup, document, { mayAsk: false, putBack });
      return reading.kind === 'read' && reading.reading.kind === 'article' ? reading.reading.article.text : '';
    };
    expect(textWith([])).not.toContain('four fishermen');
    expect(textWith([{ rule: 'zones', box: 'div.signup-note' }])).toContain('four fishermen');
  });

  test('is handed out without the text of long scripts and styles, and read as it stands', () => {
    const long = 'fog '.repeat(2000);
    const data = { '@type': 'NewsArticle', datePublished: '2026-04-19T08:00:00Z', articleBody: 'tide '.repeat(2000) };
    document.head.innerHTML = `<style>/* ${long} */</style><script type="application/ld+json">${JSON.stringify(data)}</script>`;
    document.body.innerHTML = `${page.replace('</h1>', `</h1><script>// ${long}</script>`)}<!-- a > b -->`;
    const article = document.querySelector('article')!;
    article.setAttribute('title', '"<a> & \u00a0 &amp; ="');
    article.prepend('Ferries & <fog> \u00a0 &amp; signs');
    const { markup } = inHand().markup;
    expect(markup).not.toContain(long);
    expect(markup).toContain(data.articleBody);
    expect(readElsewhere()).toMatchObject({ reading: { article: { published: '2026-04-19T08:00:00Z' } } });
    expectAlike();
  });

  test('is handed out without the pages that frames have in an attribute', () => {
    const framed = 'fog '.repeat(2000);
    document.body.innerHTML = page;
    const frame = document.createElement('iframe');
    frame.setAttribute('srcdoc', `<p>${framed}</p>`);
    document.querySelector('figure')!.after(frame);
    expect(inHand().markup.markup).not.toContain(framed);
    expectAlike();
  });

  test('is not changed', () => {
    document.body.innerHTML = page;
    inHand();
    expect(document.body.innerHTML).toBe(page);
  });

  test('with names that no script may give is read all the same', () => {
    document.body.innerHTML = page;
    const { markup } = inHand();
    const odd = markup.markup.replace('<h1>', '<h1 "a<b"="x" class="y">');
    expect(readMarkup({ ...markup, markup: odd }, document, { mayAsk: false })).toMatchObject({
      kind: 'read',
      reading: { kind: 'article' },
    });
  });

  test('is asked how words are drawn that credit somebody, and believes the answer', () => {
    document.body.innerHTML = page;
    const { markup } = inHand();
    const first = readMarkup(markup, document);
    if (first.kind !== 'asks') throw new Error('nothing was asked');
    const source = 'Tidewater Review'.length;
    expect(first.questions.some(([about, [, , length]]) => about === 'reason' && length === source)).toBe(true);
    const answered = first.questions.map((question): [DrawingQuestion, 'tiny' | null] => [
      question,
      question[1][2] === source ? 'tiny' : null,
    ]);
    const second = readMarkup(markup, document, { answered, mayAsk: false });
    if (second.kind !== 'read' || second.reading.kind !== 'article') throw new Error('no article');
    expect(second.reading.provenance.verdict).not.toBe('republished');
  });
});
