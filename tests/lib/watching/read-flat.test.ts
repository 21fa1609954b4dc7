import { afterEach, describe, expect, test } from 'vitest';
import type { PutBack } from '@/lib/article/put-back.ts';
import { read } from '@/lib/reading.ts';
import { answerDrawing, type DrawingQuestion, takeFlatPage } from '@/lib/watching/flat-page.ts';
import { type FlatReading, readFlat } from '@/lib/watching/read-flat.ts';

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

/** Takes the page, sends it as a message would be sent, and answers what is asked. */
function readElsewhere(): FlatReading {
  const { flat, texts } = takeFlatPage(document);
  const sent = JSON.parse(JSON.stringify(flat));
  const answered: [DrawingQuestion, ReturnType<typeof answerDrawing>[number]][] = [];
  for (;;) {
    const reading = readFlat(sent, document, { answered, mayAsk: answered.length === 0 });
    if (reading.kind !== 'asks') return reading;
    const answers = answerDrawing(texts, reading.questions);
    for (const [i, question] of reading.questions.entries()) answered.push([question, answers[i]!]);
  }
}

describe('a page that is read from plain values', () => {
  test('gives what it gives where it stands', () => {
    document.body.innerHTML = page;
    const there = read(document);
    const here = readElsewhere();
    expect(there.kind).toBe('article');
    // What was left out is put back in a reader, which opens where the page stands: only there is it asked for.
    const aside = { milliseconds: 0, completeness: undefined };
    expect(here.kind === 'read' && { ...here.reading, ...aside }).toEqual({ ...there, ...aside });
  });

  test('has what its reader put back into articles of the site', () => {
    const box =
      '<aside class="fact-box"><div class="signup-note"><p>The harbour trust was founded by four fishermen in the year of the great flood, and it has run the crossing ever since without a grant from the county, which no other ferry on this coast can say.</p></div></aside>';
    document.body.innerHTML = page.replace('<p>On Wednesday', `${box}<p>On Wednesday`);
    const { flat } = takeFlatPage(document);
    const textWith = (putBack: PutBack[]) => {
      const reading = readFlat(flat, document, { mayAsk: false, putBack });
      return reading.kind === 'read' && reading.reading.kind === 'article' ? reading.reading.article.text : '';
    };
    expect(textWith([])).not.toContain('four fishermen');
    expect(textWith([{ rule: 'zones', box: 'div.signup-note' }])).toContain('four fishermen');
  });

  test('is not changed', () => {
    document.body.innerHTML = page;
    takeFlatPage(document);
    expect(document.body.innerHTML).toBe(page);
  });

  test('whose text is held back is to be taken anew', () => {
    document.head.innerHTML = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry"}</script>';
    document.body.innerHTML = '<p>Loading.</p>';
    const { flat } = takeFlatPage(document);
    expect(readFlat(flat, document)).toEqual({ kind: 'unrendered' });
    expect(readFlat(flat, document, { mayRetake: false }).kind).toBe('read');
  });

  test('with names that no script may give is read all the same', () => {
    document.body.innerHTML = page;
    const { flat } = takeFlatPage(document);
    flat.nodes.unshift(['a<b', '"', 'x', 'class', 'y'], 'Odd.', 0, 0, 0);
    expect(readFlat(flat, document, { mayAsk: false })).toMatchObject({ kind: 'read', reading: { kind: 'article' } });
  });

  test('is asked how words are drawn that credit somebody, and believes the answer', () => {
    document.body.innerHTML = page;
    const { flat } = takeFlatPage(document);
    const first = readFlat(flat, document);
    if (first.kind !== 'asks') throw new Error('nothing was asked');
    const at = flat.nodes.filter((node) => typeof node === 'string').indexOf('Tidewater Review');
    expect(first.questions.some(([about, text]) => about === 'reason' && text === at)).toBe(true);
    const answered = first.questions.map((question): [DrawingQuestion, 'tiny' | null] => [
      question,
      question[1] === at ? 'tiny' : null,
    ]);
    const second = readFlat(flat, document, { answered, mayAsk: false });
    if (second.kind !== 'read' || second.reading.kind !== 'article') throw new Error('no article');
    expect(second.reading.provenance.verdict).not.toBe('republished');
  });
});
