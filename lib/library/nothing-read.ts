import type { Provenance } from '../provenance/provenance.ts';

/** Nobody has read the page for its credits: nothing is said of its origin. */
export const nothingRead: Provenance = {
  verdict: 'unclear',
  confidence: 'unclear',
  sources: [],
  chain: [],
  disclaimers: [],
  imageCredits: [],
  pictures: 0,
  bylines: [],
  dates: [],
  hidden: [],
  evidence: [],
  flags: [],
};
