import { printedDate } from '../article/metadata/dates.ts';
import { lowerCase } from '../languages/phrase.ts';
import { hasWord, opensLarge } from '../text/capitals.ts';
import type { Span } from '../text/sentences.ts';
import { countCjk, hasCjk } from '../text/white-space.ts';
import { andWords } from './joiners.ts';
import { type PeopleWords, saysNotWho } from './people-words.ts';

// What stands behind a name in its own piece: a place, brackets, a dash, a date, a counter.
export const behindName =
  /\s(?:in|on|for|of|from)\s(?:the\s)?\p{Lu}.*|\s(?:at|um|à|às|a las|alle|om|kl\.?|в)\s\d{1,2}[:.h]\d\d.*|\s?[(（[【].*|\s[-–—]\s.*|\s?[|｜•·].*|(?<=\p{L})\d{1,2}[./-]\d.*|\s?(?:19|20)\d\d[-/年.].*|\s?\d{1,2}[:.]\d\d.*|\s?\d{1,2}\.?\s\p{L}{3,}\.?\s(?:19|20)\d\d.*|[)）\]】。].*|\s@.*|\s\S+@\S+.*/u;
// "Ines Vale am 3. April 2026", "Inés Valle el 3 de abril de 2026", "Anna Vale op ma 03/04/2026": the date has a small word before it.
const onDate =
  /\s\p{Ll}{1,4}\.?\s(?:\p{L}{2,12}\.?\s)?(?:\d{1,2}\.?\s(?:d[ei]\s)?\p{L}{3,10}\.?\s(?:del?\s)?(?:19|20)\d\d|\d{1,4}[./-]\d{1,2}[./-]\d{2,4})/u;
// "Ines Vale am Montag" where ", 3. April 2026" follows.
const onWeekday = /\s\p{Ll}{1,4}\.?\s\p{L}{2,12}\.?$/u;
const commaDate = /^,\s(?:\d{1,2}\.?\s\p{L}|\d{1,4}[./-]\d)/u;
export const editorCode = /[_\s]?[A-Z]{1,3}\d{2,6}$/u; // "林远_NA1234", "何青 PA123"
const nameSeparator = new RegExp(
  String.raw`\s?(?:,(?!\s?(?:Jr|Sr|II|III|IV)\b)|[;；]|、|，|[\/／]|·|\s(?:${andWords})\s|&|\+)\s?`,
  'gu',
);

// Patterns on names in lower case: one that ignores case, or asks for any letter, takes an engine a millisecond to make.

// "Port Harbour Argus Leader": three words and more that end as newspapers' names do.
const paper =
  /^(?:\S+\s){2,}(?:leader|ledger|chronicle|observer|sentinel|dispatch|examiner|inquirer|enquirer|gazette|herald|tribune|courier|bulletin|telegraph|advertiser|weekly|daily)$/u;
// "Urlaub bei Kurzarbeit", "Antrag zur Prüfung von Anlagen": titles, in a language that writes its nouns large.
const title = /\s(?:bei|für|nach|gegen|ohne|durch|über)\s|\sdes\s(?=\p{Lu})|\s(?:zur|zum)\s\S+\s(?:von|der|des)\s/u;

// "林远为东港大学教授": who somebody is said to be
const said = /\p{Script=Han}{2}(?:系|为|為|现任|現任)\p{Script=Han}{2}/u;

/** "东港大学教授": a job, with where it is done before it, and nobody's name. */
function isPosition(name: string, { hanJobBehind }: PeopleWords): boolean {
  const job = hanJobBehind.exec(lowerCase(name));
  return (job !== null && !isHanName(name.slice(0, job.index))) || said.test(name);
}

/** "林远教授", "东港大学教授林远" without the job. */
export function withoutHanJob(name: string, { hanJobBehind, hanJobBefore }: PeopleWords): string {
  if (!hasCjk(name)) return name;
  const lower = lowerCase(name);
  const who = name.slice(hanJobBefore.exec(lower)?.[0].length ?? 0, hanJobBehind.exec(lower)?.index);
  return isHanName(who) ? who : name;
}

