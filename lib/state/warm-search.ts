import type { LibraryDatabase } from '../library/database.ts';
import { warmUp } from '../library/search/warm-up.ts';

const atTheLatest = 2000; // milliseconds

/**
 * Gets a view ready for its first search, once: when it is idle, or when somebody is about to type.
 * @param view where search fields get the focus
 * @returns to be called when the view has shown what it begins with
 */
export function createWarmSearch(
  library: LibraryDatabase,
  view: EventTarget,
  whenIdle: typeof requestIdleCallback = requestIdleCallback,
): () => void {
  let warmed = false;
  const warm = () => {
    if (warmed) return;
    warmed = true;
    view.removeEventListener('focusin', focused);
    // A library that cannot be searched says so when it is.
    void warmUp(library).catch(() => undefined);
  };
  const focused = ({ target }: Event) => {
    if (target instanceof HTMLInputElement && target.type === 'search') warm();
  };
  view.addEventListener('focusin', focused);
  return () => void whenIdle(warm, { timeout: atTheLatest });
}
