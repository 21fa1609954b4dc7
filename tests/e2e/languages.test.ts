import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, launchChromium } from './chromium.ts';
import { pagesFolder } from './pages.ts';
import { plain, waitForControl, waitForReader } from './reader.ts';
import { type PageServer, servePages } from './server.ts';

let server: PageServer;
beforeAll(async () => {
  server = await servePages(pagesFolder);
});
afterAll(() => server.close());

const interfaces: { language: string; says: string[]; saved: string; save: string }[] = [
  {
    language: 'zh-CN',
    says: [
      '署名来源',
      '只写名称，没有链接',
      '声明',
      '页面没有写明作者姓名（账号：admin）',
      '本页未读到发布日期',
      '仅据本页文字，未另行核对。',
      '返回原页',
    ],
    save: '保存',
    saved: '已保存',
  },
  {
    language: 'en-US',
    says: [
      'Credited to',
      'named, not linked',
      'Disclaimer',
      'The page names no person (account: admin)',
      'Read from this page only',
    ],
    save: 'Save',
    saved: 'Saved',
  },
  // No file for it yet: English, not keys or blanks.
  { language: 'de-DE', says: ['Credited to', 'Disclaimer'], save: 'Save', saved: 'Saved' },
];

test.each(interfaces)(
  'a browser in $language gets its own words, whatever the page speaks',
  async ({ language, says, save, saved }) => {
    const chromium: Chromium = await launchChromium({ language });
    const page = await chromium.open(`${server.origin}/zh-portal/`);
    const popup = await chromium.clickIcon(page);
    await waitForReader(page, true);
    await popup.waitForFunction(() => document.querySelector('.switch'));
    const text = plain(await popup.$eval('main', (main) => (main as HTMLElement).innerText));
    for (const words of says.slice(0, -1)) expect(text).toContain(words);
    expect(text).toContain('“文章来源: 潮汐观察”');
    await (await waitForControl(popup, save)).click();
    await waitForControl(popup, saved);
    await chromium.close();
  },
);
