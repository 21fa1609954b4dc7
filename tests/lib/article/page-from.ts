import type { Article } from '@/lib/article/article.ts';
import type { Body } from '@/lib/article/body.ts';
import { extractArticle } from '@/lib/article/extract-article.ts';
import { findBody } from '@/lib/article/find-body.ts';
import { findHeadline } from '@/lib/article/metadata/headline.ts';
import { type Page, readPage } from '@/lib/article/page.ts';

export function documentFrom(markup: string): Document {
  return new DOMParser().parseFromString(markup, 'text/html');
}

export interface PageParts {
  lang?: string;
  title?: string;
  /** Markup for the page's head. */
  head?: string;
  body?: string;
  url?: string;
}

/** A page of ours from its parts, read as the extension reads it. */
export function pageFrom({
  lang,
  title = '',
  head = '',
  body = '',
  url = 'https://valley-bulletin.example/2026/ferry',
}: PageParts): Page {
  const markup = `<!doctype html><html${lang ? ` lang="${lang}"` : ''}><head><title>${title}</title>${head}</head><body>${body}</body></html>`;
  return readPage(documentFrom(markup), url);
}

export function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
}

/** Ten sentences of prose, enough for an article. */
export const prose = [
  'The night ferry across the channel will stop for the whole of April, the harbour trust said on Monday evening.',
  'Its only boat, the Wren, needs a new shaft, and the yard that can make one is two days up the coast.',
  'About three hundred people cross each night, most of them nurses, bakers and crews of the early trains.',
  'The trust has hired two buses that will drive round by the bridge, which takes an hour instead of ten minutes.',
  'Drivers on the quay said that they had heard of the plan from a note pinned to the ticket window.',
  'The skipper, who has crossed some forty thousand times, said that he would spend the month painting his kitchen.',
  'A spare boat was sold six years ago, when the trust thought that the new tunnel would be ready by now.',
  'The tunnel has been dug for four of its seven miles and has filled with water on three occasions since.',
  'Shops on the far bank expect a quiet month and have asked the county for a lower rent until the boat returns.',
  'The first crossing after the repair is planned for the second of May, at a quarter past four in the morning.',
];

export const paragraphs = asParagraphs(prose);

export const chineseProse = [
  '港务局星期一傍晚宣布，横渡海峡的夜班渡船将在四月全月停航，两岸旅客只能改乘大巴绕桥通行。',
  '唯一的一艘船“鹪鹩号”需要更换主轴，而能造这根轴的船厂在沿岸以北两天航程之外，最快月底才能交货。',
  '每晚大约有三百人过海，其中多半是护士、面包师和早班列车的乘务员，他们已经习惯了船上的热茶。',
  '港务局租了两辆大巴，从上游的大桥绕行，原本十分钟的路程如今要走一个小时，票价则与从前一样。',
  '码头上的司机说，他们是从售票窗上贴着的一张纸条得知这个消息的，事先没有任何人来问过他们的意见。',
  '船长横渡海峡大约四万次，他说打算用这一个月粉刷自家的厨房，顺便把船上的旧钟拿去修一修。',
];

export function asParagraphs(lines: readonly string[]): string {
  return lines.map((line) => `<p>${line}</p>`).join('\n');
}

/** A story of ours with markup of its own above, in the middle of and below its text, all in the text's container. */
export interface Story {
  lang?: string;
  title?: string;
  head?: string;
  url?: string;
  above?: string;
  middle?: string;
  below?: string;
  /** Markup outside of the text's container: between headline and text, and behind the article. */
  row?: string;
  after?: string;
  text?: readonly string[];
  /** Class of the text's container. */
  box?: string;
}

export function story({
  above = '',
  middle = '',
  below = '',
  row = '',
  after = '',
  text,
  box = 'text',
  ...page
}: Story): PageParts {
  const { title = 'Ferry stops for fog', lang = 'en' } = page;
  const lines = text ?? textOf(lang);
  const half = Math.ceil(lines.length / 2);
  const first = asParagraphs(lines.slice(0, half));
  const second = asParagraphs(lines.slice(half));
  const body = `<article><h1>${title}</h1>${row}<div class="${box}">${above}${first}${middle}${second}${below}</div></article>${after}`;
  return { ...page, lang, title, body };
}

function textOf(lang: string): readonly string[] {
  return lang.startsWith('zh') ? chineseProse : prose;
}

/** The body as our rules alone find it, whatever is thought of it; fails when there is none. */
function bodyOf(page: Page, without: readonly string[] = []): Body {
  const { body } = findBody(page, findHeadline(page), [...without, 'readability']);
  if (!body) throw new Error('no body');
  return body;
}

/** The lines of the body that a page has, in reading order. */
export function keptOf(parts: PageParts, without: readonly string[] = []): string[] {
  return bodyOf(pageFrom(parts), without)
    .kept()
    .map(({ block }) => block.text);
}

/** The lines that the body keeps beside the story's own text; fails when some of the text is missing. */
export function keptBeside(parts: Story, without: readonly string[] = []): string[] {
  const kept = keptOf(story(parts), without);
  const own = parts.text ?? textOf(parts.lang ?? 'en');
  const missing = own.filter((line) => !kept.includes(line));
  if (missing.length > 0) throw new Error(`not kept: ${missing.join(' ')}`);
  return kept.filter((line) => !own.includes(line));
}

/**
 * The lines that one rule drops: with it they are gone, and without it they would have been the body's.
 * @param beside rules that drop some of the same lines, left out both times
 */
export function droppedBy(rule: string, parts: PageParts, beside: readonly string[] = []): string[] {
  const page = pageFrom(parts);
  const body = bodyOf(page, beside);
  const without = bodyOf(page, [rule, ...beside]);
  return body.lines
    .filter(({ at }) => !body.has(at) && body.ruleOf(at) === rule && without.has(at))
    .map(({ block }) => block.text);
}

/** The lines that one rule alone brings back. */
export function keptBy(rule: string, parts: PageParts): string[] {
  const page = pageFrom(parts);
  const body = bodyOf(page);
  const without = bodyOf(page, [rule]);
  return body
    .kept()
    .filter(({ at }) => body.ruleOf(at) === rule && !without.has(at))
    .map(({ block }) => block.text);
}

/** The article of a page; fails when the page gives none. */
export function articleFrom(parts: PageParts, without: readonly string[] = []): Article {
  const article = extractArticle(pageFrom(parts), { without });
  if (typeof article === 'string') throw new Error(`no article: ${article}`);
  return article;
}

/** An element with this markup in it. It stands in the test's own document: happy-dom measures ranges nowhere else. */
export function bodyFrom(markup: string): HTMLElement {
  const body = document.createElement('div');
  body.innerHTML = markup;
  document.body.replaceChildren(body);
  return body;
}
