/** Two addresses of one article, one of which is a later part. */
export interface PartAddress {
  /** The number in the later part's address. */
  number: number;
  /** The number in the page's own; absent where it has none, as first parts do. */
  own?: number;
  /** Whether a word beside the number says that it counts pages: "?page=2", "/story/page/2", "/story-p2.html". */
  isNamed: boolean;
}

const pageParameter = /^(?:p|pg|pn|page|paged|pageno|pagenum|pageindex|page_?(?:no|num)|seite|pagina|part|teil)$/iu;
const smallNumber = /^0?\d{1,2}$/u;
const fileEnding = /\.(?:[sx]?html?|php|aspx?|jsp)$/iu;
// "/story_2", "/story-2", "/story/2", "/story/page/2", "/story,p2", "/story/seite-2"
const numberAtEnd = /[-_/,.]((?:page|pg|p|seite|pagina|part|teil)[-_/=]?)?0?(\d{1,2})$/iu;

interface Stem {
  base: string;
  number?: number;
  isNamed: boolean;
}

function stemOf(path: string): Stem {
  const bare = path.replace(fileEnding, '').replace(/\/$/u, '');
  const end = numberAtEnd.exec(bare);
  return end
    ? { base: bare.slice(0, end.index), number: Number(end[2]), isNamed: end[1] !== undefined }
    : { base: bare, isNamed: false };
}

/** Whether everything that one address asks for is asked for by another, too; which may carry a tracker's words besides. */
function isWithin(asked: URLSearchParams, other: URLSearchParams, except?: string): boolean {
  return [...asked].every(([name, value]) => name === except || other.get(name) === value);
}

function byParameter(own: URL, other: URL): PartAddress | undefined {
  for (const [name, value] of other.searchParams) {
    const before = own.searchParams.get(name);
    if (!pageParameter.test(name) || !smallNumber.test(value) || before === value) continue;
    if (before !== null && !smallNumber.test(before)) continue;
    if (!isWithin(other.searchParams, own.searchParams, name)) continue;
    return { number: Number(value), ...(before !== null && { own: Number(before) }), isNamed: true };
  }
  return undefined;
}

function byPath(own: URL, other: URL): PartAddress | undefined {
  if (!isWithin(other.searchParams, own.searchParams)) return undefined;
  const later = stemOf(other.pathname);
  if (later.number === undefined) return undefined;
  const whole = own.pathname.replace(fileEnding, '').replace(/\/$/u, '');
  // "/story/" and "/story/index_2.html" are one article's, too.
  if (whole === later.base || `${whole}/index` === later.base) return { number: later.number, isNamed: later.isNamed };
  const mine = stemOf(own.pathname);
  if (mine.number === undefined || mine.base !== later.base || mine.number === later.number) return undefined;
  return { number: later.number, own: mine.number, isNamed: later.isNamed && mine.isNamed };
}

/**
 * How an address differs from a page's own, where they differ by the number of a page alone. Article numbers have more
 * digits than two.
 * @example partAddress(new URL('https://a.example/story'), new URL('https://a.example/story?page=2')) // number 2
 */
export function partAddress(own: URL, other: URL): PartAddress | undefined {
  if (other.origin !== own.origin) return undefined;
  const bare = (url: URL) => url.pathname.replace(/\/$/u, '');
  return bare(own) === bare(other) ? byParameter(own, other) : byPath(own, other);
}

/** Whether an address is a page's own without the number in it: the first part, seen from a later one. */
export function isFirstPart(own: URL, other: URL): boolean {
  const mine = stemOf(own.pathname);
  const there = other.pathname.replace(fileEnding, '').replace(/\/$/u, '');
  return other.origin === own.origin && mine.number !== undefined && there === mine.base;
}
