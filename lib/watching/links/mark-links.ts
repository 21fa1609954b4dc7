import { coverAttribute } from '../../page-cover.ts';
import { boxOf, rootOf } from '../../text/safe-dom.ts';
import type { LinkAnswer, LinkMark } from './link-message.ts';
import { type LinkInSight, linksInSight } from './links-in-sight.ts';

/** What the marks of a page need of the world around them. */
export interface Surroundings {
  live: Document;
  window: Window & typeof globalThis;
  /** An element of ours that stands in the page, and its closed root, in which all is drawn. */
  host: HTMLElement;
  root: ShadowRoot;
  /** Asks the background; undefined where nobody answers. */
  ask(links: [address: string, words: string][]): Promise<LinkAnswer | undefined>;
}

const markSize = 9; // pixels, as in the sheet
const gap = 2; // pixels between a link and its mark
const rise = 3; // pixels above the line's top: the next word stands below it
const quiet = 250; // milliseconds without a movement
const mostAsked = 2000; // links of one page

/** A mark's name has its link's words, and two links of one address may have others. */
const keyOf = ({ address, words }: Pick<LinkInSight, 'address' | 'words'>) => `${address} ${words}`;

/** What tells that links may stand elsewhere now. */
const movements = ['load', 'toggle', 'transitionend', 'click', 'keyup'];

/**
 * Marks the links of a page that the reader's library knows, as far as they are in sight. **The page learns nothing of
 * it**: each link in sight gets the same empty box, before anything is asked, and the answer is but drawn in it. A mark at
 * known links alone would tell them: browsers let a page ask whether something lies over an element of its own.
 * @returns the way to stop
 */
export function markLinks({ live, window, host, root, ask }: Surroundings): () => void {
  const known = new Map<string, LinkMark | null>();
  const marks = live.createElement('section');
  const boxes: HTMLElement[] = [];
  let timer: number | undefined;
  let isStopped = false;
  root.append(marks);

  function place(seen: readonly LinkInSight[]): void {
    const { left, top } = boxOf(host);
    const widest = window.innerWidth - markSize;
    while (boxes.length < seen.length) {
      const box = live.createElement('i');
      boxes.push(box);
      marks.append(box);
    }
    for (const box of boxes.splice(seen.length)) box.remove();
    for (const [i, { end, isRightToLeft }] of seen.entries()) {
      const x = isRightToLeft ? end.x - gap - markSize : end.x + gap;
      const within = Math.min(Math.max(x, 0), widest);
      boxes[i]!.style.translate = `${Math.round(within - left)}px ${Math.round(end.y - rise - top)}px`;
    }
  }
  /** Colours alone: no box comes, goes or moves by an answer. */
  function draw(seen: readonly LinkInSight[]): void {
    for (const [i, link] of seen.entries()) {
      const box = boxes[i];
      const mark = known.get(keyOf(link));
      if (!box) continue;
      box.className = mark?.kind ?? '';
      if (mark) {
        box.setAttribute('role', 'img');
        box.setAttribute('aria-label', mark.name);
      } else for (const name of ['role', 'aria-label']) box.removeAttribute(name);
    }
  }
  async function askFor(seen: readonly LinkInSight[]): Promise<void> {
    const fresh = seen.filter((link) => !known.has(keyOf(link)));
    if (fresh.length === 0 || known.size >= mostAsked) return;
    const answer = await ask(fresh.map(({ address, words }) => [address, words])).catch(() => undefined);
    if (isStopped || !answer) return;
    marks.setAttribute('aria-label', answer.title);
    for (const [i, link] of fresh.entries()) known.set(keyOf(link), answer.marks[i] ?? null);
    // Links may have moved meanwhile; then they are looked at again anyway.
    if (timer === undefined) draw(seen);
  }
  async function look(): Promise<void> {
    timer = undefined;
    if (isStopped || live.hidden || marks.hidden) return;
    const seen = await linksInSight(live);
    // What has moved meanwhile is looked at again anyway.
    if (isStopped || timer !== undefined) return;
    place(seen);
    draw(seen);
    void askFor(seen);
  }
  function lookSoon(): void {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void look(), quiet);
  }
  // The open reader covers the page, and its links with it.
  const covers = new window.MutationObserver(() => {
    marks.hidden = rootOf(live).hasAttribute(coverAttribute);
    lookSoon();
  });
  const onScroll = (event: Event) => {
    // What scrolls by itself takes its links along, and the marks do not follow.
    if (event.target !== live) for (const box of boxes.splice(0)) box.remove();
    lookSoon();
  };

  live.addEventListener('scroll', onScroll, true);
  for (const type of movements) live.addEventListener(type, lookSoon, true);
  live.addEventListener('visibilitychange', lookSoon);
  window.addEventListener('resize', lookSoon);
  const resizes = new window.ResizeObserver(lookSoon);
  resizes.observe(rootOf(live));
  covers.observe(rootOf(live), { attributes: true, attributeFilter: [coverAttribute] });
  lookSoon();
  return () => {
    isStopped = true;
    window.clearTimeout(timer);
    resizes.disconnect();
    covers.disconnect();
    live.removeEventListener('scroll', onScroll, true);
    for (const type of movements) live.removeEventListener(type, lookSoon, true);
    live.removeEventListener('visibilitychange', lookSoon);
    window.removeEventListener('resize', lookSoon);
    marks.remove();
  };
}
