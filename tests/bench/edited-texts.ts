import { type Anchor, anchorOf, anchorQuote } from '../../lib/text/anchor-quote.ts';
import { MadeUpText } from './made-up-text.ts';

type Random = () => number;

/** How sentences are made. */
interface Manner {
  sentence: (random: Random) => string;
  /** Put in place of other words, or between them. */
  words: readonly string[];
  blank: string;
  /** Characters of the shortest quote and of the longest. */
  quotes: readonly [number, number];
}

const pick = <T>(from: readonly T[], random: Random) => from[Math.floor(random() * from.length)]!;

const english = {
  who: [
    'The harbour master',
    'The mayor of Larsund',
    'A spokesman for the ferry line',
    'The school board',
    'Ms Okafor',
  ],
  did: ['said on Monday that', 'told the council that', 'wrote in a letter that', 'denied that', 'warned again that'],
  what: [
    'the new bridge would open',
    'the price of rye would rise',
    'the lighthouse was to be sold',
    'no ship had left the port',
    'the night train would stop',
  ],
  when: ['before the end of winter', 'by the third week of May', 'after the storm', 'within four years'],
  words: ['however', 'quietly', 'almost', 'in part', 'again', 'officially', 'slowly', 'perhaps'],
  repeated: [
    'He declined to comment further.',
    'The figures could not be checked.',
    'Read the whole story in our evening edition.',
  ],
  blank: ' ',
  stop: '.',
  quotes: [12, 260],
} as const;

const chinese = {
  who: ['港务局长', '拉松镇镇长', '渡轮公司发言人', '学校董事会', '奥女士'],
  did: ['周一表示', '对议会称', '在信中写道', '否认', '再次警告'],
  what: ['新桥将会通车', '黑麦价格将上涨', '灯塔准备出售', '没有船只离港', '夜班火车将停运'],
  when: ['在冬天结束之前', '于五月第三周', '在风暴过后', '在四年之内'],
  words: ['不过', '悄悄', '几乎', '部分', '再度', '正式', '缓慢', '也许'],
  repeated: ['他拒绝进一步置评。', '这些数字无法核实。', '全文请见本报晚间版。'],
  blank: '',
  stop: '。',
  quotes: [5, 90],
} as const;

const shareRepeated = 0.08; // sentences that stand in a text several times

/** Sentences that differ from each other in a word or two: harder than any newspaper. */
function formulaic({
  who,
  did,
  what,
  when,
  words,
  repeated,
  blank,
  stop,
  quotes,
}: typeof english | typeof chinese): Manner {
  const sentence = (random: Random) => {
    if (random() < shareRepeated) return pick(repeated, random);
    const parts: string[] = [pick(who, random), pick(did, random), pick(what, random), pick(when, random)];
    if (random() < 0.3) parts.splice(3, 0, pick(words, random));
    return parts.join(blank) + stop;
  };
  return { sentence, words: [...what, ...words], blank, quotes };
}

/** Sentences of words that are as frequent as in news, some of them repeated. */
function newsLike({ what, words, repeated, blank, quotes }: typeof english | typeof chinese, written: RegExp): Manner {
  const made = Array.from({ length: 150 }, (_, i) => madeUp.article(i + 1).text).join(' ');
  const sentences = made.match(written)!;
  const sentence = (random: Random) => pick(random() < shareRepeated ? repeated : sentences, random);
  return { sentence, words: [...what, ...words], blank, quotes };
}

const madeUp = new MadeUpText();

export const manners = {
  news: [newsLike(english, /[a-z][a-z ]+\./gu), newsLike(chinese, /[\u4e00-\u9fff]+。/gu)],
  formulaic: [formulaic(english), formulaic(chinese)],
} as const;

export interface Trial {
  outcome: 'right' | 'orphan' | 'wrong';
  /** Share of the quote's letters that the edits left. */
  survived: number;
  text: string;
  edited: string;
  anchor: Anchor;
}

interface Letter {
  letter: string;
  /** Where it stood before the edits; -1: it was added. */
  from: number;
}

const shareEdited = 0.1; // of a text's letters

