/**
 * Invented news from a seed: languages of made-up words, topics with words and background paragraphs of their own, sites
 * that put notices under each article, agencies with their lines; and what portals do to a text that they take over.
 */
export interface Story {
  language: 'en' | 'zh-Hans';
  site: number;
  headline: string;
  paragraphs: string[];
}

export type Random = () => number;

/** Mulberry32: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const topicsOfALanguage = 100;
const sitesOfALanguage = 25;

const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

/** Writes the news of one language. */
export class Newsroom {
  readonly #random: Random;
  readonly #language: Story['language'];
  readonly #words: string[];
  readonly #phrases: string[];
  readonly #topics: { words: string[]; background: string[] }[];
  readonly #sites: string[][];
  readonly #agencyLines: string[];

  constructor(language: Story['language'], random: Random) {
    this.#random = random;
    this.#language = language;
    this.#words = many(2000, () => this.#newWord());
    this.#phrases = many(60, () => this.#join(many(3 + this.#upTo(3), () => this.#word([]))));
    this.#topics = many(topicsOfALanguage, () => {
      const words = many(60, () => this.#newWord());
      return { words, background: many(8, () => this.#paragraph(words)) };
    });
    this.#agencyLines = many(6, () => this.#sentence([]));
    this.#sites = many(sitesOfALanguage, () => many(1 + this.#upTo(2), () => this.#notice()));
  }

  #upTo(count: number): number {
    return Math.floor(this.#random() * count);
  }

  pick<T>(all: readonly T[]): T {
    return all[this.#upTo(all.length)]!;
  }

  #newWord(): string {
    if (this.#language === 'zh-Hans')
      return many(this.#random() < 0.8 ? 2 : 1, () => String.fromCharCode(0x4e00 + this.#upTo(1500))).join('');
    return (
      many(1 + this.#upTo(3), () => this.pick([...'bdfgklmnprstvw']) + this.pick([...'aeiou'])).join('') +
      this.pick(['', 'n', 's', 'r'])
    );
  }

  /** Common words are common: the tenth is a tenth as frequent as the first. */
  #word(topic: readonly string[]): string {
    if (topic.length > 0 && this.#random() < 0.25) return topic[Math.floor(this.#random() ** 2 * topic.length)]!;
    return this.#words[Math.floor(this.#words.length ** this.#random()) - 1]!;
  }

  #join(words: readonly string[]): string {
    return words.join(this.#language === 'zh-Hans' ? '' : ' ');
  }

  #sentence(topic: readonly string[]): string {
    const words = many(7 + this.#upTo(14), () =>
      this.#random() < 0.06 ? this.pick(this.#phrases) : this.#word(topic),
    );
    return this.#join(words) + (this.#language === 'zh-Hans' ? '。' : '.');
  }

  #paragraph(topic: readonly string[]): string {
    return many(1 + this.#upTo(4), () => this.#sentence(topic)).join(this.#language === 'zh-Hans' ? '' : ' ');
  }

  #notice(): string {
    return many(1 + this.#upTo(3), () => this.#sentence([])).join(this.#language === 'zh-Hans' ? '' : ' ');
  }

  /** An article: one in four is short; up to a third of it is background that others on its topic have as well. */
  write(): Story {
    const { words, background } = this.pick(this.#topics);
    const length = this.#random() < 0.25 ? 2 + this.#upTo(2) : 4 + this.#upTo(20);
    const own = many(length, () => this.#paragraph(words));
    const paragraphs = [...own];
    const mostShared = own.join('').length / 2;
    for (const shared = [this.pick(background)]; this.#random() < 0.7; shared.push(this.pick(background))) {
      if (shared.join('').length > mostShared) break;
      paragraphs.splice(1 + this.#upTo(paragraphs.length), 0, shared.at(-1)!);
    }
    if (this.#random() < 0.5) paragraphs.push(this.pick(this.#agencyLines));
    return this.#publish(paragraphs, this.#sentence(words));
  }

  #publish(paragraphs: readonly string[], headline: string): Story {
    const site = this.#upTo(this.#sites.length);
    const label = this.#language === 'zh-Hans' ? '来源：' : 'Source: ';
    const source = `${label}${this.#join(many(2, () => this.#word([])))}`;
    return { language: this.#language, site, headline, paragraphs: [source, ...paragraphs, ...this.#sites[site]!] };
  }

  /** The paragraphs without source line and the site's notices. */
  #ownOf({ paragraphs, site }: Story): string[] {
    return paragraphs.slice(1, paragraphs.length - this.#sites[site]!.length);
  }

  #edited(paragraph: string): string {
    const words = this.#language === 'zh-Hans' ? paragraph.match(/[^。]{1,2}|。/gu)! : paragraph.split(' ');
    return this.#join(words.map((word) => (word !== '。' && this.#random() < 0.1 ? this.#word([]) : word)));
  }

  /** What another portal makes of an article; its own source line and notices always come with it. */
  readonly copies: Record<string, (story: Story) => Story> = {
    're-headlined': (story) => this.#publish(this.#ownOf(story), this.#sentence([])),
    'another source line': (story) => {
      const [, ...rest] = story.paragraphs;
      return { ...story, paragraphs: [this.#publish([], '').paragraphs[0]!, ...rest] };
    },
    'first half': (story) => {
      const own = this.#ownOf(story);
      return this.#publish(own.slice(0, Math.ceil(own.length / 2)), story.headline);
    },
    'any half': (story) => {
      const own = this.#ownOf(story);
      return this.#publish(
        own
          .toSorted(() => this.#random() - 0.5)
          .slice(0, Math.ceil(own.length / 2))
          .toSorted((a, b) => own.indexOf(a) - own.indexOf(b)),
        this.#sentence([]),
      );
    },
    '10 % edited': (story) =>
      this.#publish(
        this.#ownOf(story).map((text) => this.#edited(text)),
        this.#sentence([]),
      ),
    'first half, 10 % edited': (story) => {
      const own = this.#ownOf(story);
      const kept = own.slice(0, Math.ceil(own.length / 2)).map((text) => this.#edited(text));
      return this.#publish(kept, this.#sentence([]));
    },
    'a quarter': (story) => {
      const own = this.#ownOf(story);
      return this.#publish(own.slice(0, Math.ceil(own.length / 4)), this.#sentence([]));
    },
  };

  /** How many words of a story are its own. */
  lengthOf(story: Story): number {
    const text = this.#ownOf(story).join(' ');
    return this.#language === 'zh-Hans' ? text.length / 2 : text.split(' ').length;
  }
}
