import { lowerCase } from '../languages/phrase.ts';
import type { Block } from '../text/blocks.ts';
import { countWords, fold } from '../text/white-space.ts';
import { agencyNamed } from './agency-directory.ts';
import { agencyOfDesk } from './byline-row.ts';
import { type FinderContext, quotationOf } from './context.ts';
import { holdsHouse } from './credit-tail.ts';
import { isOwnDesk, isOwnOutlet } from './own-outlet.ts';
import { isTechnicalAccount } from './parties.ts';
import type { Byline, Role } from './provenance.ts';

/** The names read so far, each once for a role. */
export class Bylines {
  readonly found: Byline[] = [];
  readonly #context: FinderContext;
  readonly #dismissed = new Set<string>();
  #hasAllAuthors = false;

  constructor(context: FinderContext) {
    this.#context = context;
  }

  /** Whether a name was read in a line already. */
  isQuoted(text: string): boolean {
    return this.found.some(({ quote }) => quote && text.includes(quote.exact));
  }

  hasAuthor(): boolean {
    return this.found.some(({ role, rejected }) => role === 'author' && !rejected);
  }

  #isFound(name: string, role: Role): boolean {
    return this.found.some((known) => known.role === role && fold(known.name) === fold(name));
  }

  /** Takes a name of a row for nobody's who wrote: data that were read off the same row name it, too. */
  dismiss(name: string): void {
    this.#dismissed.add(fold(name));
  }

  isDismissed(name: string): boolean {
    return this.#dismissed.has(fold(name));
  }

  /** From here on no line names an author; translators and editors it does. */
  endAuthors(): void {
    this.#hasAllAuthors = true;
  }

  /** A name that was read in a line; what a reader cannot see names nobody. */
  read(name: string, role: Role, block: Block, start: number, end: number): void {
    if ((role === 'author' && this.#hasAllAuthors) || this.#isFound(name, role)) return;
    if (this.#context.sight.hiddenReason(block, { start, end }) !== undefined) return;
    this.push(name, role, quotationOf(block, start, end, this.#context));
  }

  push(name: string, role: Role, quote?: Byline['quote']): void {
    const context = this.#context;
    if (this.#isFound(name, role)) return;
    const rejected = rejectionOf(name, context) ?? (role === 'photographer' && isHouse(name) ? 'agency' : undefined);
    this.found.push({ name, role, ...(quote && { quote }), ...(rejected && { rejected }) });
    if (role !== 'author') return;
    const reason = rejected === 'agency' ? undefined : rejected;
    context.evidence.push({ kind: 'byline', ...(quote && { quote }), ...(reason && { rejected: reason }) });
  }
}

// Where a person stands beside the house, the name is longer: "Ines Vale/Harbourpix".
const longestHouse = 2; // words

/** Whether a name is a picture house's alone. */
function isHouse(name: string): boolean {
  return countWords(name) <= longestHouse && holdsHouse(name);
}

export const company = /\b(?:GmbH|AG|Ltd|LLC|Inc|S\.?A\.?|Verlag|Publishing|Media Group)\b\.?/u;

// "Ines Vale’s Blog", "Blog von Ines Vale"
const pageBehind =
  /^(?:['’]s?)?\s(?:weblog|blog|website|site|page|journal|diary|notebook|newsletter|homepage|webseite)$/u;
const pageBefore =
  /^(?:the\s)?(?:weblog|blog|website|site|page|journal|diary|homepage|webseite)\s(?:by|de|di|of|van|von)\s$/u;

/** Whether the outlet is one person's, of that name. */
function isNamesake(name: string, { article }: FinderContext): boolean {
  const outlet = lowerCase(article.publisher ?? '');
  const person = lowerCase(name);
  if (countWords(name) < 2 || !outlet.includes(person) || outlet === person) return false;
  return outlet.startsWith(person)
    ? pageBehind.test(outlet.slice(person.length))
    : outlet.endsWith(person) && pageBefore.test(outlet.slice(0, -person.length));
}

export function rejectionOf(name: string, context: FinderContext): Byline['rejected'] {
  if (isTechnicalAccount(name, context) || /^[\w-]+(?:\.[a-z]{2,})+$/u.test(name)) return 'technical-account';
  if (isNamesake(name, context)) return undefined;
  if (isOwnOutlet(name, context) || isOwnDesk(name, context) || company.test(name)) return 'publisher';
  if (name.includes('/') && name.split('/').some((part) => isOwnOutlet(part.trim(), context))) return 'publisher';
  return agencyNamed(name) || agencyOfDesk(name) ? 'agency' : undefined;
}

/** Where an element ends inside a name its parts are read as well: "Ines Vale" beside "Ines Vale Holm". */
export function withoutParts(bylines: readonly Byline[]): Byline[] {
  const words = (name: string) => ` ${name.toLowerCase()} `;
  return bylines.filter(
    ({ name, role }) =>
      !bylines.some((other) => other.role === role && other.name !== name && words(other.name).includes(words(name))),
  );
}
