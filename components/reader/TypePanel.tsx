import type { Settings, Theme } from '@/lib/settings.ts';
import {
  type Choice,
  choices,
  hasVertical,
  largestStep,
  offers,
  ownTypesetting,
  type Script,
  smallestStep,
  type Typesetting,
} from '@/lib/typesetting.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { Icon } from '../Icon.tsx';

interface Props {
  words: Wording;
  /** The script of the text on show: what is chosen is chosen for it. */
  script: Script;
  settings: Pick<Settings, 'theme' | 'typesettings'>;
  onTheme: (theme: Theme) => void;
  onType: (script: Script, type: Typesetting) => void;
}

const samples: Record<Script, string> = {
  latin: 'Aa',
  han: '文',
  kana: 'あ亜',
  hangul: '가',
  arabic: 'أب',
  hebrew: 'אב',
};

const themes = ['auto', 'light', 'sepia', 'dark', 'black', 'contrast'] as const;

interface SizeProps {
  step: number;
  sample: string;
  words: Wording;
  onStep: (step: number) => void;
}

function Size({ step, sample, words, onStep }: SizeProps) {
  return (
    <div class="type-panel-sizes">
      <button
        type="button"
        class="icon-button"
        aria-label={words.reader.smaller}
        disabled={step <= smallestStep}
        onClick={() => onStep(step - 1)}
      >
        <Icon name="smaller" />
      </button>
      <span class="type-panel-sample" aria-hidden="true" style={{ fontSize: `${16 + step * 2}px` }}>
        {sample}
      </span>
      <button
        type="button"
        class="icon-button"
        aria-label={words.reader.larger}
        disabled={step >= largestStep}
        onClick={() => onStep(step + 1)}
      >
        <Icon name="larger" />
      </button>
    </div>
  );
}

/** How the text is set, for its script alone, and the colours. What is chosen shows at once in the text beside it. */
export function TypePanel({ words, script, settings: { theme, typesettings }, onTheme, onType }: Props) {
  const type = typesettings[script] ?? ownTypesetting;
  const set = (change: Partial<Typesetting>) => onType(script, { ...type, ...change });
  const isOwn = JSON.stringify(type) === JSON.stringify(ownTypesetting);
  return (
    <fieldset class="type-panel" aria-label={`${words.reader.type}, ${words.reader.theme}`}>
      <p class="type-panel-script">{words.type.scripts[script]}</p>
      <Size step={type.step} sample={samples[script]} words={words} onStep={(step) => set({ step })} />
      {(Object.keys(choices) as Choice[])
        .filter((choice) => offers(script, choice))
        .map((choice) => (
          <label key={choice} class="type-panel-choice">
            <span>{words.type[choice].name}</span>
            <select value={type[choice]} onChange={(event) => set({ [choice]: event.currentTarget.value })}>
              {choices[choice].map((value) => (
                <option key={value} value={value}>
                  {(words.type[choice].choices as Record<string, string>)[value]}
                </option>
              ))}
            </select>
          </label>
        ))}
      {hasVertical(script) && (
        <label class="type-panel-choice">
          <span>{words.type.vertical}</span>
          <input
            type="checkbox"
            checked={type.vertical}
            onChange={(event) => set({ vertical: event.currentTarget.checked })}
          />
        </label>
      )}
      <button type="button" class="text-button" disabled={isOwn} onClick={() => onType(script, ownTypesetting)}>
        {words.type.reset}
      </button>
      <fieldset class="type-panel-themes">
        <legend>{words.reader.theme}</legend>
        {themes.map((choice) => (
          <label key={choice}>
            <input type="radio" name="sourceline-theme" checked={theme === choice} onChange={() => onTheme(choice)} />
            {words.reader.themes[choice]}
          </label>
        ))}
      </fieldset>
    </fieldset>
  );
}
