import type { Wording } from '@/lib/wording/wording.ts';

export type LibraryView = 'articles' | 'ledger' | 'import';

/** From one view of the library to another. */
export function LibraryNav({ view, words }: { view: LibraryView; words: Wording }) {
  const views: [LibraryView, string][] = [
    ['articles', words.ledger.list],
    ['ledger', words.ledger.title],
    ['import', words.transfer.title],
  ];
  return (
    <nav class="library-nav" aria-label={words.library.title}>
      {views.map(([name, label]) => (
        <a key={name} href={`#${name}`} aria-current={view === name ? 'page' : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
}
