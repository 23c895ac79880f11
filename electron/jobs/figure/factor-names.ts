import type { ModelDisplay } from '../../../shared/api/entities/models.ts';
import { fillPhrase } from '../../../shared/diagram/describe-model.ts';
import type { FactorText } from '../../../shared/diagram/factor-shape.ts';
import { factorText as textOf } from '../../../shared/diagram/factor-text.ts';
import type { Factor } from '../../../shared/theory/model-basis.ts';
import type { CountedModel } from '../../../shared/theory/model-graph.ts';
import type { FigureWords } from './figure-words.ts';

/** What a code is called; `translation` is its name in the other language, or empty. */
export interface CodeNames {
  readonly id: string;
  readonly name: string;
  readonly translation: string;
}

/** A model that is to leave Rooted: its graph, its codes' names, and what it is called. */
export interface ModelInput {
  readonly graph: CountedModel;
  readonly names: readonly CodeNames[];
  readonly display: Pick<ModelDisplay, 'bilingual' | 'counts'>;
  readonly language: 'zh' | 'en';
  readonly title: string;
}

/** What stands in each factor's box, by code. */
export function factorTexts(input: ModelInput, words: FigureWords): ReadonlyMap<string, FactorText> {
  const codes = new Map(input.names.map(code => [code.id, code]));
  return new Map(
    input.graph.factors.map(factor => {
      const { name = '', translation = '' } = codes.get(factor.codeId) ?? {};
      const isCore = factor.kind === 'core';
      const given = {
        name,
        translation,
        counts: countsOf(factor, words),
        core: isCore ? words.kinds.core : null,
      };
      return [factor.codeId, textOf(given, input.display)] as const;
    }),
  );
}

function countsOf({ kind, categories, codings }: Factor, words: FigureWords): string {
  const phrase = kind === 'main' ? words.countsOfMain : words.countsOfOther;
  return fillPhrase(phrase, { categories, codings });
}
