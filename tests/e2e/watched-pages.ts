import type { PageServer } from './server.ts';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const prose = days
  .map(
    (day) =>
      `<p>On ${day} the ferry lay at the quay while the fog came in from the east, and the harbour master wrote the delay of ${day} into his book, as he had done every winter since the new pier was opened.</p>`,
  )
  .join('');
const outlet = '<meta property="og:site_name" content="Harbour Mirror">';

const article = (head: string, tail = '') =>
  `<main><article><h1>Ferry waits for the fog</h1>${head}${prose}${tail}</article></main>`;
const byline = '<p class="byline">By Ines Brook</p>';
const source = '<p class="source">Source: Tidewater Review</p>';
const teasers = days
  .flatMap((day) =>
    [1, 2, 3].map((i) => `<li><h3><a href="/${day}/${i}">What ${day} brought to the harbour, part ${i}</a></h3></li>`),
  )
  .join('');
const disclaimer =
  '<footer><p>Disclaimer: The views expressed are those of the author and do not necessarily reflect the views of Harbour Mirror.</p></footer>';

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Ferry waits for the fog</title>${outlet}${head}</head><body>${body}</body></html>`;

/** Notes whatever of the page is changed, or tried, after its own scripts have run. */
const watchful = `<script>
  window.seen = [];
  addEventListener('load', () => {
    const note = (what) => window.seen.push(what);
    new MutationObserver((changes) => changes.forEach((change) => note(change.type))).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    addEventListener('message', () => note('message'));
    addEventListener('storage', () => note('storage'));
    const { appendChild } = Node.prototype;
    Node.prototype.appendChild = function (child) { note('appendChild'); return appendChild.call(this, child); };
    for (const name of ['querySelectorAll', 'createTreeWalker']) {
      const own = Document.prototype[name];
      Document.prototype[name] = function (...given) { note(name); return own.apply(this, given); };
    }
    new PerformanceObserver((list) => list.getEntries().forEach(({ name }) => note(name))).observe({ type: 'resource' });
  });
</script>`;

/** Shows a story, a re-post, a list or an agency's text under an address of its own; its words come a moment later. */
const application = page(
  `<nav>${['story', 'repost', 'list', 'wire'].map((route) => `<button id="${route}">${route}</button>`).join('')}</nav><div id="app"></div>
<script>
  const routes = ${JSON.stringify({
    story: article(byline),
    repost: article(source),
    list: `<h1>All stories</h1><ul>${teasers}</ul>`,
    wire: article('<p class="byline">By Northwater Wire</p>').replace(
      '<p>On Monday',
      '<p>LONDON (Reuters) — On Monday',
    ),
  })};
  const show = (route) => setTimeout(() => { document.querySelector('#app').innerHTML = routes[route]; document.title = route; }, 60);
  for (const button of document.querySelectorAll('button'))
    button.onclick = () => { history.pushState(button.id, '', '/app/' + button.id); show(button.id); };
  addEventListener('popstate', ({ state }) => show(state ?? 'story'));
  show('story');
</script>`,
);

/** What may load something as soon as it stands in a page. */
const loading = `<link rel="stylesheet" href="/loaded/style.css"><script src="/loaded/script.js"></script>
<img src="/loaded/picture.png" onerror="this.alt = 'gone'"><picture><source srcset="/loaded/wide.png 2x, /loaded/wider.png 1x"><img src="/loaded/narrow.png"></picture>
<iframe src="/watched/home"></iframe><object data="/loaded/object"></object><embed src="/loaded/embed"><input type="image" src="/loaded/input.png">
<audio src="/loaded/sound"></audio><video poster="/loaded/poster.png"></video><svg><image href="/loaded/drawn.png"/></svg><p style="background: url(/loaded/behind.png)">Harbour</p>`;

/**
 * Made by scripts as no parser would make it: paragraphs in paragraphs, texts side by side, empty ones. A second credit
 * stands where nobody sees it.
 */
const scripted = page(
  `<noscript><p>Scripts <b>off</b> &amp; on</p></noscript><template><p>Source: Templated Times</p></template><!-- a -- b -->${article('<p class="source"></p><p class="source" style="position: absolute; left: -9999px"></p>')}