/** Exchanges, drops and adds words, letters and whole sentences until a tenth of the letters is touched. */
function edit(text: string, sentences: readonly string[], manner: Omit<Manner, 'quotes'>, random: Random): Letter[] {
  const letters: Letter[] = [...text].map((letter, from) => ({ letter, from }));
  const added = (words: string): Letter[] => [...words].map((letter) => ({ letter, from: -1 }));
  for (let budget = text.length * shareEdited; budget > 0; ) {
    const at = Math.floor(random() * letters.length);
    const length = 1 + Math.floor(random() * 12);
    const word = pick(manner.words, random);
    const kind = random();
    if (kind < 0.3) letters.splice(at, length, ...added(word));
    else if (kind < 0.5) letters.splice(at, length);
    else if (kind < 0.7) letters.splice(at, 0, ...added(manner.blank + word + manner.blank));
    else if (kind < 0.85) letters.splice(at, 1, ...added(pick([...'xqz我的了'], random)));
    else if (kind < 0.92) {
      const fresh = random() < 0.3 ? pick(sentences, random) : manner.sentence(random);
      letters.splice(at, 0, ...added(fresh + manner.blank));
      budget -= fresh.length;
    } else {
      const gone = pick(sentences, random);
      const start = letters
        .map(({ letter }) => letter)
        .join('')
        .indexOf(gone);
      if (start >= 0) letters.splice(start, gone.length);
      budget -= gone.length;
    }
    if (kind < 0.85) budget -= length;
  }
  return letters;
}

/** A stretch of a text, or one of its sentences. */
function quoteIn(text: string, sentences: readonly string[], [shortest, longest]: Manner['quotes'], random: Random) {
  if (random() < 0.4) {
    const quoted = pick(sentences, random);
    const from = Math.floor(random() * text.length);
    const start = text.indexOf(quoted, from) >= 0 ? text.indexOf(quoted, from) : text.indexOf(quoted);
    return { start, end: start + quoted.length };
  }
  return stretchIn(text, [shortest, longest], random);
}

function stretchIn(text: string, [shortest, longest]: readonly [number, number], random: Random) {
  const start = Math.floor(random() * (text.length - longest));
  return { start, end: start + shortest + Math.floor(random() * (longest - shortest)) };
}

const isLetter = (sign: string) => /\S/u.test(sign);

/**
 * One quote of an invented text, looked for after a tenth of the text was changed.
 * @param length sentences of the text
 * @param quotes characters of the shortest quote and of the longest; absent: as the kind of text has them
 */
export function tryAnchor(
  random: Random,
  kind: keyof typeof manners,
  length = 40,
  quotes?: readonly [number, number],
): Trial {
  const { quotes: usual, ...manner } = pick(manners[kind], random);
  const sentences = Array.from({ length }, () => manner.sentence(random));
  const text = sentences.map((one, i) => one + (i % 4 === 3 ? '\n' : manner.blank)).join('');
  const { start, end } = quotes ? stretchIn(text, quotes, random) : quoteIn(text, sentences, usual, random);
  const anchor = anchorOf(text, start, end);
  const letters = edit(text, sentences, manner, random);
  const edited = letters.map(({ letter }) => letter).join('');
  const found = anchorQuote(edited, anchor);
  const isOwn = ({ letter, from }: Letter) => from >= start && from < end && isLetter(letter);
  const all = [...anchor.exact].filter(isLetter).length;
  const survivors = letters.filter(isOwn).length;
  const trial = { survived: survivors / all, text, edited, anchor };
  if (!found) return { ...trial, outcome: 'orphan' };
  const first = letters.findIndex(isOwn);
  const last = letters.findLastIndex(isOwn);
  const inside = letters.slice(found.start, found.end);
  const own = inside.filter(isOwn).length;
  const foreign = inside.filter(({ letter, from }, i) => {
    const at = found.start + i;
    return from >= 0 && isLetter(letter) && (at < first || at > last);
  }).length;
  // The survivors, nearly all of them, and hardly anything of what stood around the quote.
  const isRight = survivors > 0 && own >= survivors * 0.8 && foreign <= Math.max(3, all * 0.2);
  return { ...trial, outcome: isRight ? 'right' : 'wrong' };
}
