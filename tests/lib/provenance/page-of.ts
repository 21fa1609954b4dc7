import type { Article } from '@/lib/article/article.ts';
import { extractArticle } from '@/lib/article/extract-article.ts';
import { readPage } from '@/lib/article/page.ts';
import { findProvenance } from '@/lib/provenance/find-provenance.ts';
import type { EvidenceKind, Provenance } from '@/lib/provenance/provenance.ts';
import { asParagraphs, chineseProse, documentFrom, prose } from '../article/page-from.ts';

const fillers: Record<string, string[]> = {
  zh: [
    '老渡口的候船厅在入秋后重新亮起了灯，守门人每天傍晚六点把木门推开，等最后一班船靠岸。',
    '厅里原先的售票窗改成了借阅台，窗台上留着一排旧印章，印泥早已干透，字迹却还看得清楚。',
    '住在对岸的人说，这里和从前一样安静，只是多了翻书的声音，少了催促登船的铃声。',
    '潮水每天涨落两次，墙上的铜尺记着最高的一次，离门槛只有半掌宽，谁也没有把它擦掉。',
    '到了周末，孩子们会坐满靠窗的长凳，读完一本便到河边走一圈，再回来换下一本。',
    '管理处打算在明年春天加开夜间场次，届时候船厅会一直亮到十点，直到末班船离开。',
    '船长把当天的水位写在黑板上，旁边画着一条小鱼，那是常客们约定的暗号，表示一切如常。',
    '晚风吹过栈桥的时候，木板会发出轻微的响声，听惯了的人说，那是河在翻页。',
    '借书的人留下名字和归还的日期，没有押金，也没有罚款，三年来只丢过两本书。',
    '入冬以前，工人会给屋顶换上新的瓦片，他们说旧瓦还能再用，会拿去铺院子里的小路。',
  ],
  en: [
    'The old ferry house on the south bank has lights in its windows again, and its doors open at six each evening.',
    'The ticket window has become a lending desk, and the stamps along the sill are dry but can still be read.',
    'People from the far bank say that it is as quiet as ever, with pages turning where a bell used to ring.',
    'The tide comes in twice a day, and the brass rule on the wall keeps the highest mark that anyone has seen.',
    'At weekends children fill the bench by the window and walk along the river between one book and the next.',
    'The trust that runs the house hopes to stay open until ten next spring, when the last boat leaves the quay.',
    'The skipper writes the level of the water on a board and draws a small fish beside it when all is well.',
    'Boards on the jetty creak when the wind gets up, and regulars say that this is the river reading aloud.',
    'Borrowers leave a name and a date, no deposit and no fine, and only two books have been lost in three years.',
    'Before winter the roof will be given new tiles, and the old ones will be laid as a path across the yard.',
  ],
};

export interface Line {
  text: string;
  place: 'head' | 'lead' | 'body' | 'tail' | 'caption';
}

/** A small news page of ours around one line, which stands where it is said to stand. */
export function pageAround({ text, place }: Line, language: string, head = ''): Document {
  const fill = fillers[language.startsWith('zh') ? 'zh' : 'en']!;
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const at = (wanted: Line['place'], markup: string) => (wanted === place ? markup : '');
  const paragraphs = fill.map((filler) => `<p>${filler}</p>`);
  const document = new DOMParser().parseFromString(
    `<!doctype html><html lang="${language}"><head><title>The house by the river</title>${head}<meta property="og:site_name" content="Valley Bulletin"></head><body>
    <article><h1>The house by the river</h1>
    ${at('head', `<div class="row">${escaped}</div>`)}
    <div class="text">
    ${at('lead', `<p>${escaped}</p>`)}
    ${paragraphs.slice(0, 5).join('\n')}
    ${at('body', `<p>${escaped}</p>`)}
    ${at('caption', `<figure><img src="house.jpg" width="600" height="400"><figcaption>${escaped}</figcaption></figure>`)}
    ${paragraphs.slice(5).join('\n')}
    ${at('tail', `<p>${escaped}</p>`)}
    </div></article></body></html>`,
    'text/html',
  );
  return document;
}

/** Reads a document as the extension does. */
export function readDocument(
  document: Document,
  url = 'https://valley-bulletin.example/2026/house',
): { article: Article; provenance: Provenance } {
  const page = readPage(document, url);
  const article = extractArticle(page);
  if (typeof article === 'string') throw new Error(`no article: ${article}`);
  return { article, provenance: findProvenance(page, article) };
}

/** What a page that has one line of its own says. */
export function reading(line: Line, language = 'en'): Provenance {
  return readDocument(pageAround(line, language)).provenance;
}

export interface Parts {
  lang?: string;
  url?: string;
  headline?: string;
  /** The page's title, where it is not the headline alone, and the outlet's name for itself. */
  title?: string;
  publisher?: string;
  /** Markup in the page's head. */
  head?: string;
  /** Markup above the headline, between it and the text, at the text's two ends and in its middle, below the article. */
  above?: string;
  row?: string;
  lead?: string;
  middle?: string;
  tail?: string;
  after?: string;
}

/** A page of ours, and what it says, with markup of its own around, and in, the text. */
export function readAround(parts: Parts): { article: Article; provenance: Provenance } {
  const { lang = 'en', url, headline = 'Ferry stops for fog', title = headline, publisher = 'Valley Bulletin' } = parts;
  const { head = '', above = '', row = '', lead = '', middle = '', tail = '', after = '' } = parts;
  const text = lang.startsWith('zh') ? chineseProse : prose;
  const half = Math.ceil(text.length / 2);
  const markup = `<!doctype html><html lang="${lang}"><head><title>${title}</title><meta property="og:site_name" content="${publisher}">${head}</head><body>
    ${above}<article><h1>${headline}</h1>${row}<div class="text">${lead}${asParagraphs(text.slice(0, half))}${middle}
    ${asParagraphs(text.slice(half))}${tail}</div></article>${after}</body></html>`;
  return readDocument(documentFrom(markup), url);
}

export const on = (parts: Parts): Provenance => readAround(parts).provenance;

/** Whom a page credits and how, "wire: Reuters"; of one kind of evidence where it is said. */
export function sourcesOf({ sources }: Provenance, by?: EvidenceKind): string[] {
  return sources.filter((source) => !by || source.by === by).map(({ relation, name }) => `${relation}: ${name}`);
}

/** Who wrote it, by name. */
export function authorsOf({ bylines }: Provenance): string[] {
  return bylines.filter(({ role, rejected }) => role === 'author' && !rejected).map(({ name }) => name);
}

/** The page's own words for its credits. */
export function wordsOf({ sources }: Provenance): (string | undefined)[] {
  return sources.map(({ quote }) => quote?.exact);
}
