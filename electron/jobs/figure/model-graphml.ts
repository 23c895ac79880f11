import { element, escapeXml } from '../../../shared/diagram/svg-text.ts';
import type { NamedArrow, NamedFactor, NamedModel } from './named-model.ts';

type Value = string | number | boolean;
type Type = 'string' | 'int' | 'double' | 'boolean';

const SCHEMA = 'http://graphml.graphdrawing.org/xmlns';

/** Red, green and blue 0..255, as Gephi takes the colour of a node. */
function channels(color: string): { r: number; g: number; b: number } {
  const value = Number.parseInt(color.slice(1), 16);
  return { r: value >> 16, g: (value >> 8) & 255, b: value & 255 };
}

const NODE_TYPES = {
  label: 'string',
  translation: 'string',
  kind: 'string',
  color: 'string',
  r: 'int',
  g: 'int',
  b: 'int',
  codings: 'int',
  categories: 'int',
  concepts: 'int',
} as const satisfies Record<string, Type>;

const EDGE_TYPES = {
  label: 'string',
  sign: 'string',
  citations: 'int',
  sources: 'int',
  sites: 'int',
  contested: 'boolean',
  weight: 'double',
} as const satisfies Record<string, Type>;

function nodeValues(factor: NamedFactor): Record<keyof typeof NODE_TYPES, Value> {
  const { name, translation, kind, color, codings, categories, concepts } = factor;
  return { label: name, translation, kind, color, ...channels(color), codings, categories, concepts };
}

function edgeValues(arrow: NamedArrow): Record<keyof typeof EDGE_TYPES, Value> {
  const { label, sign, citations, sources, sites, contested } = arrow;
  return { label, sign, citations, sources, sites, contested, weight: citations };
}

function keys(owner: 'node' | 'edge', types: Readonly<Record<string, Type>>): string[] {
  return Object.entries(types).map(
    ([name, type]) =>
      `  ${element('key', { id: `${owner}-${name}`, for: owner, 'attr.name': name, 'attr.type': type })}`,
  );
}

function data(owner: 'node' | 'edge', values: Readonly<Record<string, Value>>): string {
  return Object.entries(values)
    .map(([name, value]) => element('data', { key: `${owner}-${name}` }, escapeXml(String(value))))
    .join('');
}

/**
 * The model as GraphML 1.0 without a program's own additions, for yEd, Gephi, Cytoscape and network libraries: every
 * value has a declared type (GraphML Primer, "GraphML-Attributes"). `weight` repeats the citations under the name that
 * Gephi reads. The title and the description in words stand in `desc`.
 */
export function modelGraphml(model: NamedModel): string {
  const nodes = model.factors.map(
    factor => `    ${element('node', { id: factor.id }, data('node', nodeValues(factor)))}`,
  );
  const edges = model.arrows.map(arrow => {
    const ends = { id: arrow.id, source: arrow.from, target: arrow.to };
    return `    ${element('edge', ends, data('edge', edgeValues(arrow)))}`;
  });
  const graph = element(
    'graph',
    { id: 'model', edgedefault: 'directed' },
    `\n${[...nodes, ...edges].join('\n')}\n  `,
  );
  const body = [
    `  ${element('desc', {}, escapeXml(`${model.title}\n${model.description}`))}`,
    ...keys('node', NODE_TYPES),
    ...keys('edge', EDGE_TYPES),
    `  ${graph}`,
  ];
  const root = element(
    'graphml',
    {
      xmlns: SCHEMA,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${SCHEMA} ${SCHEMA}/1.0/graphml.xsd`,
    },
    `\n${body.join('\n')}\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}
