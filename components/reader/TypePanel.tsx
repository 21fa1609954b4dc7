import type { Settings, Theme } from '@/lib/settings.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { Icon } from '../Icon.tsx';

interface Props {
  words: Wording;
  settings: Pick<Settings, 'theme' | 'textStep'>;
  onTheme: (theme: Theme) => void;
  onTextStep: (step: number) => void;
}

const largestStep = 2;

/** Text size in five steps, and the colours. */
export function TypePanel({ words, settings: { theme, textStep }, onTheme, onTextStep }: Props) {
  return (
    <fieldset class="type-panel" aria-label={`${words.reader.type}, ${words.reader.theme}`}>
      <div class="type-panel-sizes">
        <button
          type="button"
          class="icon-button"
          aria-label={words.reader.smaller}
          disabled={textStep <= -largestStep}
          onClick={() => onTextStep(textStep - 1)}
        >
          <Icon name="smaller" />
        </button>
        <span class="type-panel-sample" aria-hidden="true" style={{ fontSize: `${16 + textStep * 2}px` }}>
          {words.tag === 'zh-Hans' ? '文' : 'Aa'}
        </span>
        <button
          type="button"
          class="icon-button"
          aria-label={words.reader.larger}
          disabled={textStep >= largestStep}
          onClick={() => onTextStep(textStep + 1)}
        >
          <Icon name="larger" />
        </button>
      </div>
      <fieldset class="type-panel-themes">
        <legend>{words.reader.theme}</legend>
        {(['auto', 'light', 'sepia', 'dark'] as const).map((choice) => (
          <label>
            <input type="radio" name="sourceline-theme" checked={theme === choice} onChange={() => onTheme(choice)} />
            {words.reader.themes[choice]}
          </label>
        ))}
      </fieldset>
    </fieldset>
  );
}
