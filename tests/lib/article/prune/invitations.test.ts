import { describe, expect, test } from 'vitest';
import { droppedBy, keptBeside, story } from '../page-from.ts';

describe('lines that ask the reader for something else go', () => {
  test.each<[string, string]>([
    ['en', 'Sign up for our morning newsletter and never miss a tide.'],
    ['en', 'Follow us on Facebook for pictures of the quay.'],
    ['en', '» Download our free app.'],
    ['de', 'Lesen Sie auch: Tunnel voller Wasser'],
    ['de', 'Melden Sie sich jetzt für unseren Newsletter an.'],
    ['de', 'Wenn du keinen Fahrplan mehr verpassen willst, dann hol dir unseren Brief aus dem Hafen.'],
    ['de', 'Auf dieser Website werden Cookies verwendet.'],
    ['fr', 'À lire aussi : le tunnel prend l’eau'],
    ['fr', 'Abonnez-vous gratuitement à notre lettre du port.'],
    ['es', 'Te puede interesar: el túnel se llena de agua'],
    ['es', 'Suscríbete aquí al boletín del puerto.'],
    ['pl', 'Czytaj także: Tunel pod wodą'],
    ['zh-Hans', '扫码关注我们的微信公众号，每天看潮水。'],
    ['zh-Hans', '点击查看更多渡船的照片。'],
    ['ja', '関連記事：トンネルに水'],
  ])('%s: %s', (lang, line) => {
    const parts = { lang, middle: `<p>${line}</p>` };
    expect(keptBeside(parts)).toEqual([]);
    expect(droppedBy('invitations', story(parts), ['labels'])).toEqual([line]);
  });

  test('with the list of what is offered', () => {
    const middle = '<p>Subscribe now for only a coin a week</p><ul><li>All tides</li><li>All crosswords</li></ul>';
    expect(droppedBy('invitations', story({ middle }))).toEqual([
      'Subscribe now for only a coin a week',
      'All tides',
      'All crosswords',
    ]);
  });
});

test('what a small box with a form says beside its invitation', () => {
  const small =
    'After you have signed up a letter will reach you, and the link in it leads to the harbour’s own list of letters, of which there are three, and to the rules by which it is kept, which are long.';
  const text = `<h3>Letters from the quay</h3><p>Sign up for our newsletter and never miss a tide.</p><p>${small}</p>`;
  expect(keptBeside({ middle: `<div>${text}<form><input type="email"></form></div>` })).toEqual([]);
  expect(keptBeside({ middle: `<div>${text}</div>` })).toContain(small);
});

test('what stands below a heading that invites, in their box', () => {
  const box =
    '<div><h3>Join our channel on WhatsApp</h3></div><div><p>Tides in the morning and the log of the quay at night: our channel brings the best of the harbour to your telephone, day by day.</p></div>';
  expect(keptBeside({ below: `<div>${box}</div>` })).toEqual([]);
  const text =
    '<h3>Join our channel on WhatsApp</h3><p>Nobody did, the trust said, and shut the channel after a month of silence on the quay.</p>';
  expect(keptBeside({ middle: text })).toEqual([
    'Nobody did, the trust said, and shut the channel after a month of silence on the quay.',
  ]);
});

test('a long offer among short ones goes with them', () => {
  const long =
    'Letters of Ingrid Vale, Anselm Brodie, Priya Hallworth and the skipper himself, with drawings of every boat that has ever crossed the channel, and the fares of each, week by week.';
  const middle = `<p>Subscribe now for only a coin a week</p><ul><li>${long}</li><li>All tides</li><li>All crosswords</li></ul>`;
  expect(keptBeside({ middle })).toEqual([]);
});

test('what is left in a box of invitations goes with them', () => {
  const offer =
    '<p>Subscribe now for only a coin a week</p><ul><li>All tides</li><li>All crosswords</li></ul><p>Already in? <a href="/in">Enter</a></p><p>or</p>';
  expect(keptBeside({ middle: `<section>${offer}</section>` })).toEqual([]);
  expect(keptBeside({ middle: offer })).toEqual(['Already in? Enter', 'or']);
});

describe('sentences that only have such words in them stay', () => {
  test.each<[string, string]>([
    ['en', 'The skipper asked the passengers to follow him to the buses.'],
    ['en', 'More than forty people had signed up for the first crossing.'],
    ['en', 'Readers of the harbour’s log know every wind by its name.'],
    ['de', 'Wer lesen kann, liest auch den Zettel am Fenster.'],
    ['fr', 'On lit aussi l’heure au clocher du port.'],
    ['es', 'El capitán lee también las nubes.'],
    ['zh-Hans', '船长说，关注天气的人比关注船期的人多。'],
  ])('%s: %s', (lang, line) => {
    expect(keptBeside({ lang, middle: `<p>${line}</p>` })).toEqual([line]);
  });

  test('a list of the text’s own, below a paragraph', () => {
    expect(keptBeside({ middle: '<ul><li>All tides</li><li>All crosswords</li></ul>' })).toEqual([
      'All tides',
      'All crosswords',
    ]);
  });

  test('a whole paragraph that begins so', () => {
    const line = `Follow us on Facebook, said a note on the window, ${'and somebody had added another line to it '.repeat(8).trim()}.`;
    expect(keptBeside({ middle: `<p>${line}</p>` })).toEqual([line]);
  });
});
