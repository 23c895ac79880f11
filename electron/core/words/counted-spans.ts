import type { WordScope } from '../../../shared/api/methods/word-methods.ts';
import { buildCodeTree, descendantsOf } from '../../../shared/theory/code-tree.ts';
import type { FlatSpans, WordText } from '../../jobs/words/words-said.ts';
import type { ProjectSession } from '../project-session.ts';
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

/** Asks source by source which parts of its text a scope counts. */
export function spansCounted(
  session: ProjectSession,
  scope: WordScope,
): (source: SearchedSource) => CountedSpans {
  const { rows } = session;
  const { coded } = scope;
  const tree = coded === null ? null : buildCodeTree(rows.all('code'));
  const codeIds =
    tree === null || coded === null
      ? []
      : coded.codeIds.flatMap(id => [id, ...descendantsOf(tree, id).map(code => code.id)]);
  const codings = codingPassages(rows, { codeIds, coderIds: [] });
  return source => ({
    said: saidIn(session, source, scope),
    coded: coded === null ? null : { spans: flat(codings(source.id)), with: coded.with },
  });
}
