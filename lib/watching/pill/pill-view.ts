import type { Pill } from './pill.ts';
import { isTaken, type PillPlace, placesFrom, tidyPlace } from './place.ts';

export interface PillCalls {
  onRead(): void;
  onShow(statement: string): void;
  onMoved(place: PillPlace): void;
  onHide(): void;
}

const step = 0.06; // of the window's height, for each press of an arrow
const leastDrag = 5; // pixels that a hand trembles

function button(live: Document, text: string, onClick: () => void): HTMLButtonElement {
  const made = live.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', onClick);
  return made;
}

function rowsOf(live: Document, { rows, show, language, hide }: Pill, { onShow, onHide }: PillCalls): HTMLElement {
  const list = live.createElement('div');
  list.className = 'rows';
  for (const { label, words, statement } of rows) {
    const row = live.createElement('p');
    const name = live.createElement('b');
    name.textContent = label;
    const said = live.createElement('span');
    said.textContent = words;
    said.dir = 'auto';
    if (language) said.lang = language;
    row.append(name, said);
    if (statement) {
      const shows = button(live, show, () => onShow(statement));
      shows.setAttribute('aria-label', `${show}: ${label}`);
      row.append(shows);
    }
    list.append(row);
  }
  list.append(button(live, hide, onHide));
  return list;
}

/** Lets the pill be moved by pointer and by arrows, and answers where it was left. */
function movable(
  pill: HTMLElement,
  live: Document,
  stand: (place: PillPlace) => PillPlace,
  onMoved: PillCalls['onMoved'],
) {
  const window = live.defaultView!;
  const placeAt = (x: number, y: number): PillPlace =>
    tidyPlace({ edge: x * 2 < window.innerWidth ? 'left' : 'right', down: y / window.innerHeight });
  const move = (place: PillPlace) => onMoved(stand(tidyPlace(place)));
  let from: { x: number; y: number } | undefined;
  let dragged = false;
  const follow = ({ isTrusted, clientX, clientY, pointerId }: PointerEvent) => {
    if (!from || !isTrusted) return;
    if (!dragged && Math.hypot(clientX - from.x, clientY - from.y) < leastDrag) return;
    dragged = true;
    pill.setPointerCapture(pointerId);
    stand(placeAt(clientX, clientY));
  };
  const end = ({ type, isTrusted, clientX, clientY }: PointerEvent) => {
    if (!isTrusted) return;
    if (from && dragged && type === 'pointerup') move(placeAt(clientX, clientY));
    from = undefined;
    window.removeEventListener('pointermove', follow, true);
    for (const ending of ['pointerup', 'pointercancel'] as const) window.removeEventListener(ending, end, true);
  };
  pill.addEventListener('pointerdown', ({ isTrusted, clientX, clientY }) => {
    dragged = false;
    if (!isTrusted) return;
    from = { x: clientX, y: clientY };
    // In the window: a quick hand has left the pill before it has moved once.
    window.addEventListener('pointermove', follow, true);
    for (const ending of ['pointerup', 'pointercancel'] as const) window.addEventListener(ending, end, true);
  });
  // The click that ends a drag presses nothing.
  pill.addEventListener('click', (event) => dragged && event.stopImmediatePropagation(), true);
  return (key: string, place: PillPlace): boolean => {
    if (key === 'ArrowUp' || key === 'ArrowDown')
      move({ ...place, down: place.down + (key === 'ArrowUp' ? -step : step) });
    else if (key === 'ArrowLeft' || key === 'ArrowRight')
      move({ ...place, edge: key === 'ArrowLeft' ? 'left' : 'right' });
    else return false;
    return true;
  };
}

const typesInto =
  'input:not([type=button], [type=checkbox], [type=radio], [type=submit], [type=reset]), textarea, select';

/** Keeps out of the way of who types, watches in full screen or has the reader open. Returns the way to stop. */
function keepAway(host: HTMLElement, live: Document): () => void {
  const page = live.documentElement;
  const look = () => {
    const focused = live.activeElement as HTMLElement | null;
    const types = focused !== null && (focused.matches(typesInto) || focused.isContentEditable);
    const isAway = types || Boolean(live.fullscreenElement) || page.hasAttribute('data-sourceline-reader');
    host.toggleAttribute('data-away', isAway);
  };
  // While the focus moves, it is nowhere.
  const later = () => queueMicrotask(look);
  const types = ['focusin', 'focusout', 'fullscreenchange'];
  for (const type of types) live.addEventListener(type, later, true);
  const observer = new MutationObserver(look);
  observer.observe(page, { attributes: true, attributeFilter: ['data-sourceline-reader'] });
  look();
  return () => {
    observer.disconnect();
    for (const type of types) live.removeEventListener(type, later, true);
  };
}

/**
 * Builds the pill in its shadow root.
 * @returns takes back what it listens to in the page
 */
export function buildPill(host: HTMLElement, root: ShadowRoot, shown: Pill, calls: PillCalls): () => void {
  const live = host.ownerDocument;
  const pill = live.createElement('section');
  pill.setAttribute('aria-label', 'Sourceline');
  pill.lang = shown.tag;
  let place = shown.place;
  const stand = (wanted: PillPlace): PillPlace => {
    place = wanted;
    host.setAttribute('data-edge', wanted.edge);
    host.style.setProperty('--down', String(wanted.down));
    return wanted;
  };
  const bar = live.createElement('div');
  bar.className = 'bar';
  const rows = rowsOf(live, shown, calls);
  rows.hidden = true;
  const details = button(live, shown.details, () => {
    rows.hidden = !rows.hidden;
    details.setAttribute('aria-expanded', String(!rows.hidden));
  });
  details.setAttribute('aria-expanded', 'false');
  const read = button(live, shown.read, calls.onRead);
  read.className = 'read';
  read.setAttribute('aria-description', shown.move);
  read.title = shown.move;
  bar.append(read, details);
  const moveBy = movable(bar, live, stand, calls.onMoved);
  pill.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !rows.hidden) {
      details.click();
      details.focus();
    } else if (!moveBy(event.key, place)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  pill.append(bar, rows);
  root.append(pill);
  const free = placesFrom(place).find((candidate) => {
    stand(candidate);
    return !isTaken(live, bar.getBoundingClientRect(), host);
  });
  stand(free ?? shown.place);
  return keepAway(host, live);
}
