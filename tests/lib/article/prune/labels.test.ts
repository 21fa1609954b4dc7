import { describe, expect, test } from 'vitest';
import { articleFrom, droppedBy, keptBeside, type Story, story } from '../page-from.ts';

describe('what labels a portal’s furniture goes', () => {
  test.each<[string, Story, string[]]>([
    ['an advertisement’s label', { middle: '<p>Advertisement</p>' }, ['Advertisement']],
    ['in capitals', { middle: '<div>ADVERTISEMENT</div>' }, ['ADVERTISEMENT']],
    ['in German', { lang: 'de', middle: '<p>- Anzeige -</p>' }, ['- Anzeige -']],
    [
      'an advertisement that its first element calls so',
      { lang: 'de', middle: '<p><span>Reklame</span> Neue Taue für den Kai, jetzt im Laden</p>' },
      ['Reklame Neue Taue für den Kai, jetzt im Laden'],
    ],
    ['a heading for screen readers alone', { lang: 'cs', middle: '<h6>Článek</h6>' }, ['Článek']],
    ['in French', { lang: 'fr', middle: '<p>La suite après cette publicité</p>' }, ['La suite après cette publicité']],
    [
      'in Polish',
      { lang: 'pl', middle: '<p>Dalsza część artykułu pod reklamą</p>' },
      ['Dalsza część artykułu pod reklamą'],
    ],
    ['in Chinese', { lang: 'zh-Hans', middle: '<p>猜你喜欢</p>' }, ['猜你喜欢']],
    [
      'a teaser behind its label',
      { middle: '<p>Recommended: Fares rise by a quarter in June</p>' },
      ['Recommended: Fares rise by a quarter in June'],
    ],
    [
      'a heading that begins with a label',
      { lang: 'de', middle: '<h3>Mehr zum Thema Fähren</h3>' },
      ['Mehr zum Thema Fähren'],
    ],
  ])('%s', (_, parts, lines) => {
    expect(keptBeside(parts)).toEqual([]);
    expect(droppedBy('labels', story(parts), ['invitations'])).toEqual(lines);
  });

  test('with the links that it stands above', () => {
    const below =
      '<h3>Related stories</h3><p><a href="/1">Fares on the night ferry rise by a quarter</a></p><p><a href="/2">Tunnel fills with water</a></p>';
    expect(keptBeside({ below })).toEqual([]);
    expect(keptBeside({ below }, ['labels', 'link-lines', 'tail-rows'])).toHaveLength(3);
  });
});

test('a figure that a label calls another story goes with its title and its picture', () => {
  const figure =
    '<figure><div>Read also</div><div data-href="/1"><img src="https://c.example/swan.jpg" width="200"><p>Swan lost at the weir comes home by bus</p></div></figure>';
  expect(keptBeside({ middle: figure })).toEqual([]);
  expect(articleFrom(story({ middle: figure })).html).not.toContain('swan.jpg');
});

describe('what only looks like a label stays', () => {
  test.each<[string, Story, string[]]>([
    [
      'a sentence that begins with such words',
      { middle: '<p>Related stories were told on the quay all night.</p>' },
      ['Related stories were told on the quay all night.'],
    ],
    ['a heading with another word in it', { middle: '<h2>Print is not dead</h2>' }, ['Print is not dead']],
    ['another language’s word', { lang: 'en', middle: '<p>Werbung</p>' }, ['Werbung']],
    [
      'a sentence with a colon',
      { middle: '<p>His advice to the passengers: bring a blanket.</p>' },
      ['His advice to the passengers: bring a blanket.'],
    ],
    [
      'the paragraph behind a label',
      { middle: '<p>Advertisement</p><p>Nobody on the quay had been told.</p>' },
      ['Nobody on the quay had been told.'],
    ],
  ])('%s', (_, parts, lines) => {
    expect(keptBeside(parts)).toEqual(lines);
  });
});
