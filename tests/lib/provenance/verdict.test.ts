import { describe, expect, test } from 'vitest';
import type { Byline, CreditedSource, Evidence, Relation } from '@/lib/provenance/provenance.ts';
import { weigh } from '@/lib/provenance/verdict.ts';

const credits = (...relations: Relation[]): CreditedSource[] =>
  relations.map((relation) => ({ name: 'Valley Courier', relation, by: 'source-line' }));
const vale: Byline = { name: 'Ingrid Vale', role: 'author' };
const admin: Byline = { name: 'admin', role: 'author', rejected: 'technical-account' };
const nominal: Evidence = { kind: 'source-line', rejected: 'nominal' };
const empty: Evidence = { kind: 'source-line', rejected: 'empty' };

describe('what the evidence amounts to', () => {
  test.each([
    ['credited to another outlet', credits('republished'), [], [], 'republished', 'stated'],
    ['credited to another outlet, though somebody signs', credits('republished'), [vale], [], 'republished', 'stated'],
    ['credited to itself and another outlet', credits('self', 'republished'), [vale], [], 'republished', 'stated'],
    ['credited to another outlet and an agency', credits('wire', 'republished'), [], [], 'republished', 'stated'],
    ['credited to an agency', credits('wire'), [], [], 'wire', 'stated'],
    ['credited to an agency, an account signs', credits('wire'), [admin], [], 'wire', 'stated'],
    ['credited to an agency, a person signs', credits('wire'), [vale], [], 'own-with-agency', 'likely'],
    ['credited to itself', credits('self'), [], [], 'own', 'stated'],
    ['credited to itself, a nominal line beside', credits('self'), [], [nominal], 'own', 'stated'],
    ['translated', credits('translated', 'republished'), [vale], [], 'translated', 'stated'],
    ['a press release', credits('press-release', 'wire'), [], [], 'press-release', 'stated'],
    ['paid for', credits('sponsored', 'press-release', 'translated', 'republished'), [vale], [], 'sponsored', 'stated'],
    ['credited to “网络”', [], [], [nominal], 'nominal', 'stated'],
    ['credited to “网络”, a person signs', [], [vale], [nominal], 'nominal', 'stated'],
    ['a person signs, nothing else', [], [vale], [], 'own', 'likely'],
    ['an account signs, nothing else', [], [admin], [], 'unclear', 'unclear'],
    ['an empty credit', [], [], [empty], 'unclear', 'unclear'],
    ['nothing', [], [], [], 'unclear', 'unclear'],
  ] as const)('%s: %s', (_, sources, bylines, evidence, verdict, confidence) => {
    expect(weigh([...sources], [...bylines], [...evidence])).toEqual({ verdict, confidence });
  });
});
