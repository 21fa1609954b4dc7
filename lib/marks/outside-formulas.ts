import type { TextStretch } from '../text/quote.ts';

/** Whether a stretch may stand in a mark: within a formula a mark would be taken for a part of it. */
export function isOutsideFormulas({ node }: TextStretch): boolean {
  return !node.parentElement?.closest('math');
}
