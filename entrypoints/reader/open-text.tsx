import { render } from 'preact';
import { ArticleHeader } from '@/components/reader/ArticleHeader.tsx';
import { createArticleBody } from '@/components/reader/article-body.ts';
import { dressText, enableText } from '@/components/reader/enable-text.ts';
import { createPartBody } from '@/components/reader/part-body.ts';
import readerCss from '@/components/reader/reader.css?inline';
import { tellUnshownPictures } from '@/components/reader/unshown-pictures.ts';
import { scrollAlongVertical } from '@/components/reader/vertical.ts';
import type { Article } from '@/lib/article/article.ts';
import type { EmbedFrames } from '@/lib/article/embeds/frames-of.ts';
import type { Statement } from '@/lib/marks/statements.ts';
import type { NewPart } from '@/lib/parts/join-article.ts';
import type { Provenance } from '@/lib/provenance/provenance.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { createHost } from './shadow.ts';
import { goTo } from './ways-in-text.ts';

interface Setting {
  article: Article;
  provenance: Provenance;
  statements: Statement[];
  frames?: EmbedFrames;
  words: Wording;
}

export interface OpenText {
  host: HTMLElement;
  /** Where bar and strip are drawn. */
  root: ShadowRoot;
  header: HTMLElement;
  body: HTMLElement;
  /** Sets a further part behind the text, with the statements that stand in it. */
  addPart(part: NewPart, statements: Statement[], frames: EmbedFrames | undefined): void;
}

/**
 * An article's header and text as elements of the page's own document, in the element that covers the page. What the
 * text can do by itself (tables that scroll, pictures that say that they are not there) is given to it here.
 */
export function openText({ article, provenance, statements, frames, words }: Setting): OpenText {
  const { host, root } = createHost(document, 'sourceline-reader', readerCss);
  host.setAttribute('role', 'dialog');
  host.setAttribute('aria-label', words.reader.label);

  const { body, marked } = createArticleBody(document, article, statements, words.mark);
  body.slot = 'body';
  tellUnshownPictures(body, words);
  enableText(body, { home: root, words, frames, onGo: goTo });
  scrollAlongVertical(body);

  const header = document.createElement('div');
  header.slot = 'header';
  const headStatements = statements.filter(
    ({ id, kind, quote }) => kind === 'source' && quote.place === 'head' && !marked.has(id),
  );
  render(
    <ArticleHeader
      article={article}
      provenance={provenance}
      words={words}
      headStatements={headStatements.map(({ id, quote }) => ({ id, words: quote.exact }))}
    />,
    header,
  );
  host.append(header, body);
  return {
    host,
    root,
    header,
    body,
    addPart(part, stated, shownIn) {
      const added = createPartBody(
        document,
        part.html,
        { at: part.at, label: words.parts.divider(part.at) },
        stated,
        words.mark,
      );
      // Its pictures and links are heard by what the whole text can do.
      tellUnshownPictures(added, words);
      dressText(added, words, shownIn);
      body.append(added);
    },
  };
}
