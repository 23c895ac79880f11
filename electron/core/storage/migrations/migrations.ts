import { firstSchema } from './0001-first-schema.ts';
import { translationsAndAnswers } from './0002-translations-and-answers.ts';
import { emptiedEvidence } from './0003-emptied-evidence.ts';
import { samplingTies } from './0004-sampling-ties.ts';
import { keptDrafts } from './0005-kept-drafts.ts';
import { orderedCodings } from './0006-ordered-codings.ts';
import { textIndex } from './0007-text-index.ts';
import { lifeOfRows } from './0008-life-of-rows.ts';
import { wordLists } from './0009-word-lists.ts';

/** One step of the schema: `version` is the `user_version` after it. */
export interface Migration {
  version: number;
  sql: string;
}

/** In order and without gaps; a step that has been released is never changed. */
export const MIGRATIONS: readonly Migration[] = [
  { version: 1, sql: firstSchema },
  { version: 2, sql: translationsAndAnswers },
  { version: 3, sql: emptiedEvidence },
  { version: 4, sql: samplingTies },
  { version: 5, sql: keptDrafts },
  { version: 6, sql: orderedCodings },
  { version: 7, sql: textIndex },
  { version: 8, sql: lifeOfRows },
  { version: 9, sql: wordLists },
];

/** The schema version that a list of steps leads to. */
export function versionAfter(steps: readonly Migration[]): number {
  return steps.at(-1)?.version ?? 0;
}

/** The schema version this program writes. */
export const CURRENT_VERSION = versionAfter(MIGRATIONS);
