import { asXhtml, bodyFragment } from './body-markup.ts';
import { escaped } from './markup.ts';
import type { WholeArticle } from './whole-article.ts';

// Whatever a sanitizer might let through one day: the page runs nothing and asks nobody for anything.
const policy = "default-src 'none'; img-src 'self' file: data:; style-src 'unsafe-inline'";
const style =
  'body{max-width:38em;margin:2em auto;padding:0 1em;font:1.1em/1.6 serif}img{max-width:100%;height:auto}header p{color:#555}';

/** An article's current version as a page that any browser shows, its pictures beside it. */
export function readingPage({ row, current, pictures }: WholeArticle, files: readonly { file: string }[]): string {
  const body = current ? asXhtml(bodyFragment(current.article.html, pictures, (at) => files[at]!.file, true)) : '';
  const facts = [row.publisher, row.authors.join(', '), row.published].flatMap((fact) => (fact ? escaped(fact) : []));
  return `<!DOCTYPE html>
<html lang="${escaped(row.language ?? '')}" dir="${row.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<title>${escaped(row.headline)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${escaped(row.headline)}</h1>
<p>${facts.join(' · ')}</p>
<p><a href="${escaped(row.url)}" rel="noreferrer">${escaped(row.url)}</a></p>
</header>
${body}
</body>
</html>
`;
}
