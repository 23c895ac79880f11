import type { AnswerSpan, DistanceUnit, Relation } from '../api/entities/queries.ts';
import { cover, LyingThere, type Reach } from './lies-to.ts';
import { type Passage, passageSet } from './passage.ts';
import { isAtMost, type QueriedText } from './queried-text.ts';

interface Related {
  readonly relation: Relation;
  readonly most: number;
  readonly unit: DistanceUnit;
  readonly span: AnswerSpan;
}

const holds: Readonly<Record<'overlapping' | 'within' | 'enclosing', (a: Reach, b: Reach) => boolean>> = {
  overlapping: (a, b) => a.start < b.end && b.start < a.end,
  within: (a, b) => b.start <= a.start && a.end <= b.end,
  enclosing: (a, b) => a.start <= b.start && b.end <= a.end,
};

const asks = { overlapping: 'overlap', within: 'hold', enclosing: 'liesIn' } as const;

const codingsOf = (passages: readonly Passage[]) => [...new Set(passages.flatMap(each => each.codings))];

/** From the first word to the last of passages that meet. */
export function hull(passages: readonly Passage[]): Passage {
  return {
    start: Math.min(...passages.map(each => each.start)),
    end: Math.max(...passages.map(each => each.end)),
    codings: codingsOf(passages),
  };
}

/** What a passage shares with one of each of several lists, stretch by stretch. */
export function cut(passage: Passage, lists: readonly (readonly Passage[])[]): Passage[] {
  const pieces = lists.reduce<readonly Reach[]>(
    (left, others) => cover(others).flatMap(each => left.flatMap(piece => shared(piece, each))),
    [passage],
  );
  const others = lists.flat();
  return pieces.map(({ start, end }) => ({
    start,
    end,
    codings: codingsOf([passage, ...others.filter(each => holds.overlapping(each, { start, end }))]),
  }));
}

function shared(a: Reach, b: Reach): Reach[] {
  const [start, end] = [Math.max(a.start, b.start), Math.min(a.end, b.end)];
  return start < end ? [{ start, end }] : [];
}

/** The passage that follows within reach, and the one that precedes; null where there is none. */
function neighbours(text: QueriedText, there: LyingThere, right: readonly Passage[], limit: Related) {
  return ({ start, end }: Passage) => {
    const after = right[there.firstFrom(end)];
    const before = right[there.lastUntil(start)];
    return {
      after: after && isAtMost(text, [end, after.start], limit) ? after : null,
      before: before && isAtMost(text, [before.end, start], limit) ? before : null,
    };
  };
}

/** The passage that makes another one near: one over its words, else the nearest on either side. */
function nearest(text: QueriedText, there: LyingThere, right: readonly Passage[], limit: Related) {
  const beside = neighbours(text, there, right, limit);
  return (passage: Passage): Passage[] => {
    const over = limit.relation === 'near' && there.overlap(passage);
    if (over)
      return limit.span === 'hull' ? there.overlapping(passage).flatMap(at => right[at] ?? []) : [passage];
    const { after, before } = beside(passage);
    if (limit.relation === 'followedBy') return after ? [after] : [];
    if (limit.relation === 'precededBy') return before ? [before] : [];
    if (!after || !before) return [after ?? before].filter(each => each !== null);
    return after.start - passage.end <= passage.start - before.end ? [after] : [before];
  };
}

/**
 * The passages on the left that stand in a relation to one on the right, or what the span makes of them. Of passages that
 * only come near one another the words they share are none: the left one is given.
 * @param left and right passages as sets
 */
export function relatePassages(
  text: QueriedText,
  left: readonly Passage[],
  right: readonly Passage[],
  related: Related,
): Passage[] {
  const there = new LyingThere(right);
  const { relation, span } = related;
  if (relation === 'near' || relation === 'followedBy' || relation === 'precededBy') {
    const partners = nearest(text, there, right, related);
    const found = left.flatMap(passage => {
      const met = partners(passage);
      if (met.length === 0) return [];
      return [span === 'hull' ? hull([passage, ...met]) : passage];
    });
    return passageSet(found);
  }
  const met = left.filter(passage => there[asks[relation]](passage));
  if (span === 'left') return met;
  const found = met.flatMap(passage => {
    const over = there.overlapping(passage).flatMap(at => right[at] ?? []);
    const partners = over.filter(each => holds[relation](passage, each));
    return span === 'cut' ? cut(passage, [partners]) : [hull([passage, ...partners])];
  });
  return passageSet(found);
}
