import { Graphviz } from '@hpcc-js/wasm-graphviz';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { modelDot } from '../../electron/jobs/figure/model-dot.ts';
import { hostileNames, namedReference, plainModels } from './hostile-models.ts';

const graphviz = await Graphviz.load();

interface Drawn {
  objects: Record<string, string>[];
  edges: Record<string, string>[];
}

const laidOut = (dot: string): Drawn => JSON.parse(graphviz.layout(dot, 'json', 'dot'));

/** The lines Graphviz writes into each node and edge, by the title it gives it (`n1`, `n1->n2`). */
function writtenLines(dot: string): Map<string, string[]> {
  const lines = new Map<string, string[]>();
  const open: string[] = [];
  let title = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    open.push(name);
    if (name === 'text') lines.set(title, [...(lines.get(title) ?? []), '']);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', text => {
    const last = lines.get(title);
    if (open.at(-1) === 'title') title = text;
    if (open.at(-1) === 'text' && last) last[last.length - 1] += text.replaceAll('\u00a0', ' ');
  });
  parser.write(graphviz.layout(dot, 'svg', 'dot')).close();
  return lines;
}

describe('a model in the DOT language', () => {
  it.each(Object.entries(plainModels))(
    'is laid out by Graphviz with every factor and link: %s',
    (_, model) => {
      const { objects, edges } = laidOut(modelDot(model));
      expect(objects.map(({ name }) => name)).toEqual(model.factors.map(({ id }) => id));
      expect(edges.map(({ id }) => id).sort()).toEqual(model.arrows.map(({ id }) => id).sort());
    },
  );

  it('says of factors and links what the model knows of them', () => {
    const { objects, edges } = laidOut(modelDot(plainModels.zh));
    expect(objects[0]).toMatchObject({
      label: '数字赋能乡村治理成效\\nEffect of digital rural governance',
      kind: 'core',
      color: '#2b6150',
    });
    expect(objects[1]).toMatchObject({
      label: '政府制度\\nGovernment system',
      translation: 'Government system',
      kind: 'main',
      codings: '0',
      color: '#3572b0',
    });
    expect(edges.find(edge => edge['contested'] === 'true')).toMatchObject({
      label: '± 17 · 3点',
      sign: '±',
      citations: '17',
      sources: '9',
      sites: '3',
      style: 'dashed',
    });
  });

  it('dots links that no quote states yet', () => {
    const { arrows, ...model } = plainModels.en;
    const bare = arrows.map(arrow => ({ ...arrow, citations: 0, contested: false }));
    expect(laidOut(modelDot({ ...model, arrows: bare })).edges.map(edge => edge['style'])).toEqual(
      bare.map(() => 'dotted'),
    );
  });

  it('writes any name as it is', () => {
    fc.assert(
      fc.property(hostileNames, ({ names, title }) => {
        const model = namedReference(names, title);
        const dot = modelDot(model);
        expect(laidOut(dot).edges).toHaveLength(model.arrows.length);
        const written = writtenLines(dot);
        for (const { id, name } of model.factors)
          expect(written.get(id)).toEqual(name.split('\n').filter(line => line !== ''));
      }),
      { numRuns: 60 },
    );
  });
});
