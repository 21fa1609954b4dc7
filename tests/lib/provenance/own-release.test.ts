import { describe, expect, test } from 'vitest';
import { on, sourcesOf, wordsOf } from './page-of.ts';

const publisher = 'Nordwerk Pumps';
const lead =
  '<p>Nordwerk Pumps, a maker of pumps and valves, announced today that the tunnel will have six of its own.</p>';
const about = '<p>About Nordwerk Pumps</p><p>Nordwerk Pumps has made pumps since the harbour was dug.</p>';
const told = 'Nordwerk Pumps, a maker of pumps and valves, announced today';

describe('a release on its issuer’s own site', () => {
  test.each([
    ['announces, and describes itself at the end', { lead, tail: about }, told],
    ['announces behind a dateline', { lead: `<p>NORTHMERE, 3 March 2026</p>${lead}`, tail: about }, told],
    ['announces, and says at the end what it is', { lead, tail: '<p>Nordwerk Pumps is a maker of pumps.</p>' }, told],
    [
      'announces, and is filed under releases',
      { lead, url: 'https://nordwerk.example/press-releases/2026/tunnel' },
      told,
    ],
    [
      'tells newsrooms whom to ask',
      { lang: 'de', tail: '<p>Pressekontakt:</p><p>Nordwerk Pumps, Ines Lindau</p>' },
      'Pressekontakt:',
    ],
    [
      'is filed by the trail above its headline',
      { lang: 'de', above: '<p>Sie sind hier: Start » Presse » Pressemitteilungen » Archiv</p>', lead },
      told,
    ],
    [
      'is filed so by the row above its headline, which is quoted where nobody announces',
      {
        lang: 'de',
        above: '<p>24. April 2026 | Pressemitteilungen</p>',
        lead: '<p>Nordwerk Pumps feiert den Tag der Pumpen.</p>',
      },
      'Pressemitteilungen',
    ],
  ])('%s', (_, parts, words) => {
    const provenance = on({ publisher, ...parts });
    expect(sourcesOf(provenance)).toEqual(['press-release: Nordwerk Pumps']);
    expect(wordsOf(provenance)).toEqual([words]);
    expect(provenance.verdict).toBe('press-release');
  });

  test.each([
    ['en', 'SOURCE Nordwerk Pumps', 'Nordwerk Pumps'],
    ['de', 'PM Hafenamt Nordmere/xy', 'Hafenamt Nordmere'],
  ])('or taken over: %s, %s', (lang, text, name) => {
    expect(sourcesOf(on({ lang, tail: `<p>${text}</p>` }))).toEqual([`press-release: ${name}`]);
  });

  test('or printed by another house, with the contact of a company that the text is about', () => {
    const contact = '<p>Pressekontakt</p><p>Dr. Ines Lindau</p><p>Pressesprecherin Nordwerk Pumpen AG</p>';
    const text = '<p>Nordstadt, 3. März 2026 – Die Nordwerk Pumpen AG hat untersuchen lassen, wie die Flut steigt.</p>';
    const printed = on({ lang: 'de', lead: text, tail: contact });
    expect(sourcesOf(printed)).toEqual(['press-release: Nordwerk Pumpen AG']);
    expect(wordsOf(printed)).toEqual(['Pressesprecherin Nordwerk Pumpen AG']);
    expect(sourcesOf(on({ lang: 'de', tail: contact }))).toEqual([]);
    expect(sourcesOf(on({ lang: 'de', lead: text, tail: contact.replace('Pressekontakt', 'Lesung') }))).toEqual([]);
  });

  test.each([
    ['a house that announces, in a text of others', { publisher: 'Lagoon', lead, tail: about }],
    [
      'a paper that announces something itself',
      { publisher: 'Valley News', lead: lead.replaceAll('Nordwerk Pumps', 'Valley News') },
    ],
    ['an announcement alone', { publisher, lead }],
    ['a contact of nobody’s', { publisher: 'Lagoon', lang: 'de', tail: '<p>Pressekontakt: Ines Lindau</p>' }],
  ])('not %s', (_, parts) => {
    const provenance = on(parts);
    expect(sourcesOf(provenance)).toEqual([]);
    expect(provenance.verdict).not.toBe('press-release');
  });
});
