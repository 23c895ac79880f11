import { z } from 'zod';
import { defineMethods } from '../define-methods.ts';
import { TABLES, type TableName } from '../tables.ts';
import { HistoryState } from './project-methods.ts';

/**
 * Tables the renderer mirrors whole. The large ones (codings, evidence, texts, originals and what hangs on single
 * codings) are asked for where they are shown.
 */
export const MIRRORED = [
  'project',
  'coder',
  'site',
  'participant',
  'attribute',
  'attributeValue',
  'source',
  'sourceParticipant',
  'code',
  'codeMembership',
  'property',
  'memo',
  'memoRef',
  'samplingNote',
  'samplingTie',
  'link',
  'paradigm',
  'paradigmPlacement',
  'storyline',
  'proposition',
  'propositionLink',
  'structure',
  'savedSet',
  'model',
  'modelPosition',
  'modelNote',
  'suggestionAnswer',
] as const satisfies readonly TableName[];

export type MirroredTable = (typeof MIRRORED)[number];

export const snapshotMethods = defineMethods({
  'project.snapshot': {
    kind: 'query',
    params: z.object({}),
    result: z.object({
      /** Number of the last event already contained; the next event must carry `version + 1`. */
      version: z.int().nonnegative(),
      history: HistoryState,
      tables: z.object(
        Object.fromEntries(MIRRORED.map(table => [table, z.array(TABLES[table])])) as {
          [T in MirroredTable]: z.ZodArray<(typeof TABLES)[T]>;
        },
      ),
    }),
  },
});
