import type { ModelFilter, ModelLevel } from '../../shared/api/entities/models.ts';
import type { StoryParagraph } from '../../shared/api/entities/storyline.ts';
import { buildCodeMatrix, type CodeMatrix } from '../../shared/theory/matrix.ts';
import type { FilterCases } from '../../shared/theory/model-filter.ts';
import { buildModelGraph, type ModelGraph } from '../../shared/theory/model-graph.ts';
import { type PropositionEvidence, propositionEvidence } from '../../shared/theory/proposition-evidence.ts';
import { claimsWithoutEvidence } from '../../shared/theory/story-claims.ts';
import { type TypicalStructure, typicalStructures } from '../../shared/theory/typical-structures.ts';
import { codingCounts } from './storage/coding-queries.ts';
import type { Rows } from './storage/rows.ts';

/** The rows that everything about links is derived from. */
export function relationRows(rows: Rows) {
  return {
    codes: rows.all('code', ['position', 'id']),
    links: rows.all('link'),
    evidence: rows.all('evidence'),
    sources: rows.all('source', ['position', 'id']),
  };
}

/** The rows that every drawn model is derived from. */
function theoryRows(rows: Rows) {
  const counts = codingCounts(rows).byCode;
  return { ...relationRows(rows), codingCounts: new Map(Object.entries(counts)) };
}

/** Who is heard in which source and what is known of them, where a filter asks for it. */
function caseRows(rows: Rows, filter: ModelFilter | undefined): Partial<FilterCases> {
  if (!filter || filter.attributes.length === 0) return {};
  return {
    sourceParticipants: rows.all('sourceParticipant'),
    attributeValues: rows.all('attributeValue'),
  };
}

/** The model at a level, from the evidence as it stands now. */
export function modelGraphOf(rows: Rows, level: ModelLevel, filter?: ModelFilter): ModelGraph {
  return buildModelGraph({ ...theoryRows(rows), ...caseRows(rows, filter), level, filter });
}

/** The table of typical relationship structures as it stands now, without the storyline's claims. */
export function structuresOf(rows: Rows): readonly TypicalStructure[] {
  return typicalStructures({ ...theoryRows(rows), structures: rows.all('structure', ['position', 'id']) });
}

/** The same table with what the storyline claims and no passage states. */
export function structuresAndClaims(rows: Rows): readonly TypicalStructure[] {
  const theory = theoryRows(rows);
  const structures = rows.all('structure', ['position', 'id']);
  const claims = claimsWithoutEvidence(storyParagraphs(rows), theory);
  return typicalStructures({ ...theory, structures, claims });
}

/** The storyline as it stands now; empty before anything was written. */
export function storyParagraphs(rows: Rows): readonly StoryParagraph[] {
  return rows.all('storyline')[0]?.paragraphs ?? [];
}

/** Codes at a level by sites, as it stands now. */
export function matrixOf(rows: Rows, level: ModelLevel): CodeMatrix {
  return buildCodeMatrix({
    codes: rows.all('code', ['position', 'id']),
    codings: rows.all('coding'),
    sources: rows.all('source', ['position', 'id']),
    sites: rows.all('site', ['position', 'id']),
    level,
  });
}

/** The propositions in their order, each with what the evidence of the links it is tied to makes of it. */
export function propositionsOf(rows: Rows): { id: string; text: string; evidence: PropositionEvidence }[] {
  const { links, evidence, sources } = relationRows(rows);
  const ties = Map.groupBy(rows.all('propositionLink'), row => row.propositionId);
  return rows.all('proposition', ['position', 'id']).map(({ id, text }) => {
    const ids = new Set((ties.get(id) ?? []).map(row => row.linkId));
    const tied = links.filter(link => ids.has(link.id));
    return { id, text, evidence: propositionEvidence(tied, evidence, sources) };
  });
}
