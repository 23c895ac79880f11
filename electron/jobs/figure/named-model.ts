import type { CodeKind } from '../../../shared/api/entities/codes.ts';
import type { Polarity } from '../../../shared/api/entities/links.ts';
import { arrowChip, arrowWidth } from '../../../shared/diagram/arrow-shape.ts';
import { tenth } from '../../../shared/diagram/geometry.ts';
import { THEMES } from '../../../shared/diagram/theme.ts';
import type { Factor } from '../../../shared/theory/model-basis.ts';
import { describeFigure } from './describe-figure.ts';
import { factorTexts, type ModelInput } from './factor-names.ts';
import { figureWords } from './figure-words.ts';
import { labelText } from './label-text.ts';

/** A factor as a graph format writes it. */
export interface NamedFactor {
  /** `n1`, `n2` …: an identifier in every format, whatever the code is called. */
  readonly id: string;
  readonly name: string;
  /** The name in the other language, where the figure shows it; else empty. */
  readonly translation: string;
  /** What the figure writes below the names: the kind of the core category, the counts of others. */
  readonly below: string;
  readonly kind: CodeKind;
  /** `#rrggbb`, as in the figure. */
  readonly color: string;
  readonly codings: number;
  readonly categories: number;
  readonly concepts: number;
}

/** An arrow as a graph format writes it; `from` and `to` are ids of factors. */
export interface NamedArrow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** What the figure writes on it, for example `+ 47 · 4s`. */
  readonly label: string;
  readonly sign: Polarity;
  readonly citations: number;
  readonly sources: number;
  readonly sites: number;
  readonly contested: boolean;
  /** Of the line, in units of the figure. */
  readonly width: number;
}

/** A model with everything a graph format says of it; texts are such as `labelText` gives. */
export interface NamedModel {
  readonly title: string;
  readonly description: string;
  readonly language: 'zh-CN' | 'en';
  readonly factors: readonly NamedFactor[];
  readonly arrows: readonly NamedArrow[];
}

function colorOf(factor: Factor): string {
  return factor.kind === 'core' ? THEMES.print.core : THEMES.print.colors[factor.color];
}

/** Puts the codes' names to a model's factors and arrows, for the formats that other programs lay out themselves. */
export function namedModel(input: ModelInput): NamedModel {
  const words = figureWords(input.language);
  const { graph } = input;
  const idOf = new Map(graph.factors.map((factor, index) => [factor.codeId, `n${index + 1}`]));
  const texts = factorTexts(input, words);
  const most = Math.max(0, ...graph.arrows.map(arrow => arrow.citations));
  return {
    title: labelText(input.title || words.title),
    description: labelText(describeFigure(input)),
    language: input.language === 'zh' ? 'zh-CN' : 'en',
    factors: graph.factors.map(factor => {
      const { kind, codings, categories, concepts } = factor;
      const { name = '', second = '', counts = '' } = texts.get(factor.codeId) ?? {};
      const id = idOf.get(factor.codeId) ?? '';
      return {
        id,
        name: labelText(name) || id,
        translation: labelText(second),
        below: counts,
        color: colorOf(factor),
        kind,
        codings,
        categories,
        concepts,
      };
    }),
    arrows: graph.arrows.map((arrow, index) => ({
      id: `e${index + 1}`,
      from: idOf.get(arrow.from) ?? '',
      to: idOf.get(arrow.to) ?? '',
      label: arrowChip(arrow, words.siteUnit).text,
      sign: arrow.polarity,
      citations: arrow.citations,
      sources: arrow.sources,
      sites: arrow.sites,
      contested: arrow.contested,
      width: tenth(arrowWidth(arrow.citations, most)),
    })),
  };
}