export function isPersonName(name: string, people: PeopleWords): boolean {
  // "The Russian and Syrian ministries"
  if (/^(?:The|Die|Das|Les|Los|Las)\s/u.test(name)) return false;
  if (!hasWord(name) || printedDate(name) || /\d{2}|\s\d|https?:|@|[?!:*“”"»«…]/u.test(name)) return false;
  const lower = lowerCase(name);
  if (saysNotWho(name, people) || paper.test(lower) || title.test(name)) return false;
  const cjk = countCjk(name);
  if (cjk > 0)
    return (
      cjk <= 12 &&
      !isPosition(name, people) &&
      !/^(?:系|为|為|是|单位|單位)|(?:报|報|網|网|社|新闻|新聞|部|局|编辑|記者|记者|财经|財經|观察|觀察|周刊|週刊|频道|頻道|客户端|电视台|電視台|신문|일보|뉴스|방송|통신|미디어|투데이|타임스|타임즈)$|授权|授權|发布|發布|转载|轉載/u.test(
        name,
      )
    );
  const words = name.split(/\s/u);
  if (/\s\p{Ll}+$/u.test(name)) return false;
  if (words.length > 6 || !opensLarge(name)) return false;
  return words.every(
    (word) => !/^\p{Ll}{4,}$/u.test(word) || /^(?:della|delle|dalla|vander|zu[mr]?|saint)$/u.test(word),
  );
}

// The commonest family names in Han, simplified and traditional, without those that more often begin a word; typed by us.
const familyNames = new Set(
  '王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫芦季俞章鲁魯葛伍韦韋申尤毕畢聂聶丛叢焦向柳邢路岳齐齊沿梅莫庄莊辛管祝左涂谷祁舒耿牟卜詹关關苗凌费費纪紀靳盛童欧歐甄项項曲成游阳陽裴席卫衛查屈鲍鮑覃霍翁隋植甘景薄单單包司柏宁寧柯阮桂闵解强強柴华華冉辜吉饶饒刁瞿戚丘古米池滕晋晉苑邬鄔臧畅暢宫宮來苟褚廉简簡娄婁盖蓋符奚木穆燕郎邸冀谈談姬屠连連郜晏栾欒郁蒙喻揭窦竇迟遲宇敖糜鄢冷卓花仇艾蓝藍都巩鞏稽井练練仲乐樂虞卞封竺冼衣楚佟栗匡宗巫鞠僧桑荆谌諶银扬揚明沙伏岑习習胥保蔺藺'.match(
    /\p{L}/gu,
  ),
);
const doubleFamilyName =
  /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|東方|皇甫|尉迟|尉遲|公孙|公孫|慕容|令狐|司徒|夏侯)/u;

/** Whether a word of Han is built as a person's name is in Chinese: a family's name, and one or two signs. */
export function isHanName(name: string): boolean {
  if (!/^\p{Script=Han}{2,4}$/u.test(name)) return false;
  return doubleFamilyName.test(name) ? name.length > 2 : name.length <= 3 && familyNames.has(name[0]!);
}

export interface Piece extends Span {
  name: string;
}

/** The names of a stretch of a row, each with where it stands. */
export function namesIn(text: string, from: number, isJapanese = false): Piece[] {
  const names: Piece[] = [];
  const push = (start: number, end: number) => {
    // The strokes of "03/04/2026" part pieces, too.
    const date = /\d/u.test(text.slice(start)) ? onDate.exec(text.slice(start))?.index : undefined;
    const piece = text.slice(start, Math.min(end, start + (date ?? end)));
    const raw = (commaDate.test(text.slice(end)) ? piece.replace(onWeekday, '') : piece).replace(behindName, '');
    // In Japanese a blank stands between a family's name and a person's.
    const isOne = isJapanese && /^\s?\S{1,3}\s\S{1,3}\s?$/u.test(raw);
    const isHan = countCjk(raw) > raw.length / 2 && !isOne;
    // "林远 何青" are two; "J K Vale" is one.
    for (const part of raw.matchAll(isHan ? /\S+/gu : /\S.*\S|\S/gu)) {
      const name = part[0]
        .replace(editorCode, '')
        .replace(/(?<=\p{L})\*{1,3}$/u, '')
        .replace(/^[\s“"'(（[【]+|(?<![\s”"',.:：;)）\]】])[\s”"',.:：;)）\]】]+$/gu, '')
        .replace(/(?<=\s\p{Lu})$/u, '.');
      if (name) names.push({ name, start: from + start + part.index, end: from + start + part.index + part[0].length });
    }
  };
  let start = 0;
  for (const match of text.matchAll(nameSeparator)) {
    push(start, match.index);
    start = match.index + match[0].length;
  }
  push(start, text.length);
  return names;
}

/** Whether an element ends between a first and a last name: "<span>Ann</span> <span>Vale</span>", "水野 千晴". */
export function isInsideName(text: string, seam: number, seams: readonly number[]): boolean {
  const before = seams.filter((other) => text.slice(other, seam).trim()).at(-1) ?? 0;
  const after = seams.find((other) => other > seam && text.slice(seam, other).trim()) ?? text.length;
  const [first, last] = [text.slice(before, seam).trim(), text.slice(seam, after).trim()];
  if (countCjk(first) > 0) return /^\p{Script=Han}{1,2}$/u.test(first) && /^\p{Script=Han}{1,2}$/u.test(last);
  const isWord = (name: string) => /^\p{Lu}[\p{L}’'.-]*$/u.test(name);
  return (
    isWord(first) &&
    /^\p{Lu}[\p{L}’'.-]*(?:\s\p{Lu}[\p{L}’'.-]*)?$/u.test(last) &&
    !/^(?:BY|VON|PAR|POR)$/iu.test(first)
  );
}
