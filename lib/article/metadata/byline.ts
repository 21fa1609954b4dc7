import { perArticleWords } from '../../languages/index.ts';
import type { Block } from '../../text/blocks.ts';
import { collapse } from '../../text/white-space.ts';
import type { Page } from '../page.ts';
import { articleNode, namesOf, namesReferredTo, typesOf } from './json-ld.ts';

const authorElement =
  '[rel~="author"], [itemprop~="author"], .author-name, .byline-name, .byline__name, .author, .byline, .post-author, .article-author';
const address = /^(?:https?:\/\/|www\.|@)|@/iu;

// "Ines Vale, MS, RDN", "Dr. Vale, Ph.D.": what somebody has passed, behind the name.
const postNominal =
  /^(?:\p{Lu}{2,6}|(?:\p{Lu}\p{Ll}?\.\s?){2,}|Ph\.?D\.?|M\.?Sc|B\.?Sc|M\.?Ed|Pharm\.?D|Psy\.?D|Ed\.?D|Esq\.?|[JS]r\.?|CFP®)$/u;

/** Whether words behind a person's name are a degree or a certificate. */
export function isPostNominal(words: string): boolean {
  return postNominal.test(words);
}

/**
 * Behind names of two words and more, what is in capitals is a degree, and a word by itself is a place, where it is the last
 * or has somebody else's full name behind it: "Ines Vale, London, Lorenz Kley".
 */
function withoutBehind(names: string[]): string[] {
  const [first] = names;
  if (!first?.includes(' ')) return names;
  const people = names.filter((name, i) => i === 0 || !isPostNominal(name));
  const isPlace = (name: string, i: number) =>
    /^\p{Lu}\p{Ll}+$/u.test(name) && people[i - 1]!.includes(' ') && (people[i + 1]?.includes(' ') ?? true);
  const places = people.filter((name, i) => i > 0 && isPlace(name, i));
  return people.every((name) => name.includes(' ') || places.includes(name))
    ? people.filter((name) => !places.includes(name))
    : people;
}

// "Ministry of Health, Labour and Welfare" is one name.
const office =
  /(?:ministerium|departement|amt|behörde|senatsverwaltung|ministry|department|office|agency|ministère|ministerio|ministério|ministero)\s(?:für|of|for|de|des|di|do|da)\s/iu;

/** A byline split at commas and "and", each name without its "By" and without what stands behind it. */
export function namesInByline(byline: string): string[] {
  const printed = collapse(byline);
  if (office.test(printed) && /,|\b(?:and|und|et)\b|&/u.test(printed)) return [printed];
  const names = printed
    .replace(
      // "Von Miller" and "Di Wu" are names; before a name of two words the preposition introduces it.
      /^(?:[Bb]y|BY|[Ww]ritten by|[Ss]tory by|[Ww]ords by|作者|文|记者)\s?[:：]?\s(?=\S)|^(?:[Vv]on|[Pp]ar|[Pp]or|[Dd]i):?\s(?=\S+\s\S)|^(?:作者|文|记者)[:：/]\s?/u,
      '',
    )
    .split(/\s?(?:,(?!\s?(?:Jr|Sr|II|III|IV)\b)|;|、|，|\||\band\b|\bund\b|\bet\b|&)\s?/u)
    .map((name) => name.trim())
    .filter((name) => name && name.length <= 60 && !address.test(name));
  return withoutBehind(names);
}

const sourceLabelsOf = perArticleWords(
  (spoken) => new Set(spoken.flatMap(({ source }) => source.labels).map((label) => label.toLowerCase())),
);

/** "Source: Tidewater Review": whom a page credits, though it stands where a writer's name would. */
function creditsSource(line: string, page: Page): boolean {
  const sign = line.search(/[:：]/u);
  return sign > 0 && sourceLabelsOf(page.languages).has(line.slice(0, sign).trim().toLowerCase());
}

const namesOn = (page: Page) => (line: string) => (creditsSource(collapse(line), page) ? [] : namesInByline(line));

/** The names that the article's own node gives. */
function namesInNode(page: Page): string[] {
  const node = articleNode(page);
  // Where a domain stands in the author's place, the person is the creator's.
  const isSite = namesOf(node?.author).every((name) => /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/iu.test(name));
  const author = isSite && namesOf(node?.creator).length > 0 ? node?.creator : node?.author;
  return [...namesOf(author), ...namesReferredTo(author, page)].flatMap(namesOn(page));
}

function namesInMetas(page: Page): string[] {
  const metas = ['author', 'parsely-author', 'sailthru.author', 'dc.creator', 'byl'].map((name) =>
    page.metas.get(name),
  );
  return (metas.find((values) => values && values.length > 0) ?? []).flatMap(namesOn(page));
}

/** The authors whom a page's data name, wherever it prints them. */
export function authorsInData(page: Page): string[] {
  const names = namesInNode(page);
  return names.length > 0 ? names : namesInMetas(page);
}

const mostAuthors = 20;

/**
 * Names that the page's markup gives as the author, in order of trust: JSON-LD, elements of the head rows that are
 * marked as author, meta tags. Technical accounts are among them: what to make of those is provenance's to say.
 * @param head the rows around the headline
 */
export function findBylines(page: Page, head: Block[]): string[] {
  const fromNode = namesInNode(page);
  if (fromNode.length > 0) return [...new Set(fromNode)].slice(0, mostAuthors);
  // Without a node of the article's own, systems write its author into the page's.
  const pageNode = page.jsonLd.find((other) => typesOf(other).includes('WebPage') && other.author);
  const ofPage = namesReferredTo(pageNode?.author, page).flatMap(namesInByline);
  if (ofPage.length > 0 && head.every(({ element }) => !element.querySelector(authorElement)))
    return [...new Set(ofPage)];
  const marked = head.flatMap(({ element }) => {
    const within = element.matches(authorElement)
      ? element
      : (element.querySelector(authorElement) ?? element.closest(authorElement));
    if (!within || creditsSource(collapse(within.textContent ?? ''), page)) return [];
    // A link to the author's page holds the name alone; its box may hold "Author", a date, a share button.
    const name = within.querySelector('a') ?? within;
    return namesInByline(collapse(name.textContent ?? ''));
  });
  if (marked.length > 0) return [...new Set(marked)].slice(0, mostAuthors);
  return [...new Set(namesInMetas(page))].slice(0, mostAuthors);
}
