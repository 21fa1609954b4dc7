import type { Byline, CreditedSource, Evidence, Provenance } from './provenance.ts';

/**
 * What the evidence amounts to. Self-references are set aside first: a page that credits itself says that the text is
 * its own; one that credits somebody else says that it is not, whoever signs it.
 */
export function weigh(
  sources: CreditedSource[],
  bylines: Byline[],
  evidence: Evidence[],
): Pick<Provenance, 'verdict' | 'confidence'> {
  const others = sources.filter((source) => source.relation !== 'self');
  const people = bylines.filter((byline) => !byline.rejected);
  const has = (relation: CreditedSource['relation']) => others.some((source) => source.relation === relation);
  if (has('sponsored')) return { verdict: 'sponsored', confidence: 'stated' };
  if (has('press-release')) return { verdict: 'press-release', confidence: 'stated' };
  if (has('translated')) return { verdict: 'translated', confidence: 'stated' };
  if (has('republished')) return { verdict: 'republished', confidence: 'stated' };
  if (has('wire'))
    return people.length > 0
      ? { verdict: 'own-with-agency', confidence: 'likely' }
      : { verdict: 'wire', confidence: 'stated' };
  if (sources.length > 0) return { verdict: 'own', confidence: 'stated' };
  if (evidence.some((candidate) => candidate.rejected === 'nominal'))
    return { verdict: 'nominal', confidence: 'stated' };
  return people.length > 0 ? { verdict: 'own', confidence: 'likely' } : { verdict: 'unclear', confidence: 'unclear' };
}
