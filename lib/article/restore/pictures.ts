import type { Picture, Zone } from '../../text/blocks.ts';
import { isHeadline } from '../../text/layout.ts';
import { isSmall } from '../../text/pictures.ts';
import { fold } from '../../text/white-space.ts';
import { type Body, isLinked, type Line, type Rule, standsIn } from '../body.ts';
import { authorsInData } from '../metadata/byline.ts';
import type { Page } from '../page.ts';

const furniture =
  /(?:^|[\s_/-])(?:avatar|gravatar|logo|icons?|author|headshot|pixel|tracking|emoji|spinner|badge|banner|sprite|qr|qrcode|share|social|ads?)(?:$|[\s_./-])|二维码|logo/iu;
/** A size of two digits in a file's name: "favicon-32x32.png", "sign_w16_h16.png". */
const tinyFile = /[_-]w?\d{1,2}(?:x|_h)\d{1,2}(?:@\d)?\.\w{3,4}$/iu;
const inlinedPlaceholder = 1000; // characters: inlined pictures are real from some size on
const boxesAround = 6; // of a picture in which a story's title stands
const longestCaption = 600; // letters
const longestByline = 60; // letters and digits: a name, what it is of the outlet, day and hour
const mostLines = 2; // caption and credit
const mostCaptions = 4; // caption, credit, and a button or two; some themes set whole articles into a figure

