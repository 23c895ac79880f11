import type { WordScope } from '../../../shared/api/methods/word-methods.ts';
import type { FlatSpans, Touching, WordText } from '../../jobs/words/words-said.ts';
import { withCodesBelow } from '../codes-below.ts';
import type { ProjectSession } from '../project-session.ts';
import { passagesOfSet } from '../search/set-places.ts';
import { codingPassages } from '../storage/query-rows.ts';
import type { SearchedSource } from '../storage/search-queries.ts';
import { labelledTurns } from '../storage/turn-rows.ts';

/** The parts of a text that count, with a name for them that is the same where they are. */
export type CountedSpans = Omit<WordText, 'text'>;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Spans in order and apart from one another, those that touch as one. */
function flat(spans: readonly Span[]): FlatSpans {
  const merged: number[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (end <= start) continue;
    const last = merged.length - 1;
    if (last > 0 && start <= (merged[last] ?? 0)) merged[last] = Math.max(merged[last] ?? 0, end);
    else merged.push(start, end);
  }
  return Uint32Array.from(merged);
}

/** What stands between the labels of turns. */
function withoutLabels(labels: readonly Span[]): FlatSpans {
  const between: Span[] = [];
  let done = 0;
  for (const { start, end } of labels) {
    between.push({ start: done, end: start });
    done = end;
  }
  return flat([...between, { start: done, end: 0xffffffff }]);
}

function saidIn({ rows }: ProjectSession, source: SearchedSource, scope: WordScope): FlatSpans | null {
  const turns = labelledTurns(rows, source);
  const { roles, speakers } = scope;
  if (roles.length === 0 && speakers.length === 0) {
    const labels = turns.filter(turn => turn.bodyStart > turn.start);
    return labels.length === 0
      ? null
      : withoutLabels(labels.map(({ start, bodyStart }) => ({ start, end: bodyStart })));
  }
  const roleOf = new Map(rows.where('speaker', 'sourceId', source.id).map(({ name, role }) => [name, role]));
  const isWanted = (speaker: string | null) =>
    speaker !== null &&
    (speakers.includes(speaker) || roles.some(role => role === (roleOf.get(speaker) ?? null)));
  return flat(
    turns
      .filter(turn => isWanted(turn.speaker))
      .map(turn => ({ start: Math.max(turn.start, turn.bodyStart), end: turn.end })),
  );
}

/** What words have to touch, or not, by source. */
type TouchingIn = (sourceId: string) => Touching;

function touchingOf(passages: (sourceId: string) => readonly Span[], isWith: boolean): TouchingIn {
  return sourceId => ({ spans: flat(passages(sourceId)), with: isWith });
}

function codingsTouched(session: ProjectSession, { coded }: WordScope): TouchingIn | null {
  if (coded === null) return null;
  const codeIds = withCodesBelow(session, coded.codeIds);
  return touchingOf(codingPassages(session.rows, { codeIds, coderIds: [] }), coded.with);
}

async function setTouched(
  session: ProjectSession,
  { inSet }: WordScope,
  signal: AbortSignal,
): Promise<TouchingIn | null> {
  if (inSet === null) return null;
  return touchingOf(await passagesOfSet(session, inSet.setId, signal), inSet.with);
}

/** Asks source by source which parts of its text a scope counts. Fails as `passagesOfSet` does. */
export async function spansCounted(
  session: ProjectSession,
  scope: WordScope,
  signal: AbortSignal,
): Promise<(source: SearchedSource) => CountedSpans> {
  const touched = [codingsTouched(session, scope), await setTouched(session, scope, signal)];
  return source => ({
    said: saidIn(session, source, scope),
    touching: touched.flatMap(each => each?.(source.id) ?? []),
  });
}
