import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Comparison, Difference } from '@/lib/library/compare/comparison.ts';
import { momentOf } from '@/lib/wording/ages.ts';
import { quoted } from '@/lib/wording/quoted.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { ComparedText, ComparedWords } from './ComparedText.tsx';
import { type Compared, differs, summaryOf } from './compare-summary.ts';
import { type ChoosableVersion, VersionChoice } from './VersionChoice.tsx';

/** One of the two that are compared. */
export interface ComparedSide extends ChoosableVersion {
  /** What it is called beside another page: its outlet, or its address. */
  name: string;
  language?: string | undefined;
  direction: 'ltr' | 'rtl';
}

interface Props {
  comparison: Comparison;
  compared: Compared;
  older: ComparedSide;
  newer: ComparedSide;
  /** All versions of the page; a choice is offered where there are more than two. */
  versions?: readonly ChoosableVersion[];
  words: Wording;
  onChoose?: (older: string, newer: string) => void;
  onClose: () => void;
}

/** Two versions of a page, or two pages with one text: what one says and the other does not. */
export function ComparePanel(props: Props) {
  const { comparison, compared, older, newer, versions = [], words, onChoose, onClose } = props;
  const { compare } = words;
  const { language, direction } = newer;
  const change = { compared, words };
  const section = useRef<HTMLElement>(null);
  const opener = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const focused = document.activeElement;
    if (section.current!.contains(focused)) return;
    opener.current = focused as HTMLElement | null;
    // What was pressed may stand at the end of the window, and this below it.
    section.current!.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }, [comparison]);
  const close = () => {
    onClose();
    opener.current?.focus();
  };
  const side = (which: string, { name, savedAt, language }: ComparedSide) => (
    <span>
      {compared === 'versions' ? (
        compare.side(which, momentOf(savedAt, words.tag))
      ) : (
        <>
          {compare.side(which, '')}
          <bdi lang={language}>{name}</bdi>
        </>
      )}
    </span>
  );
  const row = (label: string, children: ComponentChildren) => (
    <div class="compare-row">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
  const list = (label: string, difference: Difference, pageWords = true) =>
    differs(difference) &&
    row(
      label,
      (['removed', 'added'] as const).flatMap((kind) =>
        difference[kind].map((text) => (
          <p key={kind + text} lang={language} dir="auto">
            <ComparedWords kind={kind} text={pageWords ? quoted(text, language) : text} {...change} />
          </p>
        )),
      ),
    );
  return (
    <section ref={section} class="compare" lang={words.tag} dir={words.direction} aria-labelledby="compare-title">
      <div class="compare-top">
        <h2 id="compare-title">{compare.title}</h2>
        <button type="button" class="text-button" onClick={close}>
          {compare.close}
        </button>
      </div>
      {compared === 'versions' && versions.length > 2 && onChoose ? (
        <VersionChoice versions={versions} older={older.id} newer={newer.id} words={words} onChoose={onChoose} />
      ) : (
        <p class="compare-sides">
          {side(compared === 'versions' ? compare.earlier : compare.first, older)}
          {side(compared === 'versions' ? compare.later : compare.second, newer)}
        </p>
      )}
      <p class="compare-summary" role="status">
        {summaryOf(comparison, compared, words)}
      </p>
      <dl>
        {comparison.headline &&
          row(
            compare.headline,
            <p lang={language} dir={direction}>
              {comparison.headline.map((run, i) => (
                <ComparedWords key={i} {...run} {...change} />
              ))}
            </p>,
          )}
        {list(compare.sourceLine, comparison.sourceLines)}
        {list(compare.disclaimer, comparison.disclaimers)}
        {list(compare.correction, comparison.corrections)}
        {list(compare.author, comparison.authors, false)}
      </dl>
      <h3>{compare.text}</h3>
      {comparison.detail === 'paragraphs' && <p class="compare-note">{compare.paragraphsOnly}</p>}
      <ComparedText
        key={`${older.id} ${newer.id}`}
        paragraphs={comparison.paragraphs}
        language={language}
        direction={direction}
        {...change}
      />
    </section>
  );
}
