import type { ModelFilter, ModelLevel } from '../../shared/api/entities/models.ts';
import type { StoryParagraph } from '../../shared/api/entities/storyline.ts';
import { type EvidenceRow, indexEvidence } from '../../shared/theory/evidence-index.ts';
import { buildCodeMatrix, type CodeMatrix } from '../../shared/theory/matrix.ts';
import { type ModelBasis, modelBasis } from '../../shared/theory/model-basis.ts';
import type { FilterCases } from '../../shared/theory/model-filter.ts';
import {
  behindArrow,
  type CountedModel,
  type DrawOptions,
  drawModel,
  type TracedModel,
  traceModel,
} from '../../shared/theory/model-graph.ts';
import { type PropositionEvidence, propositionEvidence } from '../../shared/theory/proposition-evidence.ts';
import { claimsWithoutEvidence } from '../../shared/theory/story-claims.ts';
import { type TypicalStructure, typicalStructures } from '../../shared/theory/typical-structures.ts';
import { answersOnly } from './answers-only.ts';
import type { ProjectSession } from './project-session.ts';
import { codingCells } from './storage/coding-queries.ts';
import { statements } from './storage/evidence-queries.ts';

/** The rows that everything about links is derived from, kept in memory until one of their tables changes. */
export function relationRows({ derived, rows }: ProjectSession) {
  return {
    codes: derived.get('codes', ['code'], () => rows.all('code', ['position', 'id'])),
    links: derived.get('links', ['link'], () => rows.all('link')),
    evidence: derived.get('evidence', ['evidence'], () => indexEvidence(statements(rows))),
    sources: derived.get('sources', ['source'], () => rows.all('source', ['position', 'id'])),
  };
}

/** The rows that every drawn model is derived from. */
function theoryRows(session: ProjectSession) {
  return { ...relationRows(session), codingCounts: session.counts.ofCodes };
}

/** Who is heard in which source and what is known of them, where a filter asks for it. */
function caseRows({ derived, rows }: ProjectSession, filter: ModelFilter | undefined): Partial<FilterCases> {
  if (!filter || filter.attributes.length === 0) return {};
  return {
    sourceParticipants: derived.get('sourceParticipants', ['sourceParticipant'], () =>
      rows.all('sourceParticipant'),
    ),
    attributeValues: derived.get('attributeValues', ['attributeValue'], () => rows.all('attributeValue')),
  };
}

/** What a model at a level is drawn from, kept until one of its rows changes. */
function basisOf(session: ProjectSession, level: ModelLevel): ModelBasis {
  const tables = ['code', 'link', 'evidence', 'source', 'coding'] as const;
  return session.derived.get(`basis ${level}`, tables, () => modelBasis(theoryRows(session), level));
}

const drawnWith = (session: ProjectSession, filter: ModelFilter | undefined): DrawOptions => ({
  filter,
  cases: { sources: relationRows(session).sources, ...caseRows(session, filter) },
});

/** The model at a level, from the evidence as it stands now. */
export function modelGraphOf(session: ProjectSession, level: ModelLevel, filter?: ModelFilter): CountedModel {
  return drawModel(basisOf(session, level), drawnWith(session, filter));
}

/** The same model with the evidence of each arrow. */
export function tracedModelOf(session: ProjectSession, level: ModelLevel, filter?: ModelFilter): TracedModel {
  return traceModel(basisOf(session, level), drawnWith(session, filter));
}

/**
 * The links behind an arrow of that model, and its evidence in the order of sites, sources and texts; sources without
 * a site last. Empty where the arrow is not drawn.
 */
export function behindArrowOf(
  session: ProjectSession,
  drawn: { level: ModelLevel; filter: ModelFilter; fromId: string; toId: string },
): { linkIds: readonly string[]; bySite: { siteId: string | null; evidence: EvidenceRow[] }[] } {
  const { level, filter, fromId, toId } = drawn;
  const ends = { from: fromId, to: toId };
  const { linkIds, evidence } = behindArrow(basisOf(session, level), ends, drawnWith(session, filter));
  const sources = new Map(
    relationRows(session).sources.map((source, place) => [source.id, { place, siteId: source.siteId }]),
  );
  const placeOf = (row: EvidenceRow) => sources.get(row.sourceId)?.place ?? 0;
  const bySite = Map.groupBy(
    evidence.toSorted((a, b) => placeOf(a) - placeOf(b) || a.start - b.start || (a.id < b.id ? -1 : 1)),
    row => sources.get(row.sourceId)?.siteId ?? null,
  );
  const sites = [...session.rows.all('site', ['position', 'id']).map(site => site.id), null];
  return {
    linkIds,
    bySite: sites.flatMap(siteId => {
      const own = bySite.get(siteId);
      return own ? [{ siteId, evidence: own }] : [];
    }),
  };
}

/** The table of typical relationship structures as it stands now, without the storyline's claims. */
export function structuresOf(session: ProjectSession): readonly TypicalStructure[] {
  const structures = session.rows.all('structure', ['position', 'id']);
  return typicalStructures({ ...theoryRows(session), structures });
}

/** The same table with what the storyline claims and no passage states. */
export function structuresAndClaims(session: ProjectSession): readonly TypicalStructure[] {
  const theory = theoryRows(session);
  const structures = session.rows.all('structure', ['position', 'id']);
  const claims = claimsWithoutEvidence(storyParagraphs(session), theory);
  return typicalStructures({ ...theory, structures, claims });
}

/** The storyline as it stands now; empty before anything was written. */
export function storyParagraphs({ rows }: ProjectSession): readonly StoryParagraph[] {
  return rows.all('storyline')[0]?.paragraphs ?? [];
}

/** Codes at a level by sites, as it stands now; of answers alone where questions are left out. */
export function matrixOf(
  session: ProjectSession,
  { level, leavesOutQuestions }: { level: ModelLevel; leavesOutQuestions: boolean },
): CodeMatrix {
  const { rows } = session;
  const sources = rows.all('source', ['position', 'id']);
  return buildCodeMatrix({
    codes: rows.all('code', ['position', 'id']),
    sites: rows.all('site', ['position', 'id']),
    level,
    sources: leavesOutQuestions ? answersOnly(session, sources) : sources,
    codings: codingCells(rows, leavesOutQuestions),
  });
}

/** The propositions in their order, each with what the evidence of the links it is tied to makes of it. */
export function propositionsOf(
  session: ProjectSession,
): { id: string; text: string; evidence: PropositionEvidence }[] {
  const { links, evidence, sources } = relationRows(session);
  const ties = Map.groupBy(session.rows.all('propositionLink'), row => row.propositionId);
  return session.rows.all('proposition', ['position', 'id']).map(({ id, text }) => {
    const ids = new Set((ties.get(id) ?? []).map(row => row.linkId));
    const tied = links.filter(link => ids.has(link.id));
    return { id, text, evidence: propositionEvidence(tied, evidence.rows, sources) };
  });
}
