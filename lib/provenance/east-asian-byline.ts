import type { Block } from '../text/blocks.ts';
import type { Reader } from './byline-row.ts';
import { isMediaName } from './outlet-words.ts';
import { namesIn } from './person-names.ts';

// Forms in which Japanese and Korean papers name their writers.

// "（水野薫、高瀬亮）", "【水野薫】": in a line of its own, or behind the last sentence.
const japaneseSignature =
  /(?:^|[。」])\s?[（【](?<names>[\p{Script=Han}々\p{Script=Hiragana}\p{Script=Katakana}ー、・]{3,24})[）】]$/u;
const japaneseName = /^\p{Script=Han}[\p{Script=Han}々][\p{Script=Han}々\p{Script=Hiragana}\p{Script=Katakana}]{1,3}$/u;
// Notes of editors and desks have the same form: "（敬称略）", "（随時掲載）", "【社会部】".
const noJapaneseName =
  /[略載部班局社報号回省県市区町村課会誌紙面版事同信談頁]$|^(?:以上|写真|文責|続|次|前|上|下|完)|共同|時事|[がをにはで]/u;

const isJapaneseName = (name: string) => japaneseName.test(name) && !noJapaneseName.test(name);

/** Who signs a Japanese text at its end. */
export function readJapaneseSignature(block: Block, { bylines, context }: Reader): void {
  if (context.page.languages[0]?.tag !== 'ja' || context.taken.has(block)) return;
  const inner = japaneseSignature.exec(block.text)?.groups?.names;
  const names = inner === undefined ? [] : namesIn(inner, block.text.lastIndexOf(inner), true);
  if (!names.every(({ name }) => isJapaneseName(name))) return;
  for (const { name, start, end } of names) bylines.read(name, 'author', block, start, end);
}

// "【港町＝水野千晴】古い……", "（ロンドン＝水野千晴）", "【港新聞・水野千晴】": the place or the outlet before the name
const placed =
  /^[（【［(](?:[\p{Script=Han}\p{Script=Katakana}ー]{2,14}[＝=]|[\p{Script=Han}\p{Script=Katakana}ー]{1,10}(?:新聞|通信|放送|ニュース|テレビ|日報)・)(?<name>\p{Script=Han}[\p{Script=Han}々][\p{Script=Han}々\p{Script=Hiragana}]{1,3})[）】］)]/u;
// "港新聞社会部 水野千晴"
const deskAndName =
  /^[\p{Script=Han}\p{Script=Katakana}ー]{1,10}(?:新聞|通信|放送|ニュース|テレビ|日報)\p{Script=Han}{1,6}(?:部|局|委員|特派員|局長)[\s・](?<name>\p{Script=Han}[\p{Script=Han}々][\p{Script=Han}々\p{Script=Hiragana}]{1,3})$/u;

/** Who signs a Japanese row, or in brackets at a text's two ends, behind the place or the desk. */
export function readJapaneseReporter(block: Block, { bylines, context }: Reader): void {
  if (context.page.languages[0]?.tag !== 'ja' || block.kind === 'caption') return;
  const { text } = block;
  const at = /[）】]$/u.test(text) ? Math.max(text.lastIndexOf('（'), text.lastIndexOf('【')) : 0;
  for (const from of new Set([0, Math.max(0, at)])) {
    const match = placed.exec(text.slice(from)) ?? (from === 0 ? deskAndName.exec(text) : null);
    const name = match?.groups?.name;
    if (!match || !name || !isJapaneseName(name)) continue;
    const start = from + match[0].lastIndexOf(name);
    bylines.read(name, 'author', block, start, start + name.length);
  }
}

/** "나루신문 | 김하늘 기자", "김하늘·이바다 기자 입력 2026.03.02": in Korean the word for a reporter stands behind the names. */
const hangulReporter =
  /(?:^|[\s|·=,/[(])(?<names>[가-힣]{1,3}(?!의)[가-힣](?:\s?[·,ㆍ]\s?[가-힣]{2,4}){0,3})\s(?:선임|수습|인턴|객원|전문)?\s?(?:기자|특파원)(?=$|[\s|·=,(/\])])/gu;
// "[나루신문 김하늘 기자] …": the text's first words
const hangulOpening = /^[[(【][^\])】]{2,40}(?:기자|특파원)[\])】]/u;
/** "한아일 노스미어대 교수": behind a guest's name, where he works and as what. */
const hangulExpert =
  /^(?<name>[가-힣]{2,4})\s[가-힣A-Za-z·\s]{2,24}\s?(?:교수|변호사|연구위원|연구원|논설위원|논설고문|칼럼니스트|평론가|작가|시인|원장|소장|대표|이사장|회장|기자)$/u;
const longestHangulRow = 60; // characters

export function readHangulReporters(block: Block, { words, bylines }: Reader): void {
  const { text } = block;
  if (text.length > longestHangulRow || !text.includes(' ') || /다\.\s?$/u.test(text)) return;
  const expert = hangulExpert.exec(text)?.groups?.name;
  if (expert && !isMediaName(expert) && !words.labels.find(`${expert} :`))
    bylines.read(expert, 'author', block, 0, expert.length);
  readHangulNames(block, text, { words, bylines });
}

function readHangulNames(block: Block, text: string, { words, bylines }: Pick<Reader, 'words' | 'bylines'>): void {
  for (const match of text.matchAll(hangulReporter)) {
    const names = match.groups!.names!;
    // "사진 기자": a label, and no name.
    for (const { name, start, end } of namesIn(names, match.index + match[0].indexOf(names)))
      if (!words.labels.find(`${name} :`) && !isMediaName(name)) bylines.read(name, 'author', block, start, end);
  }
}

/** The reporters in brackets that open a Korean text. */
export function readHangulOpening(block: Block, { words, bylines, context }: Reader): void {
  if (context.page.languages[0]?.tag !== 'ko' || !/^[[(【]/u.test(block.text)) return;
  const opening = hangulOpening.exec(block.text)?.[0];
  if (opening) readHangulNames(block, opening, { words, bylines });
}
