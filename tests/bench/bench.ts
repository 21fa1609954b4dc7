/**
 * npm run bench -- reading MANIFEST.jsonl
 * npm run bench -- article TRUTH.jsonl SCORER.mjs [--ablate]
 * npm run bench -- pictures MANIFEST.jsonl
 * npm run bench -- provenance [MANIFEST.jsonl] [--by-finder]
 * npm run bench -- library [--articles 50000] [--peer 5000] [--profile FOLDER]
 * npm run bench -- views --profile FOLDER
 * npm run bench -- same-story
 * npm run bench -- kept-share [FOLDER]
 * npm run bench -- highlights
 * npm run bench -- kills
 * npm run bench -- watching [MANIFEST.jsonl]
 * npm run bench -- growth [--articles 1000]
 * npm run bench -- page-load [MANIFEST.jsonl] [--articles 40]
 * npm run bench -- first-text MANIFEST.jsonl [--articles 40] [--beside FOLDER]…
 * npm run bench -- untouched MANIFEST.jsonl [--articles 100]
 * npm run bench -- scrolling
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build } from 'wxt';
import { benchArticle } from './article.ts';
import { benchFirstText } from './first-text.ts';
import { benchGrowth } from './growth.ts';
import { benchHighlights } from './highlights.ts';
import { benchKeptShare } from './kept-share.ts';
import { benchKills } from './kills.ts';
import { benchLibrary } from './library.ts';
import { benchPageLoad } from './page-load.ts';
import { benchPictures } from './pictures.ts';
import { benchProvenance } from './provenance.ts';
import { benchReading } from './reading.ts';
import { benchSameStory } from './same-story.ts';
import { benchScrolling } from './scrolling.ts';
import { benchUntouched } from './untouched.ts';
import { benchViews } from './views.ts';
import { benchWatching } from './watching.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ablate: { type: 'boolean', default: false },
    'by-finder': { type: 'boolean', default: false },
    articles: { type: 'string' },
    beside: { type: 'string', multiple: true },
    peer: { type: 'string' },
    profile: { type: 'string' },
  },
});
const [what, ...files] = positionals;
const benches = {
  reading: benchReading,
  article: benchArticle,
  pictures: benchPictures,
  provenance: benchProvenance,
  library: benchLibrary,
  views: benchViews,
  'same-story': benchSameStory,
  'kept-share': benchKeptShare,
  highlights: benchHighlights,
  kills: benchKills,
  watching: benchWatching,
  growth: benchGrowth,
  'page-load': benchPageLoad,
  'first-text': benchFirstText,
  untouched: benchUntouched,
  scrolling: benchScrolling,
};
const bench = benches[what as keyof typeof benches];
if (!bench) {
  console.error(
    'usage: npm run bench -- reading MANIFEST.jsonl | article TRUTH.jsonl SCORER.mjs [--ablate] | pictures MANIFEST.jsonl | provenance [MANIFEST.jsonl] [--by-finder] | library [--articles 50000] [--peer 5000] [--profile FOLDER] | views --profile FOLDER | same-story | kept-share [FOLDER] | highlights | kills | watching [MANIFEST.jsonl] | growth [--articles 1000] | page-load [MANIFEST.jsonl] [--articles 40] | first-text MANIFEST.jsonl [--articles 40] [--beside FOLDER]… | untouched MANIFEST.jsonl [--articles 100] | scrolling',
  );
  process.exit(2);
}
await build({ browser: 'chrome', manifestVersion: 3 });
const script = readFileSync(new URL('../../.output/chrome-mv3/read.js', import.meta.url), 'utf8');
await bench(script, files, values);
