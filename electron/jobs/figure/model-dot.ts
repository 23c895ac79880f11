import type { NamedArrow, NamedFactor, NamedModel } from './named-model.ts';

type Attributes = Readonly<Record<string, string | number | boolean>>;

/**
 * A quoted string of the DOT language. A backslash begins an escape in labels, and `&` an HTML entity, so both are
 * written as such (Graphviz documentation, "The DOT Language" and "escString").
 */
function quoted(text: string): string {
  const plain = text
    .replaceAll('\\', '\\\\')
    .replaceAll('&', '&amp;')
    .replaceAll('"', '\\"')
    .replaceAll('\n', '\\n');
  return `"${plain}"`;
}

function attributes(given: Attributes): string {
  const written = Object.entries(given).map(([name, value]) => `${name}=${quoted(String(value))}`);
  return `[${written.join(' ')}]`;
}

function node(factor: NamedFactor): string {
  const { name, translation, kind, color, codings, categories, concepts } = factor;
  const core = kind === 'core';
  return `  ${factor.id} ${attributes({
    label: translation === '' ? name : `${name}\n${translation}`,
    translation,
    color,
    fillcolor: core ? color : '#ffffff',
    fontcolor: core ? '#ffffff' : '#000000',
    kind,
    codings,
    categories,
    concepts,
  })};`;
}

function edge(arrow: NamedArrow): string {
  const { label, width, sign, citations, sources, sites, contested } = arrow;
  return `  ${arrow.from} -> ${arrow.to} ${attributes({
    id: arrow.id,
    label,
    penwidth: width,
    style: citations === 0 ? 'dotted' : contested ? 'dashed' : 'solid',
    sign,
    citations,
    sources,
    sites,
    contested,
  })};`;
}

/**
 * The model in Graphviz's DOT language (UTF-8). What Graphviz has no attribute for (kind, codings, sign, citations …)
 * stands in attributes of its own, which Graphviz keeps and passes on.
 */
export function modelDot(model: NamedModel): string {
  const lines = [
    `digraph ${quoted(model.title)} {`,
    `  graph ${attributes({ charset: 'UTF-8', rankdir: 'LR', label: model.title, labelloc: 't', comment: model.description })};`,
    `  node ${attributes({ shape: 'box', style: 'rounded,filled', penwidth: 2 })};`,
    ...model.factors.map(node),
    ...model.arrows.map(edge),
    '}',
  ];
  return `${lines.join('\n')}\n`;
}
