import fc from 'fast-check';
import { type NamedModel, namedModel } from '../../electron/jobs/figure/named-model.ts';
import { PLAIN_DISPLAY } from '../../shared/theory/model-display.ts';
import { buildModelGraph, type CountedModel } from '../../shared/theory/model-graph.ts';
import { denseMap, denseNames, referenceNames, referenceTheory } from './diagram-maps.ts';

const graph = buildModelGraph(referenceTheory);
const IDS = graph.factors.map(factor => factor.codeId);

/** What other programs' languages take for their own. */
const TRAPS = [
  '"',
  '\\',
  '\\"',
  '\\N \\G \\l',
  'ends in \\',
  '<b>&amp;</b>',
  ']]>',
  '<![CDATA[',
  '&lt;',
  '&#65;',
  '#35; #quot;',
  '-->',
  '"] --> n1["',
  '%%{init: {}}%%',
  'end',
  'style a:#b;',
  '1. one',
  '- item',
  '`**bold**`',
  '$$x$$',
  'fa:fa-car',
  'one\ntwo\r\nthree\u2028four',
  '\u0000\u0007\u001b\u0085\ufffe',
  '\ud83d',
  '政府制度（四地）',
  '👩‍🌾 村民',
  'ﬂ°°35¶ß',
  '{a} | b; c',
];

/** Names as nobody should write them, some with nothing but such traps. */
export const hostileName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...TRAPS),
  fc.array(fc.constantFrom(...TRAPS), { maxLength: 3 }).map(parts => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);

/** A name for each factor of the reference theory, and a title. */
export const hostileNames = fc.record({
  title: hostileName,
  names: fc.array(hostileName, { minLength: IDS.length, maxLength: IDS.length }),
});

/** The reference theory under other names. */
export function namedReference(names: readonly string[], title = 'Model'): NamedModel {
  return namedModel({
    graph,
    names: IDS.map((id, index) => ({ id, name: names[index] ?? '', translation: '' })),
    display: PLAIN_DISPLAY,
    language: 'en',
    title,
  });
}

const named = (
  of: CountedModel,
  texts: ReadonlyMap<string, { name: string; second: string }>,
  language: 'en' | 'zh',
) =>
  namedModel({
    graph: of,
    names: [...texts].map(([id, { name, second }]) => ({ id, name, translation: second })),
    display: PLAIN_DISPLAY,
    language,
    title: language === 'zh' ? '因果模型' : 'Causal model',
  });

/** Models as people draw them: the reference theory in two languages, and a dense one. */
export const plainModels = {
  en: named(graph, referenceNames('en'), 'en'),
  zh: named(graph, referenceNames('zh'), 'zh'),
  dense: named(buildModelGraph(denseMap()), denseNames(), 'zh'),
};
