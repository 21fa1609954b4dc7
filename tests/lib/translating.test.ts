import { describe, expect, test, vi } from 'vitest';
import { createTranslating, type Translators, translationOffer, translatorTag } from '@/lib/translating.ts';

const pair = { sourceLanguage: 'de', targetLanguage: 'en' };

/** A translator that writes backwards; it fails, or waits for its reader, at the texts named so. */
function backwards(more: Partial<Translators> = {}): Translators {
  return {
    availability: () => Promise.resolve('available'),
    create: ({ monitor }) => {
      const model = new EventTarget();
      monitor(model);
      model.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded: 0.5 }));
      return Promise.resolve({
        translate: (text, { signal }) =>
          new Promise((resolve, reject) => {
            if (text === 'fail') reject(new Error('no model'));
            else if (text === 'wait') signal.addEventListener('abort', () => reject(signal.reason));
            else resolve([...text].reverse().join(''));
          }),
        destroy: () => undefined,
      });
    },
    ...more,
  };
}

function translating(translators = backwards(), mayDownload = false) {
  const came: string[] = [];
  const states: string[] = [];
  const made = createTranslating(
    { pair, mayDownload },
    {
      translators,
      onTranslated: (at, text) => came.push(`${at} ${text}`),
      onChange: () => states.push(JSON.stringify(made.state())),
    },
  );
  return { made, came, states };
}

describe('a language as the translator names it', () => {
  test.each([
    ['zh-Hans', 'zh'],
    ['zh-CN', 'zh'],
    ['zh-TW', 'zh-Hant'],
    ['zh-Hant-HK', 'zh-Hant'],
    ['en-GB', 'en'],
    ['pt-BR', 'pt'],
  ])('%s is %s', (tag, expected) => {
    expect(translatorTag(tag)).toBe(expected);
  });
});

describe('a translation is offered', () => {
  const article = { language: 'de', text: 'Die Fähre steht.' };
  test('where the browser has the languages', async () => {
    expect(await translationOffer(article, 'en', backwards())).toEqual({ pair, mayDownload: false });
  });
  test('with word of a download where it has not yet', async () => {
    const translators = backwards({ availability: () => Promise.resolve('downloadable') });
    expect(await translationOffer(article, 'en', translators)).toEqual({ pair, mayDownload: true });
  });
  test('by the language that the browser detects where the page declares none', async () => {
    const detectors = {
      availability: () => Promise.resolve('available' as const),
      create: () =>
        Promise.resolve({
          detect: () => Promise.resolve([{ detectedLanguage: 'de', confidence: 0.9 }]),
          destroy: () => undefined,
        }),
    };
    expect(await translationOffer({ text: article.text }, 'en', backwards(), detectors)).toMatchObject({ pair });
    const asleep = { ...detectors, availability: () => Promise.resolve('downloadable' as const) };
    expect(await translationOffer({ text: article.text }, 'en', backwards(), asleep)).toBeUndefined();
  });
  test.each([
    ['by no translator', article, undefined],
    ['in the article’s own language', { ...article, language: 'en-GB' }, backwards()],
    ['in no language that is known', { text: 'Fähre' }, backwards()],
    ['by one that does not know them', article, backwards({ availability: () => Promise.resolve('unavailable') })],
  ])('but not %s', async (_, of, translators) => {
    expect(await translationOffer(of, 'en', translators)).toBeUndefined();
  });
});

describe('translating', () => {
  test('goes from paragraph to paragraph', async () => {
    const { made, came } = translating();
    await made.begin(['fog', 'ferry']);
    expect(came).toEqual(['0 gof', '1 yrref']);
    expect(made.state()).toEqual({ kind: 'shown' });
    made.setShown(false);
    expect(made.state()).toEqual({ kind: 'hidden' });
  });

  test('says how much of the model has come', async () => {
    const { made, states } = translating(backwards(), true);
    expect(made.state()).toEqual({ kind: 'offered', mayDownload: true });
    await made.begin(['fog']);
    expect(states.slice(0, 2)).toEqual(['{"kind":"fetching","share":0}', '{"kind":"fetching","share":0.5}']);
  });

  test('that the browser breaks off keeps what it has, and goes on from there', async () => {
    const { made, came } = translating();
    await made.begin(['fog', 'fail']);
    expect(made.state()).toEqual({ kind: 'failed' });
    await made.begin(['fog', 'ferry']);
    expect(came).toEqual(['0 gof', '1 yrref']);
  });

  test('is cancelled by its reader', async () => {
    const { made, came } = translating();
    const work = made.begin(['fog', 'wait']);
    await vi.waitUntil(() => came.length === 1);
    made.cancel();
    await work;
    expect(made.state()).toEqual({ kind: 'offered', mayDownload: false });
  });
});
