import type { Wording } from '@/lib/wording/wording.ts';
import { SamplePage } from './SamplePage.tsx';

interface Props {
  words: Wording;
  /** What the reader has done already. */
  done: Record<'pinned' | 'read' | 'saved', boolean>;
  optionsHref: string;
  importHref: string;
}

function Step({ title, detail, done, words }: { title: string; detail: string; done: boolean; words: Wording }) {
  return (
    <li class="welcome-step">
      <b>{title}</b>
      {done && <span class="welcome-done">{words.welcome.done}</span>}
      <small>{detail}</small>
    </li>
  );
}

/** Shown once, after the installation: three steps, and a page to try them on. */
export function Welcome({ words, done, optionsHref, importHref }: Props) {
  const { welcome } = words;
  return (
    <>
      <aside class="welcome" aria-labelledby="welcome-title">
        <h2 id="welcome-title">{welcome.title}</h2>
        <ol class="welcome-steps">
          <Step title={welcome.pin} detail={welcome.pinDetail} done={done.pinned} words={words} />
          <Step title={welcome.read} detail={welcome.readDetail} done={done.read} words={words} />
          <Step title={welcome.save} detail={welcome.saveDetail} done={done.saved} words={words} />
        </ol>
        <p class="welcome-privacy">{welcome.privacy}</p>
        <p class="welcome-links">
          <a href={importHref}>{welcome.import}</a>
          <a href={optionsHref}>{welcome.options}</a>
        </p>
      </aside>
      <SamplePage sample={welcome.sample} />
    </>
  );
}
