import type { Page } from 'puppeteer-core';
import type { PageServer } from './server.ts';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

interface Story {
  name: string;
  headline: string;
  author: string;
  date: string;
  /** What its reporter saw, in each of its paragraphs. */
  sight: string;
  /** Markup below its text. */
  tail: string;
}

const [ferry, bridge, bells]: Story[] = [
  {
    name: 'ferry',
    headline: 'Ferry waits for the fog',
    author: 'Ines Brook',
    date: '2026-03-02',
    sight: 'the ferry lay at the quay while the fog came in from the east',
    tail: '',
  },
  {
    name: 'bridge',
    headline: 'Bridge opens a week early',
    author: 'Tom Alder',
    date: '2026-02-27',
    sight: 'the last of the planks were laid on the bridge above the weir',
    tail: '<p class="source">Source: Tidewater Review</p>',
  },
  {
    name: 'bells',
    headline: 'Bells of the lower town ring again',
    author: 'Mara Lind',
    date: '2026-02-20',
    sight: 'the founder hung one of the bells that the flood had cracked',
    tail: '',
  },
] as const;
export const stories = [ferry!, bridge!, bells!] as const;

const markup = ({ name, headline, author, date, sight, tail }: Story) =>
  `<article id="${name}" class="story"><h1>${headline}</h1><p class="byline">By ${author}, <time datetime="${date}T07:00:00Z">${date}</time></p>
${days.map((day) => `<p>On ${day} ${sight}, and the harbour master wrote all of it into the book of ${day}, as he had done every winter since the new pier was opened to the town.</p>`).join('')}${tail}</article>`;

const head = `<title>${ferry!.headline} - Harbour Mirror</title><meta property="og:site_name" content="Harbour Mirror"><meta property="og:title" content="${ferry!.headline}"><meta property="og:type" content="article">
<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: ferry!.headline, datePublished: `${ferry!.date}T07:00:00Z`, author: { '@type': 'Person', name: ferry!.author } })}</script>`;

/** Brings the next article below the last as the reader comes near the end, and may keep address and title in step. */
const script = (isFollowing: boolean) => `
const further = ${JSON.stringify([bridge!, bells!].map(markup))};
const names = ${JSON.stringify(Object.fromEntries(stories.map(({ name, headline }) => [name, headline])))};
const bring = () => { if (further.length && scrollY + innerHeight > document.querySelector('main').offsetHeight - 600) document.querySelector('main').insertAdjacentHTML('beforeend', further.shift()); };
const follow = () => {
  const shown = [...document.querySelectorAll('article')].findLast((one) => one.getBoundingClientRect().top < innerHeight / 2);
  if (!shown || location.pathname.endsWith(shown.id)) return;
  history.replaceState(null, '', shown.id);
  document.title = names[shown.id] + ' - Harbour Mirror';
};
addEventListener('scroll', () => { bring(); ${isFollowing ? 'follow();' : ''} });`;

const page = (isFollowing: boolean) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}<style>p { margin: 2em; max-width: 32em; line-height: 2 }</style></head><body><header><nav><a href="/">Front page</a></nav></header><main>${markup(ferry!)}</main><script>${script(isFollowing)}</script></body></html>`;

/** Pages whose address follows the reader, at `/endless/…`, and one whose address stays, at `/long/ferry`. */
export function addEndlessPages(server: PageServer): void {
  for (const { name } of stories) server.add(`/endless/${name}`, page(true));
  server.add('/long/ferry', page(false));
}

/** Scrolls down, as a reader does, until an article's headline is at the top of the window. */
export async function scrollToArticle(page: Page, name: string): Promise<void> {
  await page.waitForFunction(
    (id) => {
      const wanted = document.getElementById(id);
      if (!wanted) scrollBy(0, 200);
      else wanted.scrollIntoView({ behavior: 'instant' });
      return wanted && Math.abs(wanted.getBoundingClientRect().top) < 300;
    },
    { polling: 'raf' },
    name,
  );
  // What the page does when it has been scrolled comes with the next frame.
  await page.evaluate(() => new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then))));
}
