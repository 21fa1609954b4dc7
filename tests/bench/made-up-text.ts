/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Picks ranks as words occur in texts: the second half as often as the first, the third a third (Zipf). Alias method. */
function zipf(count: number): (random: () => number) => number {
  const share = Array.from({ length: count }, (_, rank) => 1 / (rank + 2));
  const sum = share.reduce((a, b) => a + b, 0);
  const odds = share.map((one) => (one / sum) * count);
  const other = new Int32Array(count);
  const small = odds.flatMap((odd, i) => (odd < 1 ? [i] : []));
  const large = odds.flatMap((odd, i) => (odd < 1 ? [] : [i]));
  while (small.length > 0 && large.length > 0) {
    const [less, more] = [small.pop()!, large.at(-1)!];
    other[less] = more;
    odds[more]! -= 1 - odds[less]!;
    if (odds[more]! < 1) small.push(large.pop()!);
  }
  return (random) => {
    const i = Math.floor(random() * count);
    return random() < odds[i]! ? i : other[i]!;
  };
}

const hanCharacters = 4500;
const words = 60_000; // of each kind

export interface MadeUpArticle {
  headline: string;
  publisher: string;
  text: string;
}

/** Makes articles of words that mean nothing, half their bytes Han, distributed as in texts; none repeats another. */
export class MadeUpText {
  private readonly latin: string[];
  private readonly han: string[];
  private readonly pick = zipf(words);

  constructor(seed = 1) {
    const random = randomFrom(seed);
    const pickCharacter = zipf(hanCharacters);
    const syllables = [...'bdfghklmnprstvwz'].flatMap((first) => [...'aeiou'].map((second) => first + second));
    const syllable = () => syllables[Math.floor(random() * syllables.length)]!;
    const end = () => ['', 'n', 's', 'r', 'l', 't'][Math.floor(random() * 6)]!;
    // Frequent words are short.
    this.latin = Array.from({ length: words }, (_, rank) => {
      const length = rank < 100 ? 1 : rank < 5000 ? 2 : 3;
      return Array.from({ length }, syllable).join('') + end();
    });
    const characters = Array.from({ length: hanCharacters }, (_, i) => String.fromCharCode(0x4e00 + i * 4));
    this.han = Array.from({ length: words }, (_, rank) => {
      const length = rank < 60 ? 1 : random() < 0.8 ? 2 : 3;
      return Array.from({ length }, () => characters[pickCharacter(random)]!).join('');
    });
  }

  /** About `bytes` long in UTF-8. */
  article(number: number, bytes = 6000): MadeUpArticle {
    const random = randomFrom(number * 7919 + 13);
    const sentences: string[] = [];
    for (let written = 0; written < bytes; ) {
      const latin = this.sentence(this.latin, ' ', '. ', random, 14);
      const han = this.sentence(this.han, '', '。', random, 16);
      written += latin.length + han.length * 3;
      sentences.push(latin + han);
      if (random() < 0.3) sentences.push('\n');
    }
    return {
      headline: `${this.sentence(this.latin, ' ', '', random, 4)} ${this.sentence(this.han, '', '', random, 4)}`,
      publisher: `Bulletin ${this.latin[100 + (number % 200)]}`,
      text: sentences.join(''),
    };
  }

  private sentence(
    from: readonly string[],
    between: string,
    end: string,
    random: () => number,
    length: number,
  ): string {
    return Array.from({ length }, () => from[this.pick(random)]!).join(between) + end;
  }

  /** What a reader may look for: words that stand in one of the articles. */
  queries(kind: QueryKind, count: number, articles: number): string[] {
    const random = randomFrom(count + kind.length);
    return Array.from({ length: count }, (_, i) => {
      const { text } = this.article(1 + Math.floor(random() * articles));
      const of = (parts: string[]) => parts[Math.floor(random() * parts.length)]!;
      const latin = text.match(/[a-z]{4,}/gu)!;
      const sentence = () => of(text.match(/[a-z]+(?: [a-z]+){7,}/gu)!).split(' ');
      const han = () => of(text.match(/[\u4e00-\u9fff]{8,}/gu)!);
      if (kind === 'one word') return of(latin);
      if (kind === 'two words') return `${of(latin)} ${of(latin)}`;
      if (kind === 'Han word') return han().slice(4, 6);
      return i % 2 === 0 ? `"${sentence().slice(2, 5).join(' ')}"` : `"${han().slice(2, 6)}"`;
    });
  }
}

export const queryKinds = ['one word', 'two words', 'Han word', 'phrase'] as const;
export type QueryKind = (typeof queryKinds)[number];
