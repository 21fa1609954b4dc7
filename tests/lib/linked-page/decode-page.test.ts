import { expect, test } from 'vitest';
import { decodePage } from '@/lib/linked-page/decode-page.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const ascii = (text: string) => [...text].map((sign) => sign.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);

// 来源 in the encodings that portals still use.
const gbk = [0xc0, 0xb4, 0xd4, 0xb4];
const big5 = [0xa8, 0xd3, 0xb7, 0xbd];

test.each([
  ['by the server’s word', bytes(...gbk), 'text/html; charset=GBK', '来源'],
  [
    'by the page’s word',
    bytes(...ascii('<meta charset="gb2312">'), ...gbk),
    'text/html',
    '<meta charset="gb2312">来源',
  ],
  [
    'by the page’s older form of it',
    bytes(...ascii('<meta http-equiv="Content-Type" content="text/html; charset=big5">'), ...big5),
    'text/html',
    '<meta http-equiv="Content-Type" content="text/html; charset=big5">來源',
  ],
  [
    'the server’s before the page’s',
    bytes(...ascii('<meta charset="big5">'), ...gbk),
    'text/html;charset=gbk',
    '<meta charset="big5">来源',
  ],
  ['the mark before the server’s', bytes(0xef, 0xbb, 0xbf, ...utf8('来源')), 'text/html; charset=gbk', '来源'],
  ['UTF-16 by its mark', bytes(0xff, 0xfe, 0x65, 0x67, 0x90, 0x6e), 'text/html', '来源'],
  ['UTF-8 where nobody says', utf8('来源'), 'text/html', '来源'],
  ['of the West where it is no UTF-8', bytes(0x46, 0xe4, 0x68, 0x72, 0x65), 'text/html', 'Fähre'],
  ['UTF-8 where the word is none that browsers know', utf8('Fähre'), 'text/html; charset=latin-17', 'Fähre'],
])('a page is decoded %s', (_, page, contentType, text) => {
  expect(decodePage(page, contentType)).toBe(text);
});
