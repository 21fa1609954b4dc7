import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { openShadowRoot, violations } from './axe.ts';
import { useExtension } from './extension.ts';
import { control, pageState, waitForControl, waitForReader } from './reader.ts';

const night = 'On the last night that the keeper’s house at Corran Head had a keeper';
const [safe, joke] = ['the causeway is safe.', 'That rule was meant as a joke.'];
const hotels = 'Two hotel firms looked at it and left.';

/** Selects from some words of the article's text to others, as a pointer does. */
function selectWords(view: Page | Frame, from: string, to: string): Promise<void> {
  return view.evaluate(
    (first, last) => {
      const body = document.querySelector('[data-sourceline-article]')!;
      const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        if (node.data.includes(first) && range.collapsed) range.setStart(node, node.data.indexOf(first));
        if (node.data.includes(last)) {
          range.setEnd(node, node.data.indexOf(last) + last.length);
          break;
        }
      }
      const selection = getSelection()!;
      selection.removeAllRanges();
      selection.addRange(range);
    },
    from,
    to,
  );
}

/** What is marked: each highlight's words, joined over the elements that they stand in. */
function marked(view: Page | Frame): Promise<string[]> {
  return view.$$eval('mark[data-highlight]', (marks) => {
    const words = new Map<string, string>();
    for (const mark of marks as HTMLElement[]) {
      const id = mark.dataset.highlight!;
      words.set(id, (words.get(id) ?? '') + mark.textContent!.replace(/\s+/gu, ' '));
    }
    return [...words.values()];
  });
}

/** Waits for so many highlights: in the page, or in a saved article's frame, which runs no script to wait by itself. */
const countOfMarks = (page: Page, count: number) =>
  page.waitForFunction(
    (wanted) => {
      const text = document.querySelector<HTMLIFrameElement>('.saved-frame')?.contentDocument ?? document;
      const marks = [...text.querySelectorAll<HTMLElement>('mark[data-highlight]')];
      return new Set(marks.map(({ dataset }) => dataset.highlight)).size === wanted;
    },
    {},
    count,
  );

/** What stands in the note's field, as a screen reader would say it. */
async function fieldSays(page: Page): Promise<unknown> {
  const tree = await page.accessibility.snapshot({ interestingOnly: true, includeIframes: true });
  const queue = tree ? [tree] : [];
  for (let node = queue.shift(); node; node = queue.shift()) {
    if (node.role === 'textbox') return node.value;
    queue.push(...(node.children ?? []));
  }
  return undefined;
}

async function openSaved(page: Page, origin: string): Promise<Frame> {
  await page.goto(`${origin}/library.html`);
  const link = (await page.waitForSelector('.saved-row a'))!;
  await page.goto(await link.evaluate((row) => (row as HTMLAnchorElement).href));
  const frame = (await (await page.waitForSelector('.saved-frame'))!.contentFrame())!;
  await frame.waitForSelector('[data-sourceline-article] p');
  return frame;
}

