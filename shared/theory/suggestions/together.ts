import type { Coding } from '../../api/entities/codes.ts';

export type PlacedCoding = Pick<Coding, 'id' | 'sourceId' | 'codeId' | 'start' | 'end'>;

/** A stretch of text that stands under a code; codings of one code that overlap are one passage. */
export interface Passage {
  readonly codeId: string;
  readonly sourceId: string;
  readonly start: number;
  end: number;
  readonly codingIds: string[];
}

/** Two passages that stand on the same words, or beside each other. */
export interface Meeting {
  readonly a: Passage;
  readonly b: Passage;
  readonly isSame: boolean;
}

/**
 * How often two codes stand together. Each passage is counted once, so that `same + near` is never more than either has
 * and `share`, of all passages where either stands (Jaccard), lies between 0 and 1 also where codings overlap.
 */
export interface Together {
  readonly a: string;
  readonly b: string;
  readonly same: number;
  readonly near: number;
  readonly either: number;
  readonly sources: number;
  readonly share: number;
}

/** Passages with no more than this between them are neighbours: UTF-16 units, a short sentence. */
export const NEIGHBOURS_WITHIN = 40;

/** The passages of each source in the order of the text. */
function passagesBySource(codings: readonly PlacedCoding[]): Map<string, Passage[]> {
  const bySource = new Map<string, Passage[]>();
  const last = new Map<string, Passage>();
  for (const { id, sourceId, codeId, start, end } of codings.toSorted((x, y) => x.start - y.start)) {
    if (end <= start) continue;
    const open = last.get(`${sourceId} ${codeId}`);
    if (open && start < open.end) {
      open.end = Math.max(open.end, end);
      open.codingIds.push(id);
      continue;
    }
    const passage = { codeId, sourceId, start, end, codingIds: [id] };
    last.set(`${sourceId} ${codeId}`, passage);
    const list = bySource.get(sourceId);
    if (list) list.push(passage);
    else bySource.set(sourceId, [passage]);
  }
  return bySource;
}

/** Sweeps over a source's passages and tells of every two that stand together, of codes that may be paired. */
function sweepMeetings(
  passages: readonly Passage[],
  mayPair: (a: string, b: string) => boolean,
  tell: (meeting: Meeting) => void,
): void {
  let open: Passage[] = [];
  for (const next of passages) {
    open = open.filter(each => each.end + NEIGHBOURS_WITHIN >= next.start);
    for (const each of open) {
      if (each.codeId === next.codeId || !mayPair(each.codeId, next.codeId)) continue;
      const isFirst = each.codeId < next.codeId;
      tell({ a: isFirst ? each : next, b: isFirst ? next : each, isSame: each.end > next.start });
    }
    open.push(next);
  }
}

/** Those meetings in which no passage takes part twice: on the same words first. */
function onceEach(meetings: readonly Meeting[]): Meeting[] {
  const used = new Set<Passage>();
  return [...meetings.filter(each => each.isSame), ...meetings.filter(each => !each.isSame)].filter(
    ({ a, b }) => {
      if (used.has(a) || used.has(b)) return false;
      used.add(a).add(b);
      return true;
    },
  );
}

/** The meetings of two codes, in the order of the sources given and of the text. */
export function meetingsOf(codings: readonly PlacedCoding[], first: string, second: string): Meeting[] {
  const both = codings.filter(({ codeId }) => codeId === first || codeId === second);
  const found: Meeting[] = [];
  for (const passages of passagesBySource(both).values())
    sweepMeetings(
      passages,
      () => true,
      meeting => found.push(meeting),
    );
  return onceEach(found).sort((x, y) => x.a.sourceId.localeCompare(y.a.sourceId) || x.a.start - y.a.start);
}

interface Least {
  readonly passages: number;
  readonly sources: number;
  readonly share: number;
}

/**
 * Codes that stand together at least so often, most often first. Goes over the passages once, not over pairs of codes:
 * only pairs that do meet are ever looked at.
 */
export function standTogether(
  codings: readonly PlacedCoding[],
  mayPair: (a: string, b: string) => boolean,
  least: Least,
): Together[] {
  const total = new Map<string, number>();
  const meetings = new Map<string, Meeting[]>();
  for (const passages of passagesBySource(codings).values()) {
    for (const { codeId } of passages) total.set(codeId, (total.get(codeId) ?? 0) + 1);
    sweepMeetings(passages, mayPair, meeting => {
      const key = `${meeting.a.codeId} ${meeting.b.codeId}`;
      const list = meetings.get(key);
      if (list) list.push(meeting);
      else meetings.set(key, [meeting]);
    });
  }
  const found: Together[] = [];
  for (const list of meetings.values()) {
    if (list.length < least.passages) continue;
    const kept = onceEach(list);
    const [{ a, b } = list[0] as Meeting] = list;
    const either = (total.get(a.codeId) ?? 0) + (total.get(b.codeId) ?? 0) - kept.length;
    const same = kept.filter(each => each.isSame).length;
    const sources = new Set(kept.map(each => each.a.sourceId)).size;
    const share = kept.length / either;
    if (kept.length < least.passages || sources < least.sources || share < least.share) continue;
    found.push({ a: a.codeId, b: b.codeId, same, near: kept.length - same, either, sources, share });
  }
  return found.sort((x, y) => (y.same + y.near) * y.share - (x.same + x.near) * x.share);
}
