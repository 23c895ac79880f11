import type { Coding } from '../../../../shared/api/entities/codes.ts';
import { offset } from '../../../../shared/text/offset.ts';
import { paragraphAt, paragraphs } from '../../../../shared/text/paragraphs.ts';
import { sentencesIn } from '../../../../shared/text/words.ts';
import type { Span } from '../../../text-view/text-view-types.ts';

export const NEARNESSES = ['same', 'sentence', 'paragraph'] as const;
export type Nearness = (typeof NEARNESSES)[number];

export interface NearCoding {
  coding: Coding;
  nearness: Nearness;
}

const touches = (a: Span, b: Span) => a.start < b.end && a.end > b.start;

/**
 * The codings of other codes that lie on a coding's words, in its sentence or the one next to it, or in its paragraph or
 * the one next to it; the nearest first.
 */
export function nearCodings(chosen: Coding, codings: readonly Coding[], text: string): NearCoding[] {
  const all = paragraphs(text);
  const first = (paragraphAt(all, offset(chosen.start))?.number ?? 1) - 1;
  const last = (paragraphAt(all, offset(Math.max(chosen.start, chosen.end - 1)))?.number ?? 1) - 1;
  const around = all.slice(Math.max(0, first - 1), last + 2);
  const paragraph = hull(around) ?? chosen;
  const sentence =
    sentencesAround(
      chosen,
      around.flatMap(each => sentencesIn(text, each)),
    ) ?? chosen;
  const nearness = (coding: Coding): Nearness | null => {
    if (touches(coding, chosen)) return 'same';
    if (touches(coding, sentence)) return 'sentence';
    return touches(coding, paragraph) ? 'paragraph' : null;
  };
  const distance = (each: Span) => Math.max(0, each.start - chosen.end, chosen.start - each.end);
  return codings
    .filter(each => each.state === 'ok' && each.codeId !== chosen.codeId)
    .flatMap(coding => {
      const found = nearness(coding);
      return found === null ? [] : [{ coding, nearness: found }];
    })
    .sort(
      (a, b) =>
        NEARNESSES.indexOf(a.nearness) - NEARNESSES.indexOf(b.nearness) ||
        distance(a.coding) - distance(b.coding) ||
        a.coding.start - b.coding.start,
    );
}

function hull(spans: readonly Span[]): Span | null {
  const [first] = spans;
  const last = spans.at(-1);
  return first && last ? { start: first.start, end: last.end } : null;
}

/** The sentences that a span touches, with the one before and the one after. */
function sentencesAround(span: Span, sentences: readonly Span[]): Span | null {
  const from = sentences.findIndex(each => touches(each, span));
  if (from < 0) return null;
  const to = sentences.findLastIndex(each => touches(each, span));
  return hull(sentences.slice(Math.max(0, from - 1), to + 2));
}
