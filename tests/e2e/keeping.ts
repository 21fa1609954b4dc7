import type { Page } from 'puppeteer-core';
import type { PictureRow, SavedArticle, SavedText, SavedVersion } from '../../lib/library/saved-article.ts';

/** What a view of the extension is asked to do with articles of our making. */
interface Keeping {
  /** Sends an article to be kept, as a page's reader does. Rejects when the worker dies before it answers. */
  save(id: string, size: Size): Promise<{ saved: boolean; id?: string; reason?: string }>;
  inspect(size: Size): Promise<Inspection>;
  /** How many articles and versions there are; quick. */
  count(): Promise<{ articles: number; versions: number }>;
  digest(ids: string[]): Promise<string>;
  /** How many versions each article of an address has. */
  versionsOf(url: string): Promise<number[]>;
  /** Starts the worker, if it does not run. */
  wake(): Promise<void>;
}

/** How large each article is. */
export interface Size {
  paragraphs: number;
  pictures: number;
  /** Bytes of each picture. */
  bytes: number;
}

/** What a library holds, every byte of it compared with what was sent. */
export interface Inspection {
  /** Articles that are there with row, text, provenance and pictures as they were sent. */
  whole: string[];
  /** Articles, or parts of them, that are there in part. */
  broken: string[];
  /** Ids of articles of which there is more than one. */
  double: string[];
  /** Whether the library's own counts are those of a recount. */
  counted: boolean;
}

interface Stores {
  articles: SavedArticle[];
  bodies: SavedVersion[];
  texts: SavedText[];
  pictures: PictureRow[];
  meta: { key: string; value: unknown }[];
}

declare global {
  var keeping: Keeping | undefined;
}

