import type { Polarity } from '../api/entities/links.ts';
import type { ModelGraph } from '../theory/model-graph.ts';

/**
 * Sentences of a description in one language. Words in braces are filled in; a phrase may leave any of them out.
 */
export interface ModelPhrases {
  /** `{factors}`, `{arrows}` */
  readonly summary: string;
  /** `{factors}`; for a model in which nothing is linked. */
  readonly noArrows: string;
  /** `{from}`, `{verb}`, `{to}`, `{quotes}`, `{sources}`, `{sites}` */
  readonly arrow: string;
  /** `{from}`, `{verb}`, `{to}`; for an arrow that no quote states. */
  readonly unquoted: string;
  /** Added to an arrow that raises at one site and restrains at another. */
  readonly contestedBetween: string;
  /** Added to an arrow whose quotes disagree without sites standing against each other. */
  readonly contestedWithin: string;
  /** `{names}`: factors no arrow touches. */
  readonly alone: string;
  readonly verbs: Readonly<Record<Polarity, string>>;
  /** Between names in a list, and between sentences. */
  readonly comma: string;
  readonly space: string;
}

/** Fills the braces of a phrase; an unknown brace stays as it is, so that a misprint shows. */
export function fillPhrase(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return phrase.replace(/\{(\w+)\}/g, (brace, key: string) => String(values[key] ?? brace));
}

/**
 * Says in words what the drawing shows, for screen readers and as alternative text in Word: the size of the model, then
 * each arrow from the best supported down, then the factors that stand alone.
 * @param nameOf name of a code in the reader's language
 * @returns one sentence group per entry
 */
export function describeModel(
  graph: ModelGraph,
  nameOf: (codeId: string) => string,
  phrases: ModelPhrases,
): readonly string[] {
  const counts = { factors: graph.factors.length, arrows: graph.arrows.length };
  const first = fillPhrase(graph.arrows.length === 0 ? phrases.noArrows : phrases.summary, counts);
  const arrows = graph.arrows
    .toSorted((a, b) => b.citations - a.citations)
    .map(arrow => {
      const sentence = fillPhrase(arrow.citations === 0 ? phrases.unquoted : phrases.arrow, {
        from: nameOf(arrow.from),
        to: nameOf(arrow.to),
        verb: phrases.verbs[arrow.polarity],
        quotes: arrow.citations,
        sources: arrow.sources,
        sites: arrow.sites,
      });
      const added = { none: '', within: phrases.contestedWithin, between: phrases.contestedBetween }[
        arrow.contest
      ];
      return added === '' ? sentence : `${sentence}${phrases.space}${added}`;
    });
  const linked = new Set(graph.arrows.flatMap(arrow => [arrow.from, arrow.to]));
  const alone = graph.factors
    .filter(factor => !linked.has(factor.codeId))
    .map(factor => nameOf(factor.codeId));
  const last =
    alone.length > 0 && graph.arrows.length > 0
      ? [fillPhrase(phrases.alone, { names: alone.join(phrases.comma) })]
      : [];
  return [first, ...arrows, ...last];
}
