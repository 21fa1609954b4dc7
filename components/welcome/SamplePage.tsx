import type { Wording } from '@/lib/wording/wording.ts';

/** A crowded portal's page with a re-posted article, as the reader's own language has them; nothing in it leads anywhere. */
export function SamplePage({ sample }: { sample: Wording['welcome']['sample'] }) {
  return (
    <div class="sample">
      <header class="sample-masthead">
        <b>{sample.portal}</b>
        <span>{sample.advertisement}</span>
      </header>
      <nav>
        <ul class="sample-sections">
          {sample.sections.map((section) => (
            <li key={section}>{section}</li>
          ))}
        </ul>
      </nav>
      <div class="sample-columns">
        <main class="sample-story">
          <article>
            <h1>{sample.headline}</h1>
            <p class="sample-meta">{sample.meta}</p>
            <div>
              {sample.paragraphs.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
              <p class="sample-notice">{sample.disclaimer}</p>
            </div>
          </article>
        </main>
        <aside class="sample-side">
          <h2>{sample.others}</h2>
          <ul>
            {sample.otherHeadlines.map((headline) => (
              <li key={headline}>{headline}</li>
            ))}
          </ul>
          <p class="sample-advertisement">{sample.advertisement}</p>
        </aside>
      </div>
    </div>
  );
}
