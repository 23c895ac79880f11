import { fillPhrase } from '../../../shared/diagram/describe-model.ts';
import type { FactorText } from '../../../shared/diagram/factor-shape.ts';
import type { Factor, TracedModel } from '../../../shared/theory/model-graph.ts';
import type { FigureWords } from './figure-words.ts';

/** A model that is to leave Rooted: its graph, its codes' names, and what it is called. */
export interface ModelInput {
  readonly graph: TracedModel;
  readonly names: readonly { readonly id: string; readonly name: string }[];
  readonly language: 'zh' | 'en';
  readonly title: string;
}

/** What stands in a factor's box. */
export function factorText(factor: Factor, name: string, words: FigureWords): FactorText {
  const phrase = factor.kind === 'main' ? words.countsOfMain : words.countsOfOther;
  const counts = fillPhrase(phrase, { categories: factor.categories, codings: factor.codings });
  return {
    name,
    second: factor.kind === 'core' ? words.kinds.core : '',
    counts: factor.kind === 'core' ? '' : counts,
  };
}
