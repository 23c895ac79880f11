import type { MethodName } from '../../../shared/api/method-table.ts';
import { anonymiseHandlers } from './anonymise-handlers.ts';
import { attributeHandlers } from './attribute-handlers.ts';
import { backupHandlers } from './backup-handlers.ts';
import { candidateHandlers } from './candidate-handlers.ts';
import { caseHandlers } from './case-handlers.ts';
import { caseWritingHandlers } from './case-writing.ts';
import { codeHandlers } from './code-handlers.ts';
import { codingHandlers } from './coding-handlers.ts';
import { comparisonHandlers } from './comparison-handlers.ts';
import { coreCategoryHandlers } from './core-category-handlers.ts';
import { dataStructureHandlers } from './data-structure-handlers.ts';
import { draftHandlers } from './draft-handlers.ts';
import type { HandlersFor } from './handler-types.ts';
import { importHandlers } from './import-handlers.ts';
import { lifeHandlers } from './life-handlers.ts';
import { linkHandlers } from './link-handlers.ts';
import { linkTurningHandlers } from './link-turning.ts';
import { membershipHandlers } from './membership-handlers.ts';
import { memoHandlers } from './memo-handlers.ts';
import { mergeHandlers } from './merge-handlers.ts';
import { modelDrawingHandlers } from './model-drawing-handlers.ts';
import { modelHandlers } from './model-handlers.ts';
import { modelListHandlers } from './model-list-handlers.ts';
import { paradigmHandlers } from './paradigm-handlers.ts';
import { portraitHandlers } from './portrait-handlers.ts';
import { projectHandlers } from './project-handlers.ts';
import { propertyHandlers } from './property-handlers.ts';
import { propositionHandlers } from './proposition-handlers.ts';
import { queryHandlers } from './query-handlers.ts';
import { readingHandlers } from './reading-handlers.ts';
import { reportHandlers } from './report-handlers.ts';
import { samplingHandlers } from './sampling-handlers.ts';
import { searchHandlers } from './search-handlers.ts';
import { shellHandlers } from './shell-handlers.ts';
import { snapshotHandlers } from './snapshot-handlers.ts';
import { sourceHandlers } from './source-handlers.ts';
import { storylineHandlers } from './storyline-handlers.ts';
import { structureHandlers } from './structure-handlers.ts';
import { suggestionHandlers } from './suggestion-handlers.ts';
import { typedHandlers } from './typed-handlers.ts';
import { wordHandlers } from './word-handlers.ts';
import { wordListHandlers } from './word-list-handlers.ts';

/** A handler for every method: a missing one does not compile. */
export const HANDLERS: HandlersFor<MethodName> = {
  ...projectHandlers,
  ...backupHandlers,
  ...shellHandlers,
  ...lifeHandlers,
  ...snapshotHandlers,
  ...importHandlers,
  ...anonymiseHandlers,
  ...sourceHandlers,
  ...draftHandlers,
  ...typedHandlers,
  ...caseHandlers,
  ...attributeHandlers,
  ...caseWritingHandlers,
  ...codeHandlers,
  ...membershipHandlers,
  ...mergeHandlers,
  ...codingHandlers,
  ...comparisonHandlers,
  ...memoHandlers,
  ...samplingHandlers,
  ...linkHandlers,
  ...linkTurningHandlers,
  ...candidateHandlers,
  ...modelHandlers,
  ...modelListHandlers,
  ...modelDrawingHandlers,
  ...readingHandlers,
  ...propertyHandlers,
  ...paradigmHandlers,
  ...structureHandlers,
  ...storylineHandlers,
  ...propositionHandlers,
  ...coreCategoryHandlers,
  ...reportHandlers,
  ...suggestionHandlers,
  ...dataStructureHandlers,
  ...portraitHandlers,
  ...searchHandlers,
  ...queryHandlers,
  ...wordHandlers,
  ...wordListHandlers,
};
