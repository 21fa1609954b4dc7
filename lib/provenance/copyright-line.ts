import { lowerCase } from '../languages/phrase.ts';
import type { Block } from '../text/blocks.ts';
import { isPictureHouse } from './agency-directory.ts';
import { credit, creditRows, type FinderContext } from './context.ts';
import { isMediaName } from './outlet-words.ts';
import { type Party, partiesIn } from './parties.ts';
import { rightsWordsOf } from './rights-words.ts';

// "Copyright: Lagoon Syndicate, 2025", "© Quay Magazine", "© dpa-infocom, dpa:260102-99-12345/6".
const copyright =
  /^(?:\W{0,2})(?:저작권자\s?)?(?:©|\(c\)|ⓒ|copyright\b:?(?:\s?(?:©|\(c\)))?)\s?(?:(?:19|20)\d\d\s?(?:[-–]\s?(?:19|20)\d\d)?,?\s?)?(?:by\s)?(?<owner>[^|•]{2,60}?)(?:,?\s?(?:19|20)\d\d)?\s?(?:\.?\s?all rights reserved.{0,200}|\.\s(?:visit|distributed by|reprinted)\s.{0,240})?\.?$/iu;
// Most rows have no such sign, and the pattern above takes an engine half a millisecond to make.
const copyrightSign = /©|\(c\)|ⓒ|copyright/iu;
/** Under its letters a station has its licence to broadcast: whatever its site is called, they are its own. */
const callSign = /^[KW][A-Z]{2,3}-(?:TV|DT|LD|CD|FM|AM)$/u;
/** An agency's number of a text: dpa:260102-99-12345/6. */
const textNumber = /(?<![\p{L}])(?<agency>dpa):\d{6}-\d\d-\d+(?:\/\d+)?/u;

// "© dpa-infocom, dpa:260102-99-12345/6 (dpa)": the agency's company, before the number.
const numberedOwner = /(?:©|\(c\))\s?(?<owner>[^,©]{2,40}),\s?$/iu;

function readNumber(block: Block, context: FinderContext): void {
  const match = block.text.includes('dpa:') ? textNumber.exec(block.text) : null;
  if (!match) return;
  const before = numberedOwner.exec(block.text.slice(0, match.index));
  const owned = before ? partiesIn(before.groups!.owner!, context) : [];
  if (before && owned.some(({ kind }) => kind === 'agency')) {
    const at = before.index + before[0].indexOf(before.groups!.owner!);
    const bracket = /^\s\([^()]{2,20}\)/u.exec(block.text.slice(match.index + match[0].length))?.[0].length ?? 0;
    const span = { start: before.index, end: match.index + match[0].length + bracket };
    credit({ by: 'fingerprint', block, span, parties: owned, at }, context);
    return;
  }
  const span = { start: match.index, end: match.index + match[0].length };
  const parties = partiesIn(match.groups!.agency!, context);
  credit({ by: 'fingerprint', block, span, parties, at: match.index }, context);
}

/**
 * Finds lines at the end of the text that say whose it is: another outlet's copyright, an agency's number of the text.
 * The same line about the page's own outlet stands under every page and says nothing of this text.
 */
export function findCopyrightLines(context: FinderContext): void {
  const rights = rightsWordsOf(context.page.languages);
  const isTranslated = context.evidence.some(({ kind, rejected }) => kind === 'translation' && !rejected);
  for (const block of creditRows(context)) {
    const place = context.layout.placeOf(block);
    readNumber(block, context);
    if (context.taken.has(block) || place === 'head' || block.zone === 'footer' || block.pictures.length > 0) continue;
    const match = copyrightSign.test(block.text) ? copyright.exec(block.text) : null;
    // "Copyright 2026 QBC. To see more, visit …"
    const owner = match?.groups?.owner?.split(/(?<=\p{L}{2})\.\s|[,.]?\s무단/u)[0];
    if (!match || !owner || rights.test(lowerCase(owner)) || callSign.test(owner)) continue;
    const at = block.text.indexOf(owner, match.index);
    const parties = partiesIn(owner.replace(/,?\s?dpa:\d.*/u, ''), context).filter(
      ({ name, kind }) => !isPictureHouse(name) && kind !== 'self',
    );
    // A company's name in such a line is the site's owner's, unless it is known to let others print its texts.
    const isLicensor = ({ kind, name }: Party) => kind === 'agency' || kind === 'syndicator' || isMediaName(name);
    if (!parties.some(isLicensor) && !isTranslated) continue;
    if (parties.length === 0) continue;
    const span = { start: match.index, end: block.text.length };
    credit({ by: 'source-line', block, span, parties, at, mayBeNotice: true }, context);
  }
}