function isContent({ element, zone }: Picture, zones: ReadonlySet<Zone>): boolean {
  const source = element.getAttribute('src');
  if (!source || !zones.has(zone) || (source.startsWith('data:') && source.length < inlinedPlaceholder)) return false;
  if (isSmall(element)) return false;
  const file = source.startsWith('data:') ? '' : (source.split(/[?#]/u)[0] ?? '').split('/').slice(-2).join('/');
  const names = [element, element.parentElement].map((node) => node?.getAttribute('class') ?? '').join(' ');
  return !furniture.test(names) && !furniture.test(file) && !tinyFile.test(file);
}

/** Whether a link leads to another page of the same site: one that leads to a shop, or to itself enlarged, does not. */
function leadsAway(href: string, url: string): boolean {
  if (/\.(?:avif|gif|jpe?g|png|webp)(?:[?#]|$)/iu.test(href)) return false;
  try {
    const [target, page] = [new URL(href), new URL(url)];
    return target.hostname === page.hostname && target.pathname !== page.pathname;
  } catch {
    return true;
  }
}

/** Whether all that a figure says below its picture leads to another story, whose headline is among it. */
function isStorysCaption(caption: Element, body: Body): boolean {
  if (!caption.querySelector('h1, h2, h3, h4, h5, h6')) return false;
  const within = body.lines.filter((line) => standsIn(line, caption));
  const target =
    caption.querySelector('a[href]')?.getAttribute('href') ?? caption.closest('a[href]')?.getAttribute('href');
  return Boolean(target) && within.every(isLinked) && leadsAway(target!, body.page.url);
}

/** Whether a label ("Read also") says of all that stands in a picture's figure that it is another story. */
function isLabelledTeaser(element: Element, body: Body): boolean {
  const figure = element.closest('figure');
  const within = figure ? body.lines.filter((line) => standsIn(line, figure)) : [];
  return within.length > 0 && within.every(({ at }) => !body.has(at) && body.ruleOf(at) === 'labels');
}

/** A picture that leads to another story stands for that story, unless it has a caption here. */
function isTeaser(element: Element, body: Body): boolean {
  const caption = element.closest('figure')?.querySelector('figcaption');
  if (caption) return isStorysCaption(caption, body);
  if (isLabelledTeaser(element, body)) return true;
  const target = element.closest('a[href]')?.getAttribute('href');
  return Boolean(target) && leadsAway(target!, body.page.url);
}

/**
 * Whether a picture shows who wrote the article: its description is the author's name, and no caption says more than who
 * that is, and when it was written.
 */
function isPortrait(element: Element, authors: ReadonlySet<string>): boolean {
  const description = fold(element.getAttribute('alt') ?? '');
  if (!authors.has(description)) return false;
  const caption = fold(element.closest('figure')?.querySelector('figcaption')?.textContent ?? '');
  return !caption || (caption.length <= longestByline && caption.includes(description));
}

/** Whether a picture stands in a box with a line that leads to another story, and none of its lines is of the article. */
function standsWithStory({ element }: Picture, body: Body): boolean {
  const figure = element.closest('figure');
  // A figure is the page's word that a picture is the text's, but without a caption not in an item that leads elsewhere.
  const end = figure ? figure.closest('li')?.parentElement : body.container;
  if (!end || figure?.querySelector('figcaption')) return false;
  let box = element.parentElement;
  for (let up = 0; box && box !== end && box !== body.container && up < boxesAround; up++, box = box.parentElement) {
    const within = body.lines.filter((line) => standsIn(line, box!));
    if (within.length > 0) return within.some(isLinked) && !within.some(({ at }) => body.has(at));
  }
  return false;
}

/** The lines of a picture's figure: its caption; or all of them, where they are few. */
function captionLinesOf(body: Body, { element }: Picture): Line[] {
  const figure = element.closest('figure');
  if (!figure) return [];
  // What stands in the text and is no caption of it was looked at already.
  const within = body.lines.filter(
    (line) => standsIn(line, figure) && (!body.has(line.at) || body.captions.has(line.at)),
  );
  const marked = within.filter(({ block }) => block.element.closest('figcaption'));
  const captions =
    marked.length > 0
      ? marked
      : within.filter(({ block, size }) => block.kind === 'caption' && size <= longestCaption / 2);
  if (captions.length > 0 && captions.length <= mostCaptions)
    return captions.filter(({ size }) => size <= longestCaption);
  // Where the caption stands right behind the figure, what is in it is a label: "View 3 images".
  const behind = body.lines[(within.at(-1)?.at ?? Number.NaN) + 1]?.block.element.closest('figcaption');
  if (behind && !behind.closest('figure')) return [];
  return within.length <= mostLines ? within.filter(({ size }) => size <= longestCaption / 2) : [];
}

/** The name of a picture's file, which stays when its size changes. */
function fileOf(source: string): string {
  const path = source.split(/[?#]/u)[0]!;
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.\w{3,4}$/u, '');
}

/** An address without what only asks for a size or a format of its file: a page has one for each, and names both. */
function fileAddressOf(source: string): string {
  const file = source.split(/[?#]/u, 1)[0]!;
  return /\.(?:avif|gif|jpe?g|png|webp)$/iu.test(file) ? file : source;
}

const leastName = 8; // characters: "1.jpg" is the name of many pictures

/** The picture that the page's metadata hand to whoever links to it. */
function declaredPictures({ metas, links }: Page): ReadonlySet<string> {
  const sources = ['og:image', 'twitter:image', 'og:image:url', 'thumbnail'].flatMap((name) => metas.get(name) ?? []);
  return new Set([...sources, links.get('image_src') ?? ''].map(fileOf).filter((name) => name.length >= leastName));
}

/** Whether a picture stands beside the text's element, and leads nowhere. */
function isRightBelow(element: Element, container: Element): boolean {
  return Boolean(container.parentElement?.contains(element)) && !element.closest('a[href]');
}

/** The line behind the last of the text and of the captions that follow it: its pictures stand below the text, too. */
function endOf(body: Body, last: number): number {
  let end = last + 1;
  while (body.lines[end]?.block.kind === 'caption' && body.container.contains(body.lines[end]!.block.element)) end++;
  return end;
}

/**
 * The article's own pictures: those among its lines, and those between headline and text, where templates set the lead
 * picture outside of the text's container (`tests/pages/en-own`). Their captions come with them.
 */
export const restorePictures: Rule = {
  name: 'pictures',
  apply(body: Body) {
    const kept = body.kept().filter(({ at }) => !body.captions.has(at));
    const first = kept[0]?.at;
    const last = kept.at(-1)?.at;
    if (first === undefined || last === undefined) return;
    const title = fold(body.headline);
    const headline = body.lines.findLast(({ block, at }) => at < first && isHeadline(block, title))?.at ?? first;
    const seen = new Set<string>();
    const declared = declaredPictures(body.page);
    const authors = new Set(authorsInData(body.page).map(fold));
    // Where the text itself stands in a box with a misleading name, its pictures do.
    const zones = new Set<Zone>(['content', ...kept.map(({ block }) => block.zone)]);
    for (const { block, at } of body.lines.slice(headline, endOf(body, last) + 1)) {
      for (const picture of block.pictures) {
        const source = fileAddressOf(picture.element.getAttribute('src') ?? '');
        const isInside = body.container.contains(picture.element);
        if (seen.has(source) || !isContent(picture, zones) || isTeaser(picture.element, body)) continue;
        if (isPortrait(picture.element, authors)) continue;
        if (isInside && standsWithStory(picture, body)) continue;
        const captions = captionLinesOf(body, picture);
        const hasFigure = picture.element.closest('figure') !== null;
        // Above the text anything may stand; a figure, or the metadata, is the page's word that it is the article's.
        if (at <= first && !isInside && !hasFigure && !declared.has(fileOf(source))) continue;
        if (at > last && !isInside && !isRightBelow(picture.element, body.container)) continue;
        seen.add(source);
        body.pictures.add(picture);
        for (const line of captions) {
          body.keep(line.at, this.name);
          body.captions.add(line.at);
        }
      }
    }
  },
};
