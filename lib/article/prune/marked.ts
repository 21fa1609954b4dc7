import { NameIndex, termSet } from '../../text/class-names.ts';
import type { Line, SortingRule } from '../body.ts';
import { typesOf } from '../metadata/json-ld.ts';

const longest = 700; // letters; layouts are named after their parts too
const marked = termSet(
  `
  entrymeta entryutility entryfooter entrytags entrycategories postmeta posttags postfooter postshare postauthor postinfo
  articlemeta articletags articletopics articleactions articletools articlefooter articleshare articleauthor articleinfo
  storymeta storytags storytopics storyfooter storyshare storyauthor storytools
  tag tags taglist tagcloud taglinks tagslist topics topiclist keyword keywords categories
  byline dateline timestamp pubdate publishdate publisheddate publishedon datepublished datemodified
  authorbio authorinfo authorbox authorprofile authordescription authordetails authorcard authorname authormeta authors
  author biography bio aboutauthor
  newsletter newsletters newslettersignup signup subscribe subscription subscribebox mailinglist
  promo promotion promobox advert advertisement advertorial ad ads adcontainer adwrapper adslot adlabel adunit adbox
  sponsor sponsored anzeige werbung publicidad pubblicita publicite
  paywall premiumbox abobox paidbox regwall piano
  print printbutton btnprint toolbar tools rating ratings stars vote voting poll survey quiz
  toc tableofcontents inhaltsverzeichnis
  visuallyhidden sronly screenreader screenreadertext assistivetext offscreen
  donate donation donations supportus spenden spende
  appromo appbanner appdownload qrcode wechat weixin
  readmore readalso readnext readon morelinks morestories morearticles furtherreading furtherarticles inlinerelated
  inlinelinks seealso zieook lireaussi leggianche
  pagination pager paging prevnext pagenav
  copyright license permalink
  backtotop skiplink skipto
  infobox infokasten factbox faktenbox factsbox
  lineclamp truncated
  feedback reporterror reportissue correctionform
  audioplayer videoplayer player listen texttospeech
  gallerycount gallerynav gallerycontrols slidecount slidenav carouselcontrols carouselnav
`.trim(),
);

// In some newsrooms the lead is the teaser: only one that leads elsewhere is another story's.
const linkedTeaser = termSet('teaser teasers artikelliste');

interface Box {
  /** Its lines, but for those that it leaves alone. */
  within: Line[];
  /** Whether lines of prose that lead nowhere are no part of it. */
  believesProse: boolean;
}

/**
 * Small boxes that their class names give away: meta rows, tags, newsletter and donation boxes, buttons, words for
 * screen readers alone (`tests/pages/en-own`). Names are only believed of what is small, and holds no headline.
 */
export const pruneMarked: SortingRule = {
  name: 'marked',
  sort(lines, page) {
    // What a check of facts comes to is called its rating, as a reader's stars are.
    const isCheck = page.jsonLd.some((node) => typesOf(node).includes('ClaimReview'));
    const isOwn = (term: string) => isCheck && /^ratings?$/u.test(term);
    const isMarked = new NameIndex((terms) => terms.some((term) => marked.has(term) && !isOwn(term)));
    const isCut = new NameIndex((terms) => terms.some((term) => term === 'lineclamp'));
    const isTeaser = new NameIndex((terms) => terms.some((term) => linkedTeaser.has(term)));
    const boxOf = (element: Element): Box | null => {
      const names = element.getAttribute('class');
      if (!names) return null;
      const leadsElsewhere = () => (element.querySelector('a[href]') ?? element.closest('a[href]')) !== null;
      if (!isMarked.of(names) && !(isTeaser.of(names) && leadsElsewhere())) return null;
      // A paragraph of prose is believed for its words, whatever its class is for; one that is cut short is a teaser.
      return { within: [], believesProse: element.localName === 'p' && !isCut.of(names) };
    };
    /** What was found of the elements that lines stand in, by their numbers; null where that is nothing. */
    const known: (Box | null | undefined)[] = [];
    const boxes = new Map<Element, Line[]>();
    for (const line of lines) {
      if (line.outside) continue;
      const isPlainProse = line.isProse && line.linked === 0;
      for (let { holder } = line; holder.within; holder = holder.within) {
        let box = known[holder.number];
        if (box === undefined) {
          box = boxOf(holder.element);
          known[holder.number] = box;
        }
        if (!box || (box.believesProse && isPlainProse)) continue;
        if (box.within.length === 0) boxes.set(holder.element, box.within);
        box.within.push(line);
      }
    }
    for (const [box, within] of boxes) {
      const size = within.reduce((sum, line) => sum + line.size, 0);
      if (
        size > longest ||
        box.querySelector('h1') ||
        /^(?:article|main|figure|figcaption|h[12])$/u.test(box.localName)
      )
        continue;
      for (const line of within) line.outside ??= this.name;
    }
  },
};
