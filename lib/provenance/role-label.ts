import type { Language } from '../languages/language.ts';
import { lowerCase, straightened } from '../languages/phrase.ts';
import { WordList } from '../languages/word-list.ts';
import { hasCjk } from '../text/white-space.ts';
import type { Role } from './provenance.ts';

/** A label at the beginning of a stretch: "By ", "责任编辑：". */
export interface RoleLabel {
  role: Role;
  /** Where its words begin, and where the value does. */
  start: number;
  end: number;
  /** Whether a sign follows it, not a bare blank. */
  hasSign: boolean;
}

// Brackets, and the marks that papers set before a byline: "■本报记者 林远".
const lead = /^[\s(（[【〔—–□■◎●○◆◇▲△★☆※▪*-]*/u;
const behindSpaced = /^(?:\s?[:：/|]\s?|\s(?=[\p{L}\p{N}@“"])|\s?$)/u;
const behindCjk = /^(?:\s?[:：/／｜|丨＝=●◎・．]\s?|\s|\s?$)/u;
const shortName = /(?<=\s)\p{Script=Han}{2,6}$/u;
const longestShortName = 6; // Han characters: "潮声" in "潮声编辑：何青", "潮声新闻" in "潮声新闻记者 | 林远"

/** Whether a word stands in a line behind no letter, or at a seam. @param word with a straight apostrophe */
function beginsIn(lower: string, word: string, seams: readonly number[]): boolean {
  const text = straightened(lower);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!/\p{L}/u.test(text.charAt(at - 1)) || seams.includes(at)) return true;
  return false;
}

/** Labels before the names of who wrote, edited, translated or took pictures, in the languages of a page. */
export class RoleLabels {
  readonly #roles = new Map<string, Role>();
  readonly #words: WordList;

  constructor(spoken: readonly Language[]) {
    for (const { byline } of spoken) {
      this.#add('author', byline.labels);
      this.#add('editor', byline.editors);
      this.#add('translator', byline.translators);
      this.#add('photographer', byline.photographers);
      this.#add('other', byline.otherRoles);
    }
    this.#words = new WordList([...this.#roles.keys()]);
  }

  #add(role: Role, labels: readonly string[]): void {
    for (const label of labels) {
      const key = lowerCase(label).replaceAll('’', "'");
      if (!this.#roles.has(key)) this.#roles.set(key, role);
    }
  }

  #at(lower: string, start: number, isColoned: boolean): RoleLabel | undefined {
    for (const word of this.#words.startingAt(lower, start)) {
      const behind = lower.slice(start + word.length);
      const sign = (hasCjk(word) ? behindCjk : behindSpaced).exec(behind)?.[0];
      if (sign === undefined || (isColoned && !/[:：|｜丨]/u.test(sign))) continue;
      const hasSign = /[^\s]/u.test(sign);
      return { role: this.#roles.get(word)!, start, end: start + word.length + sign.length, hasSign };
    }
    return undefined;
  }

  /** The label that a stretch in lower case opens with; an outlet's short name may stand before one with a colon. */
  find(lower: string): RoleLabel | undefined {
    const start = lead.exec(lower)![0].length;
    const label = this.#at(lower, start, false);
    if (label || !hasCjk(lower[start] ?? '')) return label;
    for (let length = 2; length <= longestShortName; length++) {
      const behindName = this.#at(lower, start + length, true);
      if (behindName) return { ...behindName, start };
    }
    return undefined;
  }

  /**
   * Whether any label may begin in a line: at its start, behind what is no letter, or where an element ends. Most rows
   * around a text hold no label's words, or hold them inside of others ("by" in "nearby").
   */
  mayStandIn(lower: string, seams: readonly number[]): boolean {
    return this.#words.heldBy(lower).some((word) => hasCjk(word) || beginsIn(lower, word, seams));
  }

  /** Where labels with a colon begin inside a row: fields are glued to what precedes them, or a blank parts them. */
  *startsIn(lower: string): Generator<number> {
    for (const { index } of lower.matchAll(/[:：/|｜丨＝]/gu)) {
      const end = lower[index - 1] === ' ' ? index - 1 : index;
      for (const word of this.#words.endingAt(lower, end)) {
        const start = end - word.length;
        if (!hasCjk(word) && (lower[index] !== ':' || !/^\s?$/u.test(lower[start - 1] ?? ''))) continue;
        yield start - (hasCjk(word) ? (shortName.exec(lower.slice(0, start))?.[0].length ?? 0) : 0);
        break;
      }
    }
  }

  /** The role that a word by itself is the label of: in "林远 编辑 何青" nothing but its words parts the fields. */
  roleNamed(word: string): Role | undefined {
    return word.length > 1 && hasCjk(word) ? this.#roles.get(word) : undefined;
  }
}
