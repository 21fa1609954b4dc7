/** The scripts that are set differently; a reader's choices for one leave the others alone. */
export const scripts = ['latin', 'han', 'kana', 'hangul', 'arabic', 'hebrew'] as const;
export type Script = (typeof scripts)[number];

/** How a reader wants a script's texts set. Every default is the script's own: see `article.css`. */
export interface Typesetting {
  /** Steps of 1.5 px from the script's own size. */
  step: number;
  /** `own`: serif for Latin, sans for Chinese, Japanese and Korean, Naskh for Arabic. */
  face: 'own' | 'serif' | 'sans' | 'system';
  /** All keep a line within 45 to 75 Latin or 28 to 40 Han characters. */
  width: 'narrow' | 'normal' | 'wide';
  leading: 'tight' | 'normal' | 'loose';
  /** Space between letters, and with it between words; never in Arabic, whose letters join. */
  spacing: 'normal' | 'wide' | 'widest';
  /** Paragraphs told apart by a gap or by an indent, never by both. */
  paragraphs: 'gap' | 'indent';
  justify: 'own' | 'on' | 'off';
  hyphens: 'own' | 'on' | 'off';
  /** Top to bottom, lines from right to left. */
  vertical: boolean;
}

export const ownTypesetting: Typesetting = {
  step: 0,
  face: 'own',
  width: 'normal',
  leading: 'normal',
  spacing: 'normal',
  paragraphs: 'gap',
  justify: 'own',
  hyphens: 'own',
  vertical: false,
};

export const smallestStep = -2;
export const largestStep = 5;

/** The choices of each field that has a fixed few, in the order in which they are offered. */
export const choices = {
  face: ['own', 'serif', 'sans', 'system'],
  width: ['narrow', 'normal', 'wide'],
  leading: ['tight', 'normal', 'loose'],
  spacing: ['normal', 'wide', 'widest'],
  paragraphs: ['gap', 'indent'],
  justify: ['own', 'on', 'off'],
  hyphens: ['own', 'on', 'off'],
} as const satisfies { [Field in keyof Typesetting]?: readonly Typesetting[Field][] };

export type Choice = keyof typeof choices;

const byLanguage: Record<string, Script> = {
  zh: 'han',
  yue: 'han',
  ja: 'kana',
  ko: 'hangul',
  ar: 'arabic',
  fa: 'arabic',
  ur: 'arabic',
  ps: 'arabic',
  ckb: 'arabic',
  ug: 'arabic',
  he: 'hebrew',
  yi: 'hebrew',
};

/** The script of a language by its tag; Latin, Greek, Cyrillic and all that is set like them is `latin`. */
export function scriptOf(language: string | undefined): Script {
  const [primary] = (language ?? '').toLowerCase().split(/[-_]/u);
  return Object.hasOwn(byLanguage, primary!) ? byLanguage[primary!]! : 'latin';
}

/** Whether texts of a script are also written from top to bottom. */
export function hasVertical(script: Script): boolean {
  return script === 'han' || script === 'kana';
}

/** What offers itself in a script: Han and Hangul are not hyphenated, joined letters are not spaced out. */
export function offers(script: Script, choice: Choice): boolean {
  if (choice === 'hyphens') return script === 'latin';
  if (choice === 'spacing' || choice === 'justify') return script !== 'arabic';
  return true;
}

/** Stored choices of a script, each taken only where it is one that is offered. */
export function tidyTypesetting(known: unknown): Typesetting {
  if (typeof known !== 'object' || known === null) return ownTypesetting;
  const stored = known as Record<string, unknown>;
  const chosen = Object.fromEntries(
    Object.entries(choices).map(([field, offered]) => [
      field,
      (offered as readonly unknown[]).includes(stored[field]) ? stored[field] : ownTypesetting[field as Choice],
    ]),
  ) as Pick<Typesetting, Choice>;
  const step = Number.isInteger(stored.step) ? (stored.step as number) : 0;
  return {
    ...chosen,
    step: Math.min(largestStep, Math.max(smallestStep, step)),
    vertical: stored.vertical === true,
  };
}

/** The same type some steps larger or smaller; `undefined`: in the script's own size. */
export function stepped(type: Typesetting, by: number | undefined): Typesetting {
  const step = by === undefined ? 0 : type.step + by;
  return { ...type, step: Math.min(largestStep, Math.max(smallestStep, step)) };
}
