import type { Wording } from '@/lib/wording/wording.ts';

/** Puts each table into a box that scrolls and that a keyboard reaches, named by the table's caption. */
export function scrollTables(body: HTMLElement, words: Wording): void {
  for (const table of body.querySelectorAll('table')) {
    const box = body.ownerDocument.createElement('div');
    box.dataset.table = '';
    box.tabIndex = 0;
    box.setAttribute('role', 'group');
    const caption = table.querySelector('caption')?.textContent?.trim();
    box.setAttribute('aria-label', caption || words.media.table);
    table.replaceWith(box);
    box.append(table);
  }
}
