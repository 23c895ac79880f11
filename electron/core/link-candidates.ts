import { setImmediate } from 'node:timers/promises';
import { RootedError } from '../../shared/api/errors.ts';
import type { Row } from '../../shared/api/tables.ts';
import {
  type CausalSentence,
  causalSentences,
  type LinkCandidate,
  linkCandidates,
} from '../../shared/theory/causal-words/link-candidates.ts';
import { relationRows } from './analysis-input.ts';
import type { CoreState } from './core-state.ts';
import type { ProjectSession } from './project-session.ts';
import { placedCodings } from './storage/coding-queries.ts';
import { readSourceBody } from './storage/texts.ts';

type Source = Pick<Row<'source'>, 'id' | 'textVersion' | 'textHash'>;

/** The causal sentences of a text, found once: after an undo another text may have the number of the version undone. */
function sentencesOf({ derived, rows }: ProjectSession, source: Source): readonly CausalSentence[] {
  return derived.get(`causal sentences ${source.id} ${source.textVersion} ${source.textHash}`, [], () => {
    const { text, turns } = readSourceBody(rows, source.id);
    return causalSentences(text, turns);
  });
}

const codingsBySource = ({ derived, rows }: ProjectSession) =>
  derived.get('codings by source', ['coding'], () => Map.groupBy(placedCodings(rows), row => row.sourceId));

/** Two codes in one source, whichever of them is the cause. */
const between = (sourceId: string, a: string, b: string) =>
  a < b ? `${sourceId} ${a} ${b}` : `${sourceId} ${b} ${a}`;

/** Where a source is evidence for a link between two codes already. */
function linkedSpans(session: ProjectSession) {
  const { links, evidence } = relationRows(session);
  return session.derived.get('linked spans', ['link', 'evidence'], () => {
    const ends = new Map(links.map(link => [link.id, link]));
    return Map.groupBy(evidence.rows, row => {
      const link = ends.get(row.linkId);
      return link ? between(row.sourceId, link.fromId, link.toId) : '';
    });
  });
}

function isLinked(linked: ReturnType<typeof linkedSpans>, candidate: LinkCandidate): boolean {
  const { sourceId, cause, effect, start, end } = candidate;
  const spans = linked.get(between(sourceId, cause.codeId, effect.codeId)) ?? [];
  return spans.some(span => span.start < end && span.end > start);
}

/** Lets other calls in between the texts: a project of a hundred interviews is read in seconds, once. */
async function readTexts(
  core: CoreState,
  session: ProjectSession,
  sources: readonly Source[],
): Promise<void> {
  for (const source of sources) {
    if (core.session !== session) throw new RootedError('PROJECT_NONE_OPEN', 'the project was closed');
    sentencesOf(session, source);
    await setImmediate();
  }
}

/**
 * The links that sentences of the project may state and that have no evidence there yet, in the order of the sources and
 * of the text. Fails with TEXT_DAMAGED.
 */
export async function candidatesOf(
  core: CoreState,
  sourceId: string | undefined,
): Promise<readonly LinkCandidate[]> {
  const { session } = core;
  const ofSources = () => {
    const coded = codingsBySource(session);
    return relationRows(session).sources.filter(
      source => coded.has(source.id) && (sourceId === undefined || source.id === sourceId),
    );
  };
  await readTexts(core, session, ofSources());
  return session.derived.get(
    `link candidates ${sourceId ?? ''}`,
    ['coding', 'source', 'sourceText', 'link', 'evidence'],
    () => {
      const linked = linkedSpans(session);
      const coded = codingsBySource(session);
      return ofSources().flatMap(source =>
        linkCandidates(source.id, sentencesOf(session, source), coded.get(source.id) ?? []).filter(
          candidate => !isLinked(linked, candidate),
        ),
      );
    },
  );
}
