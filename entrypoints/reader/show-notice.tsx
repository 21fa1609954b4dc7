import { render } from 'preact';
import { PageNotice } from '@/components/reader/PageNotice.tsx';
import noticeCss from '@/components/reader/page-notice.css?inline';
import type { Theme } from '@/lib/settings.ts';
import { rootOf } from '@/lib/text/safe-dom.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { createHost } from './shadow.ts';

interface Notice {
  title: string;
  detail: string;
  words: Wording;
  theme: Theme;
  onTryAnyway?: () => void;
}

let closeLast: (() => void) | undefined;

/** Says at the page's corner why there is no article; one notice at a time. */
export function showNotice({ title, detail, words, theme, onTryAnyway }: Notice): void {
  closeLast?.();
  const { host, root } = createHost(document, 'sourceline-notice', noticeCss);
  host.setAttribute('data-sourceline-theme', theme);
  const close = () => {
    removeEventListener('keydown', onKey, true);
    host.remove();
    closeLast = undefined;
  };
  const closeAnd = (next: () => void) => () => {
    close();
    next();
  };
  const onKey = (event: KeyboardEvent) => event.isTrusted && event.key === 'Escape' && close();
  closeLast = close;
  addEventListener('keydown', onKey, true);
  rootOf(document).append(host);
  const tryAnyway = onTryAnyway && closeAnd(onTryAnyway);
  render(
    <PageNotice
      title={title}
      detail={detail}
      words={words}
      onClose={close}
      {...(tryAnyway && { onTryAnyway: tryAnyway })}
    />,
    root,
  );
  root.querySelector<HTMLElement>('button')?.focus();
}
