import type { Byline, CreditedSource, Evidence, EvidenceKind, Provenance } from './provenance.ts';

/** Kinds of evidence about a whole text, the most trusted first. */
export const trust: readonly EvidenceKind[] = [
  'paid',
  'press-release',
  'fingerprint',
  'canonical',
  'translation',
  'excerpt',
  'republication',
  'dateline',
  'byline',
  'source-line',
  'meta-source',
  'agency-tail',
  'contribution',
];

/** What notices and names add to the credits. */
export interface Circumstances {
  /** The page says that an account of its platform put the text there. */
  isHosted?: boolean;
  /** A notice says that the text is paid for. */
  isPaid?: boolean;
  /** Whether a name is an agency's, or stands for agencies. */
  isWire?: (name: string) => boolean;
}

/**
 * What the evidence amounts to. Self-references are set aside first: a page that credits itself says that the text is
 * its own; one that credits somebody else says that it is not, whoever signs it.
 */
export function weigh(
  sources: readonly CreditedSource[],
  bylines: readonly Byline[],
  evidence: readonly Evidence[],
  { isHosted = false, isPaid = false, isWire = () => true }: Circumstances = {},
): Pick<Provenance, 'verdict' | 'confidence'> {
  const others = sources.filter((source) => source.relation !== 'self');
  const people = bylines.filter(({ role, rejected }) => role === 'author' && !rejected);
  const has = (relation: CreditedSource['relation']) => others.some((source) => source.relation === relation);
  const says = (kind: EvidenceKind) => evidence.some((candidate) => candidate.kind === kind && !candidate.rejected);
  if (has('sponsored') || says('paid') || isPaid) return { verdict: 'sponsored', confidence: 'stated' };
  if (has('press-release') || says('press-release')) return { verdict: 'press-release', confidence: 'stated' };
  if (has('translated') || says('translation')) return { verdict: 'translated', confidence: 'stated' };
  if (says('excerpt')) return { verdict: 'excerpt', confidence: 'stated' };
  // An address of the same house, under a text that its own writers or an agency sign, is where the house files it first.
  const isSigned = people.length > 0 || others.some(({ relation, quote }) => relation === 'wire' && quote);
  const isFiledElsewhere = (source: CreditedSource) => source.by === 'canonical' && !source.quote && isSigned;
  const republished = others.filter((source) => source.relation === 'republished' && !isFiledElsewhere(source));
  if (republished.length > 0)
    return { verdict: 'republished', confidence: republished.some(({ quote }) => quote) ? 'stated' : 'likely' };
  // "This report was taken over from dpa unedited" says that a platform hosts what it says whose it is.
  if (isHosted && !others.some(({ relation }) => relation === 'wire'))
    return { verdict: 'hosted', confidence: 'stated' };
  const agencies = others.filter(
    ({ name, relation }) => relation === 'wire' || (relation === 'contributed' && isWire(name)),
  );
  if (agencies.length > 0) {
    // A dateline says whose the report is, though its writer signs it, and so does "By Ann Vale, AP"; elsewhere a writer's
    // name makes it the outlet's own.
    const isCopy = agencies.some(
      ({ by, relation }) => relation === 'wire' && (by === 'dateline' || by === 'fingerprint' || by === 'byline'),
    );
    // Whom the data alone name may have edited the agency's text.
    const isUnsigned = people.every(({ quote }) => !quote) && agencies.some(({ relation }) => relation === 'wire');
    return people.length === 0 || isUnsigned || isCopy
      ? { verdict: 'wire', confidence: 'stated' }
      : { verdict: 'own-with-agency', confidence: 'likely' };
  }
  if (sources.length > 0) return { verdict: 'own', confidence: 'stated' };
  if (evidence.some((candidate) => candidate.rejected === 'nominal'))
    return { verdict: 'nominal', confidence: 'stated' };
  // A desk that signs is the outlet's own; a page's data name the outlet under every text, and say nothing of this one.
  const isOwn = people.length > 0 || bylines.some(({ rejected, quote }) => rejected === 'publisher' && quote);
  return isOwn ? { verdict: 'own', confidence: 'likely' } : { verdict: 'unclear', confidence: 'unclear' };
}
