import { render } from 'preact';
import { ArticleHeader } from '@/components/reader/ArticleHeader.tsx';
import { createArticleBody } from '@/components/reader/article-body.ts';
import { setType } from '@/components/reader/set-type.ts';
import type { TakenArticle } from '@/lib/first-article.ts';
import type { Settings } from '@/lib/settings-shape.ts';
import { rootOf } from '@/lib/text/safe-dom.ts';
import { ownTypesetting, scriptOf } from '@/lib/typesetting.ts';
import { hearKeys } from '../reader/hear-keys.ts';
import { createHost } from '../reader/shadow.ts';
import firstCss from './first.css?inline';

export interface FirstText {
  readonly taken: TakenArticle;
  /** The page's address when it was taken. */
  readonly url: string;
  readonly isOnShow: boolean;
  /** Whether its reader has closed it a moment ago: what else the same click brings is not to open either. */
  readonly closed: boolean;
  /** Takes it away. Returns how far down it was scrolled, in pixels. */
  end(): number;
}

const sameClick = 2000; // milliseconds in which everything comes that one click brings

// Nothing is marked, and nothing said in our words, until the whole reader is here.
const unsaid = { source: '', disclaimer: '', 'image-credit': '' };
const silent = { tag: '', reader: { minutes: () => '' }, strip: { listSeparator: '', updated: () => '' } };

/**
 * Lays an article's text over the page, which stays as it is below: whether words of it are in sight can still be asked.
 * Where bar, byline and strip will be there is room for them. Esc takes it away.
 */
export function showFirstText(document: Document, taken: TakenArticle, settings: Settings): FirstText {
  const { found: article } = taken;
  const { host, root } = createHost(document, 'sourceline-first', firstCss);
  const text = document.createElement('div');
  text.className = 'first-text';
  text.setAttribute('data-sourceline-theme', settings.theme);
  setType(text, settings.typesettings[scriptOf(article.language)] ?? ownTypesetting);
  const { body } = createArticleBody(document, article, [], unsaid);
  render(
    <>
      <div class="reader-bar" />
      <main class="reader-column" lang={article.language} dir={article.direction}>
        <ArticleHeader article={article} provenance={{ bylines: [] }} words={silent} headStatements={[]} />
        <div class="first-byline" />
        <div class="strip first-strip" data-open={settings.stripOpen} />
      </main>
    </>,
    text,
  );
  text.lastElementChild!.append(body);
  root.append(text);

  let closedAt = Number.NEGATIVE_INFINITY;
  let gone = false;
  const isClosed = () => performance.now() - closedAt < sameClick;
  const end = () => {
    const { scrollTop } = text;
    stopHearing();
    host.remove();
    gone = true;
    return scrollTop;
  };
  const stopHearing = hearKeys(host, (event) => {
    // Nothing here can be moved by keys yet, and the page below is not to be.
    if (!event.ctrlKey && !event.metaKey && !event.altKey) event.preventDefault();
    if (event.key !== 'Escape') return;
    closedAt = performance.now();
    end();
  });
  rootOf(document).append(host);
  // Above whatever the page has put into the top layer.
  host.popover = 'manual';
  host.showPopover();
  return {
    taken,
    url: location.href,
    get isOnShow() {
      return !gone;
    },
    get closed() {
      return isClosed();
    },
    end,
  };
}
