import { caretRect } from './line-geometry.ts';
import type { LaneItem } from './margin-lane.ts';
import type { Block, OffsetMap } from './offset-map.ts';
import type { ViewCode, ViewCoding } from './text-view-types.ts';

const QUOTE_LENGTH = 40;

/** Where the codings that touch the given paragraphs stand, relative to `origin` (a client rectangle). */
export function laneItems(
  codings: readonly ViewCoding[],
  codes: ReadonlyMap<string, ViewCode>,
  near: readonly Block[],
  { map, text, origin }: { map: OffsetMap; text: string; origin: DOMRect },
): LaneItem[] {
  return codings.flatMap(coding => {
    const code = codes.get(coding.codeId);
    const blocks = map.within(coding.start, coding.end);
    const measured = blocks.filter(block => !block.element.hidden && near.includes(block));
    const first = measured[0];
    const last = measured.at(-1);
    if (!code || !first || !last) return [];
    const from = caretRect(first, Math.max(coding.start, first.start));
    const to = caretRect(last, Math.min(coding.end, last.end), 'upstream');
    return [
      {
        id: coding.id,
        coding,
        code,
        quoteStart: quoteStart(text, coding),
        start: coding.start,
        top: from.top - origin.top,
        bottom: to.bottom - origin.top,
        labelled: first === blocks[0],
      },
    ];
  });
}

function quoteStart(text: string, coding: ViewCoding): string {
  const quote = text.slice(coding.start, Math.min(coding.end, coding.start + QUOTE_LENGTH));
  const whole = quote.toWellFormed().replace(/\s+/g, ' ').trim();
  return coding.end > coding.start + QUOTE_LENGTH ? `${whole}…` : whole;
}
