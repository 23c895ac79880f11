import type { ModelFilter, ModelLevel } from '../../shared/api/entities/models.ts';
import { buildCodeMatrix, type CodeMatrix } from '../../shared/theory/matrix.ts';
import { buildModelGraph, type ModelGraph } from '../../shared/theory/model-graph.ts';
import { type TypicalStructure, typicalStructures } from '../../shared/theory/typical-structures.ts';
import { codingCounts } from './storage/coding-queries.ts';
import type { Rows } from './storage/rows.ts';

/** The rows that every drawn model is derived from. */
function theoryRows(rows: Rows) {
  const counts = codingCounts(rows).byCode;
  return {
    codes: rows.all('code', ['position', 'id']),
    links: rows.all('link'),
    evidence: rows.all('evidence'),
    sources: rows.all('source', ['position', 'id']),
    codingCounts: new Map(Object.entries(counts)),
  };
}

/** The model at a level, from the evidence as it stands now. */
export function modelGraphOf(rows: Rows, level: ModelLevel, filter?: ModelFilter): ModelGraph {
  return buildModelGraph({ ...theoryRows(rows), level, filter });
}

/** The table of typical relationship structures as it stands now. */
export function structuresOf(rows: Rows): readonly TypicalStructure[] {
  return typicalStructures({ ...theoryRows(rows), structures: rows.all('structure', ['position', 'id']) });
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
