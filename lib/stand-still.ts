const stillFor = 400; // milliseconds without a change after which a page counts as drawn
const longestWait = 8000; // milliseconds; then it is taken as it is

/**
 * Waits until a page has stood still for a moment, at most eight seconds. Nothing of it is watched afterwards.
 * @param afterChange whether to wait for a change first
 * @returns whether it changed meanwhile
 */
export function standStill(root: Node, afterChange: boolean): Promise<boolean> {
  return new Promise((resolve) => {
    let changed = false;
    let still: ReturnType<typeof setTimeout> | undefined;
    const end = () => {
      observer.disconnect();
      clearTimeout(still);
      clearTimeout(longest);
      resolve(changed);
    };
    const wait = () => {
      clearTimeout(still);
      still = setTimeout(end, stillFor);
    };
    const observer = new MutationObserver(() => {
      changed = true;
      wait();
    });
    const longest = setTimeout(end, longestWait);
    observer.observe(root, { childList: true, characterData: true, subtree: true });
    if (!afterChange) wait();
  });
}
