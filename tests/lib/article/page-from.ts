import type { Article } from '@/lib/article/article.ts';
import { extractArticle } from '@/lib/article/extract-article.ts';
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

export const paragraphs = prose.map((sentence) => `<p>${sentence}</p>`).join('\n');

/** The article of a page; fails when the page gives none. */
export function articleFrom(parts: PageParts): Article {
  const article = extractArticle(pageFrom(parts));
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
