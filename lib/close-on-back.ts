/**
 * Gives what covers a page an entry of its own in the tab's history, so that Back closes it and the page stays. The
 * page's scripts find the address and the state that they left there; those that listened before hear one step to where
 * they are.
 * @returns to be called when it is closed otherwise: the entry is taken back
 */
export function closeOnBack(window: Window, close: () => void): () => void {
  const { history } = window;
  let isOpen = true;
  history.pushState(history.state, '');
  const once = (then: () => void) =>
    window.addEventListener(
      'popstate',
      (event) => {
        event.stopImmediatePropagation();
        then();
      },
      { capture: true, once: true },
    );
  once(() => {
    if (!isOpen) return;
    isOpen = false;
    close();
  });
  return () => {
    if (!isOpen) return;
    isOpen = false;
    history.back();
  };
}
