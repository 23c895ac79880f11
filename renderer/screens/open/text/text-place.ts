import { remember } from '../../../state/preferences.ts';
import { useUi } from '../../../state/ui.ts';
import type { TextView } from '../../../text-view/text-view.ts';

interface Place {
  sourceId: string;
  /** The offset that stood in the upper part of the window, where `scrollTo` puts it again. */
  top: number;
  caret: number;
}

const NAME = 'open.places';
const KEPT = 60;
/** `TextView.scrollTo` brings an offset to this share of the height. */
const READING_LINE = 0.3;

/** Where reading stopped in a source. */
export function placeIn(sourceId: string): Place | undefined {
  return places().find(place => place.sourceId === sourceId);
}

/** Remembers where reading stands, for the sources last looked at. */
export function keepPlaceIn(sourceId: string, view: TextView, container: HTMLElement): void {
  const top = offsetAtReadingLine(view, container);
  if (top === null) return;
  const others = places().filter(place => place.sourceId !== sourceId);
  remember(NAME, [{ sourceId, top, caret: view.caret() }, ...others].slice(0, KEPT));
}

function places(): Place[] {
  const stored = useUi.getState().layout[NAME];
  return Array.isArray(stored) ? stored.filter(isPlace) : [];
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null) return false;
  return 'sourceId' in value && 'top' in value && 'caret' in value && typeof value.top === 'number';
}

function offsetAtReadingLine(view: TextView, container: HTMLElement): number | null {
  const text = container.querySelector('.tv-text')?.getBoundingClientRect();
  const box = container.getBoundingClientRect();
  if (text === undefined || box.height === 0) return null;
  for (let down = 6; down < box.height / 2; down += 14) {
    const offset = view.offsetAt(text.left + 80, box.top + box.height * READING_LINE + down);
    if (offset !== null) return offset;
  }
  return null;
}

/** Whether an offset can be seen without scrolling. */
export function isInView(view: TextView, container: HTMLElement, offset: number): boolean {
  const text = container.querySelector('.tv-text')?.getBoundingClientRect();
  const box = container.getBoundingClientRect();
  if (text === undefined) return false;
  const first = view.offsetAt(text.left + 80, box.top + 12);
  const last = view.offsetAt(text.right - 12, box.bottom - 24);
  return first !== null && last !== null && offset >= first && offset <= last;
}
