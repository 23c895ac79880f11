import type { CheckedParamsOf, ParamsOf, ResultOf } from './define-methods.ts';
import { defineMethods } from './define-methods.ts';
import { anonymiseMethods } from './methods/anonymise-methods.ts';
import { backupMethods } from './methods/backup-methods.ts';
import { candidateMethods } from './methods/candidate-methods.ts';
import { codingMethods } from './methods/coding-methods.ts';
import { compareMethods } from './methods/compare-methods.ts';
import { comparisonMethods } from './methods/comparison-methods.ts';
import { draftMethods } from './methods/draft-methods.ts';
import { lifeMethods } from './methods/life-methods.ts';
import { linkMethods } from './methods/link-methods.ts';
import { membershipMethods } from './methods/membership-methods.ts';
import { memoMethods } from './methods/memo-methods.ts';
import { mergeMethods } from './methods/merge-methods.ts';
import { modelDrawingMethods } from './methods/model-drawing-methods.ts';
import { modelMethods } from './methods/model-methods.ts';
import { paradigmMethods } from './methods/paradigm-methods.ts';
import { portraitMethods } from './methods/portrait-methods.ts';
import { projectMethods } from './methods/project-methods.ts';
import { propertyMethods } from './methods/property-methods.ts';
import { queryMethods } from './methods/query-methods.ts';
import { readingMethods } from './methods/reading-methods.ts';
import { reportMethods } from './methods/report-methods.ts';
import { samplingMethods } from './methods/sampling-methods.ts';
import { searchMethods } from './methods/search-methods.ts';
import { selectiveMethods } from './methods/selective-methods.ts';
import { snapshotMethods } from './methods/snapshot-methods.ts';
import { sourceMethods } from './methods/source-methods.ts';
import { suggestionMethods } from './methods/suggestion-methods.ts';
import { typedMethods } from './methods/typed-methods.ts';
import { wordMethods } from './methods/word-methods.ts';

/** Everything a user can do, in one table. */
export const METHODS = defineMethods({
  ...projectMethods,
  ...lifeMethods,
  ...backupMethods,
  ...snapshotMethods,
  ...sourceMethods,
  ...draftMethods,
  ...typedMethods,
  ...anonymiseMethods,
  ...codingMethods,
  ...membershipMethods,
  ...comparisonMethods,
  ...memoMethods,
  ...samplingMethods,
  ...mergeMethods,
  ...linkMethods,
  ...candidateMethods,
  ...propertyMethods,
  ...paradigmMethods,
  ...modelMethods,
  ...modelDrawingMethods,
  ...readingMethods,
  ...compareMethods,
  ...reportMethods,
  ...portraitMethods,
  ...selectiveMethods,
  ...suggestionMethods,
  ...searchMethods,
  ...queryMethods,
  ...wordMethods,
});

export type Methods = typeof METHODS;
export type MethodName = keyof Methods;
export type Params<M extends MethodName> = ParamsOf<Methods, M>;
export type CheckedParams<M extends MethodName> = CheckedParamsOf<Methods, M>;
export type Result<M extends MethodName> = ResultOf<Methods, M>;