/** Puts other words into the text that is kept, as an edited page does. */
function editKept(page: Page, from: string, to: string): Promise<void> {
  return page.evaluate(
    (old, now) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('library');
        request.onsuccess = () => {
          const write = request.result.transaction('bodies', 'readwrite');
          write.objectStore('bodies').openCursor().onsuccess = ({ target }) => {
            const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
            if (!cursor) return;
            cursor.value.article.html = cursor.value.article.html.replace(old, now);
            cursor.update(cursor.value);
            cursor.continue();
          };
          write.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    from,
    to,
  );
}

describe('words that a reader marks', () => {
  const extension = useExtension();

  test('in the reader: the article is saved with them, and they are there again when it is opened again', async () => {
    const { chromium, server } = extension;
    const page = await chromium.open(`${server.origin}/en-portal/`);
    await chromium.clickIcon(page);
    await waitForReader(page, true);
    await waitForControl(page, 'Save');
    await selectWords(page, 'On the last', 'a keeper');
    await (await waitForControl(page, 'Highlight in violet')).click();
    await countOfMarks(page, 1);
    expect(await marked(page)).toEqual([night]);
    await waitForControl(page, 'Saved');

    await selectWords(page, safe, joke);
    await page.keyboard.press('n');
    await countOfMarks(page, 2);
    await waitForControl(page, 'Done');
    await page.evaluate(() => {
      const heard = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'compositionstart'];
      for (const type of heard)
        addEventListener(type, (event) => document.body.setAttribute('data-heard', event.type), true);
    });
    await page.keyboard.type('Ask the harbour master.');
    await page.waitForSelector('mark[data-noted]');
    expect(await fieldSays(page)).toBe('Ask the harbour master.');
    // The page has heard no key, and finds no frame that it could listen to.
    expect(await page.evaluate(() => [document.body.getAttribute('data-heard'), frames.length])).toEqual([null, 0]);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.matches('mark[data-highlight]'));
    await page.close();

    const again = await chromium.open(`${server.origin}/en-portal/`);
    expect(await again.$('mark[data-highlight]')).toBeNull();
    await chromium.clickIcon(again);
    await waitForReader(again, true);
    await countOfMarks(again, 2);
    expect((await marked(again)).toSorted()).toEqual([night, safe + joke].toSorted());
    expect(await again.$$eval('mark[data-colour="violet"]', (marks) => marks.length)).toBeGreaterThan(0);
    await again.close();
  });

  test('marked by key from the menu: the keyboard is at the mark', async () => {
    const { chromium, server } = extension;
    const page = await chromium.open(`${server.origin}/en-portal/`);
    await chromium.clickIcon(page);
    await waitForReader(page, true);
    await countOfMarks(page, 2);
    await selectWords(page, 'The padlock went', 'back in the van.');
    await (await waitForControl(page, 'Highlight in orange')).press('Enter');
    await countOfMarks(page, 3);
    await page.waitForFunction(() => document.activeElement?.matches('mark[data-colour="orange"]'));
    await page.keyboard.press('Enter');
    await (await waitForControl(page, 'Remove')).press('Enter');
    await countOfMarks(page, 2);
    await page.close();
  });

  test('removed by key: reading goes on where it stood, and z brings it back', async () => {
    const { chromium, server } = extension;
    const page = await chromium.open(`${server.origin}/en-portal/`);
    await chromium.clickIcon(page);
    await waitForReader(page, true);
    await countOfMarks(page, 2);
    await page.focus('mark[data-colour="violet"]');
    await page.keyboard.press('Enter');
    await (await waitForControl(page, 'Remove')).press('Enter');
    await countOfMarks(page, 1);
    const focused = () => page.evaluate(() => document.activeElement!.textContent!.replace(/\s+/gu, ' '));
    expect(await focused()).toContain(night);
    await page.keyboard.press('z');
    await page.waitForFunction(() => document.activeElement?.matches('mark[data-highlight]'));
    await countOfMarks(page, 2);
    await page.close();
  });

  test('in the saved article: by key, changed, removed and brought back', async () => {
    const { chromium } = extension;
    const page = await chromium.open('about:blank');
    const frame = await openSaved(page, chromium.origin);
    await countOfMarks(page, 2);
    await (await frame.$('[data-sourceline-article] p'))!.click();
    await selectWords(frame, hotels, hotels);
    await page.keyboard.press('h');
    await countOfMarks(page, 3);
    await page.reload();
    const reloaded = (await (await page.waitForSelector('.saved-frame'))!.contentFrame())!;
    await countOfMarks(page, 3);
    await (await reloaded.$('mark[data-noted]'))!.click();
    await (await waitForControl(page, 'Grey')).click();
    await page.waitForFunction(() =>
      document
        .querySelector<HTMLIFrameElement>('.saved-frame')!
        .contentDocument!.querySelector('mark[data-noted][data-colour="grey"]'),
    );
    await (await waitForControl(page, 'Remove')).click();
    await countOfMarks(page, 2);
    await (await waitForControl(page, 'Undo')).click();
    await countOfMarks(page, 3);
    await page.close();
  });

  test('whose text has changed are listed, and not marked elsewhere', async () => {
    const { chromium } = extension;
    const page = await chromium.open('about:blank');
    await openSaved(page, chromium.origin);
    await editKept(page, hotels, 'Nobody came to see it, and the fog stayed.');
    await page.reload();
    await page.waitForSelector('.saved-frame');
    await countOfMarks(page, 2);
    await (await control(page, 'Highlights')).click();
    await page.waitForSelector('.highlights-panel h2');
    expect(await page.$eval('.highlights-panel h2', (heading) => heading.textContent)).toBe(
      'Not found in the text as it is now',
    );
    expect(await page.$eval('.highlights-panel ul .highlight-words', (words) => words.textContent)).toBe(hotels);
    await (await control(page, 'Edit note')).click();
    await page.keyboard.type('They came in March.');
    await (await waitForControl(page, 'Done')).click();
    await page.waitForFunction(
      () => document.querySelector('.highlights-panel ul .highlight-note')?.textContent === 'They came in March.',
    );
    await page.reload();
    await countOfMarks(page, 2);
    await (await waitForControl(page, 'Highlights')).click();
    const note = (await page.waitForSelector('.highlights-panel ul .highlight-note'))!;
    expect(await note.evaluate((element) => element.textContent)).toBe('They came in March.');

    const rows = () => page.$$eval('.highlights-panel ul li', (all) => all.length);
    await (await page.waitForSelector('.highlights-panel ul .text-button:last-child'))!.press('Enter');
    await page.waitForFunction(() => document.querySelector('.highlights-panel ul') === null);
    // Whoever removed it by key is still in the list.
    expect(await page.evaluate(() => document.activeElement!.closest('.highlights-panel') !== null)).toBe(true);
    await page.keyboard.press('z');
    await page.waitForSelector('.highlights-panel ul');
    expect(await rows()).toBe(1);
    await page.close();
  });

  test('are shown on the page itself on a click, and nothing in it changes', async () => {
    const { chromium, server } = extension;
    const page = await chromium.open(`${server.origin}/en-portal/`);
    const popup = await chromium.clickIcon(page);
    await waitForReader(page, true);
    await (await waitForControl(popup, 'Back to page')).click();
    await waitForReader(page, false);
    const before = await pageState(page);
    const shown = () =>
      page.evaluate(() =>
        ['yellow', 'violet', 'grey'].map((colour) => {
          const ranges = [...(CSS.highlights.get(`sourceline-highlight-${colour}`) ?? [])];
          return ranges.map((range) => String(range as Range).replace(/\s+/gu, ' '));
        }),
      );
    await (await waitForControl(popup, 'My highlights on the page (3)')).click();
    await page.waitForFunction(() => CSS.highlights.has('sourceline-highlight-violet'));
    expect(await shown()).toEqual([[hotels], [night], [safe, joke]]);
    expect(await pageState(page)).toBe(before);
    await (await waitForControl(popup, 'My highlights on the page (3)')).click();
    await page.waitForFunction(() => !CSS.highlights.has('sourceline-highlight-violet'));
    await page.close();
  });

  test.each(['light', 'dark'])('are shown to everybody (%s)', async (theme) => {
    const { chromium, server } = extension;
    const page = await chromium.open(`${server.origin}/en-portal/`);
    const dress = () => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await dress();
    await chromium.clickIcon(page);
    await waitForReader(page, true);
    await countOfMarks(page, 3);
    await openShadowRoot(page, 'sourceline-reader');
    await (await control(page, 'Highlights')).click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await selectWords(page, 'On the last', 'a keeper');
    await waitForControl(page, 'Highlight in violet');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.focus('mark[data-noted], mark[data-highlight]');
    await page.keyboard.press('Enter');
    await waitForControl(page, 'Done');
    expect(await violations(page)).toEqual([]);
    await openSaved(page, chromium.origin);
    await dress();
    await (await waitForControl(page, 'Highlights')).click();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});
