import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { modelGraphml } from '../../electron/jobs/figure/model-graphml.ts';
import { hostileNames, namedReference, plainModels } from './hostile-models.ts';

const VALUE = {
  string: /^.*$/s,
  int: /^-?\d+$/,
  double: /^-?\d+(\.\d+)?$/,
  boolean: /^(true|false)$/,
};

interface Read {
  nodes: Map<string, Record<string, string>>;
  edges: { source: string; target: string; values: Record<string, string> }[];
  description: string;
}

type Attributes = Record<string, string>;

/** Reads GraphML as its rules say; throws where a key, a type or an end is missing. */
function read(xml: string): Read {
  const keys = new Map<string, { for: string; name: string; type: keyof typeof VALUE }>();
  const found: Read = { nodes: new Map(), edges: [], description: '' };
  const open: { name: string; attributes: Attributes; text: string; values: Attributes }[] = [];
  const take = (key: string, text: string) => {
    const declared = keys.get(key);
    const owner = open.at(-1);
    if (!declared || declared.for !== owner?.name || !VALUE[declared.type].test(text)) throw new Error(key);
    owner.values[declared.name] = text;
  };
  const parser = new SaxesParser();
  parser.on('opentag', tag => {
    const attributes = tag.attributes as Attributes;
    open.push({ name: tag.name, attributes, text: '', values: {} });
    if (tag.name !== 'key') return;
    const { id = '', for: owner = '', 'attr.name': name = '', 'attr.type': type = '' } = attributes;
    if (keys.has(id) || !(type in VALUE)) throw new Error(id);
    keys.set(id, { for: owner, name, type: type as keyof typeof VALUE });
  });
  parser.on('text', text => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    const { id = '', source = '', target = '', key = '' } = closed?.attributes ?? {};
    if (closed?.name === 'data') take(key, closed.text);
    if (closed?.name === 'desc') found.description = closed.text;
    if (closed?.name === 'node') found.nodes.set(id, closed.values);
    if (closed?.name === 'edge') found.edges.push({ source, target, values: closed.values });
  });
  parser.write(xml).close();
  for (const { source, target } of found.edges)
    if (!found.nodes.has(source) || !found.nodes.has(target)) throw new Error(`${source} ${target}`);
  return found;
}

describe('a model as GraphML', () => {
  it.each(Object.entries(plainModels))('holds every factor and link, each value typed: %s', (_, model) => {
    const { nodes, edges } = read(modelGraphml(model));
    expect([...nodes.values()].map(({ label }) => label)).toEqual(model.factors.map(({ name }) => name));
    expect(edges.map(({ source, target }) => [source, target])).toEqual(
      model.arrows.map(({ from, to }) => [from, to]),
    );
  });

  it('says of factors and links what the model knows of them', () => {
    const { nodes, edges, description } = read(modelGraphml(plainModels.en));
    expect(nodes.get('n2')).toEqual({
      label: 'Government system',
      translation: '政府制度',
      kind: 'main',
      color: '#3572b0',
      r: '53',
      g: '114',
      b: '176',
      codings: '0',
      categories: '0',
      concepts: '0',
    });
    expect(edges.find(({ values }) => values['contested'] === 'true')?.values).toEqual({
      label: '± 17 · 3s',
      sign: '±',
      citations: '17',
      sources: '9',
      sites: '3',
      contested: 'true',
      weight: '17',
    });
    expect(description).toMatch(/^Causal model\nThe model has 5 factors and 8 links\. Governance raises/);
  });

  it('gives back any name as it was', () => {
    fc.assert(
      fc.property(hostileNames, ({ names, title }) => {
        const model = namedReference(names, title);
        const { nodes, description } = read(modelGraphml(model));
        expect([...nodes.values()].map(({ label }) => label)).toEqual(model.factors.map(({ name }) => name));
        expect(description).toBe(`${model.title}\n${model.description}`);
      }),
    );
  });
});
