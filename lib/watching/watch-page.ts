import { couldBeArticle } from './could-be-article.ts';

/** What a page's watch needs of the world around it. */
export interface Surroundings {
  live: Document;
  window: Window & typeof globalThis;
  /** Says that the page may be an article; true when somebody took it up. */
  ask(): Promise<boolean>;
  /** Says that what was read of the page is gone. */
  leave(): void;
}

const patience = 15_000; // milliseconds in which a late article may still come
const mostLooks = 12; // at a page that changes
const quiet = 400; // milliseconds without a change
const tries = 3; // the background may be stopped while it answers

/**
 * Watches one page until it is known whether it is an article: after its load, when it is idle and seen. Pages that
 * change their address without loading are watched anew. The page is only read.
 * @returns the way to stop
 */
export function watchPage({ live, window, ask, leave }: Surroundings): () => void {
  let isStopped = false;
  let asked: string | undefined;
  let observer: MutationObserver | undefined;
  let timer: number | undefined;
  let round = 0;
  const undo: (() => void)[] = [];

  const on = (target: EventTarget, type: string, listener: (event: Event) => void) => {
    target.addEventListener(type, listener);
    undo.push(() => target.removeEventListener(type, listener));
  };
  const page = () => window.location.href.replace(/#.*$/su, '');
  const isSeen = () => !live.hidden && !(live as { prerendering?: boolean }).prerendering;
  const endObserving = () => {
    observer?.disconnect();
    observer = undefined;
    window.clearTimeout(timer);
  };

  async function answer(asking: string): Promise<void> {
    for (let i = 0; i < tries && !isStopped && asked === asking; i++) if (await ask().catch(() => false)) return;
  }
  function look(): boolean {
    if (isStopped || !isSeen() || asked === page()) return true;
    if (!couldBeArticle(live)) return false;
    asked = page();
    endObserving();
    void answer(asked);
    return true;
  }
  function whenIdle(work: () => void): void {
    const begun = round;
    const run = () => begun === round && !isStopped && work();
    if (window.requestIdleCallback) window.requestIdleCallback(run, { timeout: patience });
    else window.setTimeout(run, 1);
  }
  /** Articles that a script brings: looked for a bounded while, and only when the page is quiet again. */
  function observe(): void {
    endObserving();
    const until = window.performance.now() + patience;
    let looks = 0;
    const lookAgain = () =>
      whenIdle(() => {
        if (look() || ++looks >= mostLooks || window.performance.now() > until) endObserving();
      });
    observer = new window.MutationObserver(() => {
      window.clearTimeout(timer);
      timer = window.setTimeout(lookAgain, quiet);
    });
    observer.observe(live, { childList: true, subtree: true });
  }
  function begin(): void {
    round++;
    endObserving();
    if (isSeen()) whenIdle(() => look() || observe());
  }
  /** The address changed and the document stayed: its new words come in a moment, and the old ones are still there. */
  function move(): void {
    if (isStopped || asked === page()) return;
    if (asked !== undefined) leave();
    asked = undefined;
    round++;
    observe();
    timer = window.setTimeout(() => whenIdle(() => look() && endObserving()), 2 * quiet);
  }

  if (live.readyState === 'complete') begin();
  else on(window, 'load', begin);
  on(live, 'visibilitychange', () => asked === undefined && live.readyState === 'complete' && begin());
  on(live, 'prerenderingchange', () => live.readyState === 'complete' && begin());
  on(window, 'pageshow', (event) => {
    if (!(event as PageTransitionEvent).persisted) return;
    asked = undefined;
    begin();
  });
  const { navigation } = window as { navigation?: EventTarget };
  if (navigation) on(navigation, 'currententrychange', move);
  else for (const type of ['popstate', 'hashchange', 'click']) on(window, type, () => window.setTimeout(move, quiet));

  return () => {
    isStopped = true;
    endObserving();
    for (const undoOne of undo) undoOne();
  };
}
