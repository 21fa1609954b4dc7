/**
 * npm run bench -- pictures MANIFEST.jsonl
 * Which of an article's own pictures are in it, and which that are shown are not its own. `own-pictures.json` says which
 * are: addresses by page, labelled by reading the pages.
 */
import { readFileSync } from 'node:fs';
import type { Reading } from '../../lib/reading.ts';
import { PageRunner } from '../../scripts/page-runner.ts';
import { listSavedPages } from '../../scripts/saved-pages.ts';

type OwnPictures = Record<string, string[]>;

/** In the page: the addresses that its pictures have, one list a picture, since one may be there in many sizes. */
function pictureAddresses(): string[][] {
  const absolute = (address: string) => {
    try {
      return new URL(address, document.baseURI).href;
    } catch {
      return '';
    }
  };
  return [...document.querySelectorAll('img')].map((image) => {
    const around = [image, ...(image.closest('picture')?.querySelectorAll('source') ?? []), image.closest('a')];
    const values = around.flatMap((element) => [...(element?.attributes ?? [])].map(({ value }) => value));
    return values
      .flatMap((value) => value.split(/[\s,]+(?=[^\s,]*[/.])|\s+/u))
      .filter((part) => /[/.]/u.test(part))
      .map(absolute);
  });
}

/** Browsers ask for pictures over https, whatever the page writes; a size may stand in the query. */
const bare = (address: string) => address.replace(/^https?:/u, '').replace(/[?#].*$/u, '');

export async function benchPictures(script: string, [manifest]: string[]): Promise<void> {
  if (!manifest) throw new Error('usage: npm run bench -- pictures MANIFEST.jsonl');
  const own = JSON.parse(readFileSync(new URL('own-pictures.json', import.meta.url), 'utf8')) as OwnPictures;
  const runner = new PageRunner();
  let there = 0;
  let wanted = 0;
  let foreign = 0;
  let shown = 0;
  for (const saved of listSavedPages([manifest]).filter(({ id }) => own[id])) {
    const call = `sourcelineRead(document, { url: ${JSON.stringify(saved.url)}, insist: true })`;
    const groups = (await runner.evaluate<string[][]>(saved, [`(${pictureAddresses.toString()})()`])).map((group) =>
      group.map(bare),
    );
    const isSame = (a: string, b: string) => a === b || groups.some((group) => group.includes(a) && group.includes(b));
    const reading = await runner.evaluate<Reading>(saved, [script, call]);
    if (reading.kind !== 'article') continue;
    const inArticle = [...reading.article.html.matchAll(/<img[^>]*?\ssrc="([^"]+)"/gu)].map(([, address]) =>
      bare(address!.replaceAll('&amp;', '&')),
    );
    const labelled = [...new Set(own[saved.id]!.map(bare))];
    const missing = labelled.filter((address) => !inArticle.some((other) => isSame(address, other)));
    const others = inArticle.filter((address) => !labelled.some((other) => isSame(address, other)));
    wanted += labelled.length;
    there += labelled.length - missing.length;
    shown += inArticle.length;
    foreign += others.length;
    for (const address of missing) console.log(`missing  ${saved.id}  ${address}`);
    for (const address of others) console.log(`foreign  ${saved.id}  ${address}`);
  }
  await runner.close();
  const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
  console.log(`own pictures in the article: ${there} of ${wanted} (${share(there, wanted)})`);
  console.log(`shown and not the article's: ${foreign} of ${shown} (${share(foreign, shown)})`);
}
