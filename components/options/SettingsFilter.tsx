import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { collapse } from '@/lib/text/white-space.ts';
import type { Wording } from '@/lib/wording/wording.ts';

const folded = (text: string) => collapse(text.normalize('NFKC').toLowerCase());

/** Settings, each an element with its own words, and a field that leaves those with all the words that are typed. */
export function SettingsFilter({
  words: { settingsFilter: words },
  children,
}: {
  words: Wording;
  children: ComponentChildren;
}) {
  const list = useRef<HTMLDivElement>(null);
  const [sought, setSought] = useState('');
  const [found, setFound] = useState(0);
  const wanted = folded(sought).split(' ').filter(Boolean);
  // Settings are looked at as they are drawn: what they say depends on what is chosen.
  useLayoutEffect(() => {
    const settings = [...list.current!.children] as HTMLElement[];
    for (const setting of settings) {
      const text = folded(setting.textContent ?? '');
      setting.hidden = !wanted.every((word) => text.includes(word));
    }
    setFound(settings.filter(({ hidden }) => !hidden).length);
  });
  return (
    <>
      <search class="settings-filter">
        <input
          type="search"
          aria-label={words.label}
          placeholder={words.label}
          value={sought}
          onInput={(event) => setSought(event.currentTarget.value)}
        />
        <p role="status">{wanted.length > 0 && words.found(found)}</p>
      </search>
      <div ref={list}>{children}</div>
    </>
  );
}