<script>/*${'x'.repeat(70_000)}*/
  const [seen, unseen] = document.querySelectorAll('.source');
  seen.append('', 'Source', ': ', 'Tidewater Review', '');
  unseen.append('', 'Source: ', '', 'Forged', ' Post');
  const inner = document.createElement('p');
  inner.append('It was', ' a long winter', ' on the quay.');
  document.querySelectorAll('article > p')[3].append(inner, document.createElement('ul'), 'And so', ' it went.');
  document.querySelector('h1').before(document.createTextNode(''), '\\n', ' ');
</script>`,
  '<noscript><img src="/never.png"></noscript>',
);

interface WatchedPage {
  path: string;
  /** The word on the toolbar; none for a page that is no article. */
  badge: string;
  sentence: RegExp;
  html: string;
}

const shut = (part: string) => `<div style="display: none"><ul>${part.repeat(3)}</ul></div>`;

/** Pages as a reader comes upon them, and what the toolbar must say. */
export const watchedPages: WatchedPage[] = [
  { path: '/watched/own', badge: 'own', sentence: /own text/u, html: page(article(byline)) },
  {
    path: '/watched/repost',
    badge: 'via',
    sentence: /^Credited to “Tidewater Review”, named without a link\.$/u,
    html: page(article(source)),
  },
  {
    path: '/watched/repost-disclaimed',
    badge: 'via',
    sentence: /^Credited to “Tidewater Review”.*disclaims responsibility\.$/u,
    html: page(article(source) + disclaimer),
  },
  {
    path: '/watched/agency',
    badge: 'wire',
    sentence: /Reuters/u,
    html: page(article('').replace('<p>On Monday', '<p>LONDON (Reuters) — On Monday')),
  },
  {
    path: '/watched/sponsored',
    badge: 'paid',
    sentence: /paid content/u,
    html: page(article('<p class="label">Sponsored content</p>')),
  },
  {
    path: '/watched/release',
    badge: 'PR',
    sentence: /press release/u,
    html: page(article('<p class="label">Press release</p>')),
  },
  {
    path: '/watched/unnamed',
    badge: '–',
    sentence: /identifies nobody/u,
    html: page(article('<p class="source">Source: agencies</p>')),
  },
  {
    path: '/watched/list',
    badge: '',
    sentence: /^Sourceline$/u,
    html: page(`<h1>All stories</h1><ul>${teasers}</ul>`),
  },
  { path: '/watched/home', badge: '', sentence: /^Sourceline$/u, html: page('<h1>Harbour Mirror</h1><p>Welcome.</p>') },
  {
    path: '/watched/late',
    badge: 'via',
    sentence: /Tidewater Review/u,
    html: page(
      `<div id="app"></div><script>setTimeout(() => { document.querySelector('#app').innerHTML = ${JSON.stringify(article(source))}; }, 700);</script>`,
    ),
  },
  {
    path: '/watched/forged',
    badge: 'own',
    sentence: /own text/u,
    html: page(`${article(byline)}<p style="position: absolute; left: -9999px">Source: Tidewater Review</p>`),
  },
  {
    path: '/watched/shut',
    badge: 'via',
    sentence: /^Credited to “Tidewater Review”, named without a link\.$/u,
    // Two parts that are shut, boxes in boxes around what is drawn, and the credit's own box, which is none.
    html: page(
      shut('<li><p>Source: <b>Forged Post</b></p></li>') +
        shut('<li><p>Source: Forged Post<br>again</p></li>') +
        article(
          `<div><div style="display: contents">${source}</div></div>`,
          shut('<li>Source: <b>Forged Post</b></li>'),
        ),
    ),
  },
  {
    path: '/watched/scripted',
    badge: 'via',
    sentence: /^Credited to “Tidewater Review”, named without a link\.$/u,
    html: scripted,
  },
];

export function addWatchedPages(server: PageServer): void {
  for (const { path, html } of watchedPages) server.add(path, html);
  for (const route of ['', 'story', 'repost', 'list', 'wire']) server.add(`/app/${route}`, application);
  server.add('/watched/watchful', page(article(source), watchful));
  server.add('/watched/loading', page(article(source) + loading));
  server.add('/watched/framing', page('<h1>Harbour Mirror</h1><iframe src="/watched/repost"></iframe>'));
}
