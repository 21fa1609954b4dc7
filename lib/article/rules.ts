import type { Rule, SortingRule } from './body.ts';
import { pruneAuthorBox } from './prune/author-box.ts';
import { pruneBelowEnd } from './prune/below-end.ts';
import { pruneComments } from './prune/comments.ts';
import { pruneForms } from './prune/forms.ts';
import { pruneHeadRows } from './prune/head-rows.ts';
import { pruneInvitations } from './prune/invitations.ts';
import { pruneLabels } from './prune/labels.ts';
import { pruneLinkLines } from './prune/link-lines.ts';
import { pruneMarked } from './prune/marked.ts';
import { pruneNextArticle } from './prune/next-article.ts';
import { pruneOrphans } from './prune/orphans.ts';
import { pruneRepeated } from './prune/repeated.ts';
import { pruneSiteFooter } from './prune/site-footer.ts';
import { pruneTailRows } from './prune/tail-rows.ts';
import { pruneTeasers } from './prune/teasers.ts';
import { pruneZones } from './prune/zones.ts';
import { restoreCaptions } from './restore/captions.ts';
import { restoreEmbeds } from './restore/embeds.ts';
import { restoreLead } from './restore/lead.ts';
import { restorePictures } from './restore/pictures.ts';
import { restoreSubHeadlines } from './restore/sub-headlines.ts';

/** Before the body is looked for. */
export const sortingRules: readonly SortingRule[] = [
  pruneZones,
  pruneSiteFooter,
  pruneComments,
  pruneForms,
  pruneMarked,
  pruneTeasers,
];

/** Once it is found, in this order: what is no text of the page's goes before the head and the tail are looked for. */
export const rules: readonly Rule[] = [
  restoreCaptions,
  pruneNextArticle,
  pruneLabels,
  pruneInvitations,
  pruneLinkLines,
  pruneHeadRows,
  pruneAuthorBox,
  pruneOrphans,
  pruneBelowEnd,
  pruneTailRows,
  pruneRepeated,
  restoreLead,
  restorePictures,
  restoreSubHeadlines,
  restoreEmbeds,
];