/** Runs in a view of the extension. Articles are made of their ids, so what must be found again can be made again. */
function install(): void {
  const chrome = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } })
    .chrome;

  function bytesOf(seed: string, length: number): Uint8Array<ArrayBuffer> {
    let state = [...seed].reduce((sum, sign) => Math.imul(sum, 31) + sign.charCodeAt(0), 7) || 1;
    return Uint8Array.from({ length }, () => {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return state & 255;
    });
  }
  const base64Of = (picture: Uint8Array) =>
    btoa(picture.reduce((text, value) => text + String.fromCharCode(value), ''));
  // Letters without sense: a browser that packs what it stores packs these no smaller than news.
  const textOf = (id: string, paragraphs: number) => base64Of(bytesOf(id, paragraphs * 30)).replace(/.{40}/gu, '$&\n');
  const sourceOf = (id: string, i: number) => `https://c.example/${id}-${i}.webp`;

  function messageOf(id: string, { paragraphs, pictures, bytes }: Size) {
    return {
      id,
      article: {
        url: `https://valley-bulletin.example/${id}`,
        headline: `Ferry ${id}`,
        bylines: [],
        language: 'en',
        direction: 'ltr',
        html: `<p>${textOf(id, paragraphs)}</p>`,
        text: textOf(id, paragraphs),
        captions: [],
        minutes: 3,
        lines: [0],
        captionLines: [],
      },
      provenance: {
        verdict: 'unclear',
        confidence: 'unclear',
        sources: [],
        chain: [],
        disclaimers: [],
        imageCredits: [],
        pictures,
        bylines: [],
        dates: [],
        hidden: [],
        evidence: [],
        flags: [],
      },
      pictures: Array.from({ length: pictures }, (_, i) => ({
        source: sourceOf(id, i),
        type: 'image/webp',
        base64: base64Of(bytesOf(sourceOf(id, i), bytes)),
      })),
    };
  }

  const open = () =>
    new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('library');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  /** All stores at one moment, by name. */
  async function read(names: string[]): Promise<Record<string, Record<string, unknown>[]>> {
    const database = await open();
    const transaction = database.transaction(names);
    const found = await Promise.all(
      names.map(
        (name) =>
          new Promise<[string, Record<string, unknown>[]]>((resolve, reject) => {
            const request = transaction.objectStore(name).getAll();
            request.onsuccess = () => resolve([name, request.result]);
            request.onerror = () => reject(request.error);
          }),
      ),
    );
    database.close();
    return Object.fromEntries(found);
  }

  const same = (left: Uint8Array, right: Uint8Array) =>
    left.length === right.length && left.every((value, i) => value === right[i]);

  let sent = 0;
  globalThis.keeping = {
    async save(id, size) {
      const message = { id: ++sent, type: 'saveArticle', timestamp: Date.now(), data: messageOf(id, size) };
      const answer = (await chrome.runtime.sendMessage(message)) as { res?: { saved: boolean } } | undefined;
      if (!answer?.res) throw new Error('no answer');
      return answer.res;
    },

    async inspect(size) {
      const { articles, bodies, texts, pictures, meta } = (await read([
        'articles',
        'bodies',
        'texts',
        'pictures',
        'meta',
      ])) as unknown as Stores;
      const bodyOf = new Map(bodies.map((body) => [body.id, body]));
      const textOfVersion = new Map(texts.map((text) => [text.id, text]));
      const picturesOf = Map.groupBy(pictures, ({ articleId }) => articleId);
      const whole: string[] = [];
      const broken: string[] = [];
      for (const row of articles!) {
        const expected = messageOf(row.id, { ...size, bytes: 0 });
        const body = bodyOf.get(row.version);
        const kept = picturesOf.get(row.id) ?? [];
        const isWhole =
          row.url === expected.article.url &&
          row.headline === expected.article.headline &&
          body?.articleId === row.id &&
          body?.article.html === expected.article.html &&
          body?.provenance.verdict === expected.provenance.verdict &&
          textOfVersion.get(row.version)?.text === expected.article.text &&
          kept.length === size.pictures &&
          kept.every(({ source, bytes }) => same(new Uint8Array(bytes), bytesOf(source, size.bytes)));
        (isWhole ? whole : broken).push(row.id);
      }
      const known = new Set(articles.map(({ id }) => id));
      const versions = new Set(articles.map(({ version }) => version));
      broken.push(
        ...bodies.filter(({ articleId }) => !known.has(articleId)).map(({ id }) => id),
        ...texts.filter(({ id }) => !versions.has(id)).map(({ id }) => id),
        ...pictures.filter(({ articleId }) => !known.has(articleId)).map(({ articleId }) => articleId),
      );
      const byUrl = Map.groupBy(articles!, ({ url }) => url);
      const double = [...byUrl.values()].filter((rows) => rows.length > 1).map(([row]) => row!.id);
      double.push(...articles.filter(({ versions: many }) => many !== 1).map(({ id }) => id));
      const fact = (wanted: string) => meta.find(({ key }) => key === wanted)?.value;
      const { all, bytes } = fact('counts') as { all: number; bytes: number };
      const lastNumber = fact('lastNumber');
      const counted =
        all === articles.length &&
        bytes === articles.reduce((sum, row) => sum + row.bytes, 0) &&
        lastNumber === articles.reduce((most, row) => Math.max(most, row.number), 0);
      return { whole, broken, double, counted };
    },

    async versionsOf(url) {
      const { articles, bodies, texts } = (await read(['articles', 'bodies', 'texts'])) as unknown as Stores;
      return articles
        .filter((row) => row.url === url && texts.some(({ id, text }) => id === row.version && text !== ''))
        .map(({ id }) => bodies.filter(({ articleId }) => articleId === id).length);
    },

    async wake() {
      await chrome.runtime.sendMessage({ id: ++sent, type: 'findSaved', timestamp: Date.now(), data: '' });
    },

    async count() {
      const database = await open();
      const transaction = database.transaction(['articles', 'bodies']);
      const [articles, versions] = await Promise.all(
        ['articles', 'bodies'].map(
          (name) =>
            new Promise<number>((resolve, reject) => {
              const request = transaction.objectStore(name).count();
              request.onsuccess = () => resolve(request.result);
              request.onerror = () => reject(request.error);
            }),
        ),
      );
      database.close();
      return { articles: articles!, versions: versions! };
    },

    async digest(ids) {
      const wanted = new Set(ids);
      const all = await read(['articles', 'bodies', 'texts', 'pictures']);
      const kept = Object.entries(all).map(([name, rows]) => [
        name,
        rows.filter((row) => wanted.has((row.articleId ?? row.id) as string)),
      ]);
      const words = JSON.stringify(kept, (_, value) =>
        value instanceof ArrayBuffer ? [...new Uint8Array(value)].join() : value,
      );
      const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words));
      return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    },
  };
}

/** Makes a view of the extension ready to keep and inspect articles of our making. */
export async function startKeeping(view: Page): Promise<Page> {
  await view.evaluate(install);
  return view;
}
