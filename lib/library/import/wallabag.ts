import * as v from 'valibot';
import { collapse } from '../../text/white-space.ts';
import type { Found } from './found.ts';
import { foundPage } from './imported-page.ts';
import { jsonEntries } from './json-entries.ts';
import { dayIn, fromDate } from './moments.ts';
import type { TextFile } from './text-file.ts';

const flag = v.fallback(
  v.union([
    v.boolean(),
    v.pipe(
      v.number(),
      v.transform((count: number) => count !== 0),
    ),
  ]),
  false,
);
const words = v.fallback(v.string(), '');
const tag = v.union([
  v.string(),
  v.pipe(
    v.object({ label: v.string() }),
    v.transform(({ label }) => label),
  ),
]);

/** An entry of wallabag's JSON. Fields came and went with its versions: what is missing is taken as not said. */
const entrySchema = v.object({
  url: words,
  title: words,
  content: words,
  is_archived: flag,
  is_starred: flag,
  tags: v.fallback(v.array(v.fallback(tag, '')), []),
  created_at: words,
  published_at: words,
  published_by: v.fallback(v.array(v.fallback(v.string(), '')), []),
  domain_name: words,
  language: words,
  annotations: v.fallback(v.array(v.fallback(v.object({ quote: words, text: words }), { quote: '', text: '' })), []),
});

/** Highlights stand in the note: the words, and what their reader said of them. */
function noteOf(annotations: v.InferOutput<typeof entrySchema>['annotations']): string {
  return annotations
    .flatMap(({ quote, text }) => [quote && `> ${collapse(quote)}`, text && collapse(text)])
    .filter(Boolean)
    .join('\n');
}

/** wallabag's export as JSON: a list of entries with their text. */
export async function* readWallabag(file: TextFile): AsyncGenerator<Found> {
  let row = 0;
  for await (const entry of jsonEntries(file)) {
    row++;
    const { success, output } = v.safeParse(entrySchema, entry);
    if (!success) {
      yield { problem: { file: file.name, row, address: '', reason: 'malformed' } };
      continue;
    }
    yield foundPage(
      {
        url: output.url,
        title: output.title,
        html: output.content || undefined,
        tags: output.tags,
        note: noteOf(output.annotations),
        shelf: output.is_archived ? 'archive' : 'unread',
        starred: output.is_starred,
        savedAt: fromDate(output.created_at),
        published: dayIn(output.published_at),
        bylines: output.published_by,
        publisher: output.domain_name,
        language: output.language,
      },
      { file: file.name, row },
    );
  }
}
