import { describe, expect, test } from 'vitest';
import type { Byline, CreditedSource, Evidence, EvidenceKind, Relation } from '@/lib/provenance/provenance.ts';
import { weigh } from '@/lib/provenance/verdict.ts';

const quote = { exact: '', prefix: '', suffix: '', place: 'tail', ordinal: 1, inArticle: true } as const;
/** A credit in the page's own words. */
const printed = (relation: Relation, by: EvidenceKind = 'source-line', name = 'Valley Courier'): CreditedSource => ({
  name,
  relation,
  by,
  quote,
});
/** A credit that stands in the page's data alone. */
const inData = (relation: Relation, by: EvidenceKind = 'canonical'): CreditedSource => ({
  name: 'Valley Courier',
  relation,
  by,
});
const vale: Byline = { name: 'Ingrid Vale', role: 'author', quote };
const valeInData: Byline = { name: 'Ingrid Vale', role: 'author' };
const editor: Byline = { name: 'Priya Hallworth', role: 'editor' };
const admin: Byline = { name: 'admin', role: 'author', rejected: 'technical-account' };
const said = (kind: EvidenceKind): Evidence => ({ kind, quote });
const desk: Byline = { name: 'Bulletin desk', role: 'author', rejected: 'publisher' };
const printedDesk: Byline = { ...desk, quote };
const address = inData('republished');
const nominal: Evidence = { kind: 'source-line', rejected: 'nominal' };
const empty: Evidence = { kind: 'source-line', rejected: 'empty' };

type Row = [
  what: string,
  verdict: string,
  confidence: string,
  sources: CreditedSource[],
  bylines?: Byline[],
  evidence?: Evidence[],
];

describe('what the evidence amounts to', () => {
  test.each<Row>([
    ['credited to another outlet', 'republished', 'stated', [printed('republished')]],
    ['credited so, though somebody signs', 'republished', 'stated', [printed('republished')], [vale]],
    ['credited to itself, too', 'republished', 'stated', [printed('self'), printed('republished')], [vale]],
    ['and to an agency', 'republished', 'stated', [printed('wire', 'dateline'), printed('republished')]],
    ['by its data alone', 'republished', 'likely', [inData('republished')]],
    ['by its data, and another in print', 'republished', 'stated', [inData('republished'), printed('republished')]],

    ['credited to an agency', 'wire', 'stated', [printed('wire')]],
    ['to an agency, an account signs', 'wire', 'stated', [printed('wire')], [admin]],
    ['to an agency, an editor alone is named', 'wire', 'stated', [printed('wire')], [editor]],
    ['an agency’s dateline, its writer signs', 'wire', 'stated', [printed('wire', 'dateline')], [vale]],
    ['a writer of an agency signs', 'wire', 'stated', [printed('wire', 'byline')], [vale]],
    ['an agency’s number of the text', 'wire', 'stated', [printed('wire', 'fingerprint')], [vale]],

    ['an agency at the end, a person signs', 'own-with-agency', 'likely', [printed('wire', 'agency-tail')], [vale]],
    ['an agency at the end, data name a person', 'wire', 'stated', [printed('wire', 'agency-tail')], [valeInData]],
    [
      'an agency helped, data name a person',
      'own-with-agency',
      'likely',
      [printed('contributed', 'contribution')],
      [valeInData],
    ],
    ['an agency helped a writer', 'own-with-agency', 'likely', [printed('contributed', 'contribution')], [vale]],

    ['an agency behind the outlet itself', 'wire', 'stated', [printed('self'), printed('contributed')]],

    ['credited to itself', 'own', 'stated', [printed('self')]],
    ['to itself, a nominal line beside', 'own', 'stated', [printed('self')], [], [nominal]],
    ['a person signs, nothing else', 'own', 'likely', [], [vale]],
    ['its desk signs, nothing else', 'own', 'likely', [], [printedDesk]],
    ['data name its desk, nothing else', 'unclear', 'unclear', [], [desk]],
    ['part of a book', 'excerpt', 'stated', [printed('republished', 'excerpt')], [vale], [said('excerpt')]],
    ['an address elsewhere under an agency’s copy', 'wire', 'stated', [address, printed('wire', 'agency-tail')]],

    ['translated from an outlet', 'translated', 'stated', [printed('translated', 'translation')], [vale]],
    ['translated, nobody says from where', 'translated', 'stated', [], [vale], [said('translation')]],
    ['a press release of somebody', 'press-release', 'stated', [printed('press-release'), printed('wire')]],
    ['a press release of nobody', 'press-release', 'stated', [], [], [said('press-release')]],
    ['paid for by somebody', 'sponsored', 'stated', [printed('sponsored', 'paid'), printed('press-release')], [vale]],
    ['paid for, nobody says by whom', 'sponsored', 'stated', [printed('wire')], [vale], [said('paid')]],
    [
      'paid for and translated',
      'sponsored',
      'stated',
      [printed('translated')],
      [],
      [said('paid'), said('translation')],
    ],

    ['credited to “网络”', 'nominal', 'stated', [], [], [nominal]],
    ['credited to “网络”, a person signs', 'nominal', 'stated', [], [vale], [nominal]],

    ['an account signs, nothing else', 'unclear', 'unclear', [], [admin]],
    ['an editor, nothing else', 'unclear', 'unclear', [], [editor]],
    ['an empty credit', 'unclear', 'unclear', [], [], [empty]],
    ['nothing', 'unclear', 'unclear', []],
  ])('%s: %s, %s', (_, verdict, confidence, sources, bylines = [], evidence = []) => {
    expect(weigh(sources, bylines, evidence)).toEqual({ verdict, confidence });
  });

  test('a user’s upload is hosted, whoever it is credited to', () => {
    const uploaded = [printed('contributed', 'source-line', '海岬号')];
    expect(weigh(uploaded, [], [], { isHosted: true, isWire: () => false })).toEqual({
      verdict: 'hosted',
      confidence: 'stated',
    });
  });

  test('but a reprint before all', () => {
    expect(weigh([printed('republished')], [], [], { isHosted: true }).verdict).toBe('republished');
  });

  test('an outlet that helped leaves the text the page’s own', () => {
    const helped = [printed('contributed', 'contribution', 'Tidewater Review')];
    expect(weigh(helped, [vale], [], { isWire: () => false })).toEqual({ verdict: 'own', confidence: 'stated' });
  });

  test('words that were rejected say nothing', () => {
    const refused: Evidence[] = [
      { kind: 'paid', rejected: 'another-meaning' },
      { kind: 'translation', rejected: 'another-meaning' },
      { kind: 'press-release', rejected: 'not-an-outlet' },
    ];
    expect(weigh([], [], refused)).toEqual({ verdict: 'unclear', confidence: 'unclear' });
  });
});
