import { type Agency, agencies, pictureHouses, releaseServices, syndicators } from '../languages/agencies.ts';
import { WordIndex } from '../languages/word-index.ts';
import { fold, foldAll } from '../text/white-space.ts';

const mostAsked = 2000; // names remembered; a page asks for a hundred

class Directory {
  readonly #codes = new Map<string, Agency>();
  readonly #names = new Map<string, Agency>();
  /** What was asked for: the rows around an article repeat few names. */
  readonly #asked = new Map<string, Agency | undefined>();
  #codeIndex: WordIndex | undefined;
  #nameIndex: WordIndex | undefined;

  constructor(list: readonly Agency[]) {
    const folded = foldAll(list.flatMap(({ name, names }) => [name, ...names]));
    let next = 0;
    for (const agency of list) {
      for (const code of agency.codes) this.#codes.set(code.normalize('NFKC'), agency);
      const name = folded[next++]!;
      if (name.length > 3) this.#names.set(name, agency);
      for (let i = 0; i < agency.names.length; i++) this.#names.set(folded[next++]!, agency);
    }
  }

  /** Codes in their own case, with a desk's sign behind them ("dpa/lno", "dpa-AFX"); names in any case. */
  find(printed: string): Agency | undefined {
    if (this.#asked.has(printed)) return this.#asked.get(printed);
    const agency = this.#look(printed);
    if (this.#asked.size >= mostAsked) this.#asked.clear();
    this.#asked.set(printed, agency);
    return agency;
  }

  /** Whether any part of a text could be found: a look at its letters, where taking it apart costs twenty of them. */
  mayHold(printed: string): boolean {
    this.#codeIndex ??= new WordIndex([...this.#codes.keys()]);
    this.#nameIndex ??= new WordIndex([...this.#names.keys()]);
    return (
      this.#codeIndex.placesIn(printed.normalize('NFKC')) !== undefined ||
      this.#nameIndex.placesIn(fold(printed)) !== undefined
    );
  }

  #look(printed: string): Agency | undefined {
    const whole = printed.normalize('NFKC').trim();
    const asPrinted = this.#codes.get(whole) ?? this.#names.get(fold(whole));
    if (asPrinted) return asPrinted;
    const name = /^(?:the|die|der|von|la|l['’]|el|da)/iu.test(whole)
      ? whole.replace(/^(?:the|die|der|von der|la|l['’]|el|da\s)\s?(?=\p{Lu})/iu, '')
      : whole;
    const known = name === whole ? undefined : (this.#codes.get(name) ?? this.#names.get(fold(name)));
    if (known) return known;
    // "Deutsche Presse-Agentur (dpa)", "Agencia EFE", "AFP通信".
    const withCode = /^([^(]+)\(([^()]{2,12})\)$/u.exec(name);
    if (withCode) return this.find(withCode[2]!) ?? this.find(withCode[1]!);
    const bare = name
      .replace(/^(?:agencia|agence|agenzia|agência|agentur|agencja|nachrichtenagentur)\s/iu, '')
      .replace(/\s?(?:news agency|news service|通信社?|통신|\sGmbH|\sL\.?P\.?|\sLLC|\sInc\.?)$/iu, '');
    if (bare !== name) return this.find(bare);
    // A desk's sign behind a code; where it is a code too, two agencies stand side by side: "sid/dpa".
    const service = /^(\S{2,10}) (?:Sports?|News|Business|Politik|Regional|Video|Deportes)$/u.exec(name);
    if (service && /^[\p{L}.]+$/u.test(service[1]!)) return this.#codes.get(service[1]!);
    const desk = /[-/]/u.test(name) ? /^([\p{L}.]{2,10})[-/]([\p{L}\d]{1,8})$/u.exec(name) : null;
    return desk && !this.#codes.has(desk[2]!) ? this.#codes.get(desk[1]!) : undefined;
  }
}

const wires = new Directory(agencies);
const partners = new Directory(syndicators);
const houses = new Set(foldAll(pictureHouses));
const services = new Set(foldAll(releaseServices));

/** The news agency that a name means where a credit stands. */
export function agencyNamed(name: string): Agency | undefined {
  return wires.find(name);
}

/** Whether a text may hold the name of an agency; of one that does not, no part is one. */
export function mayNameAgency(text: string): boolean {
  return wires.mayHold(text);
}

/** An outlet that lets others print its texts, by its name where a credit stands. */
export function isSyndicator(name: string): boolean {
  return partners.find(name) !== undefined;
}

/** A house that deals in pictures: it says nothing about a text. */
export function isPictureHouse(name: string): boolean {
  return houses.has(fold(name));
}

/** A service that hands out what companies and offices write: a text that it is the source of is a release. */
export function isReleaseService(name: string): boolean {
  return services.has(fold(name));
}
