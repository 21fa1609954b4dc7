/** A control in an article's text, though no `button`: of those there are none in an article, so that nothing can pass for ours. */
export function textButton(document: Document, label: string, language: string, onPress: () => void): HTMLElement {
  const button = document.createElement('span');
  button.setAttribute('role', 'button');
  button.tabIndex = 0;
  button.lang = language;
  button.textContent = label;
  button.addEventListener('click', (event) => event.isTrusted && onPress());
  button.addEventListener('keydown', (event) => {
    if (!event.isTrusted || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    onPress();
  });
  return button;
}
