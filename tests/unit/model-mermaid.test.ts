import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelMermaid } from '../../electron/jobs/figure/model-mermaid.ts';
import { hostileNames, namedReference, plainModels } from './hostile-models.ts';

/** What may stand between quotes: nothing of ASCII's marks but commas, entity codes and line breaks. */
const LABEL = '"((?:[^!-+\\--/:-@[-`{-~\\n]|#\\d+;|<br/>)+)"';
const GRAMMAR = {
  comment: /^ {2}%% (?:n\d+: (?:concept|category|main|core), codings \d+|n\d+ to n\d+: sign .*)$/,
  node: new RegExp(`^ {2}(n\\d+)\\[${LABEL}\\]$`, 'u'),
  edge: new RegExp(`^ {2}(n\\d+) (-->|-\\.->)\\|${LABEL}\\| (n\\d+)$`, 'u'),
  style: /^ {2}style n\d+ fill:#[\da-f]{6},stroke:#[\da-f]{6},stroke-width:2px,color:#[\da-f]{6}$/,
  linkStyle: /^ {2}linkStyle \d+ stroke-width:\d+(?:\.\d+)?px(?:,stroke-dasharray:2 4)?$/,
};

const plain = (label: string) =>
  label.replaceAll('<br/>', '\n').replace(/#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));

/** Without the joiners that keep Mermaid from finding formulas and icons in names. */
const seen = (name: string) => name.replaceAll('\u2060', '');

/** Reads a flowchart by a grammar that takes no line it does not know. */
function read(mermaid: string) {
  const [open, title = '', close, kind, ...lines] = mermaid.split('\n');
  if (open !== '---' || close !== '---' || kind !== 'flowchart LR' || lines.pop() !== '')
    throw new Error(mermaid);
  const nodes = new Map<string, string>();
  const edges: { from: string; to: string; label: string; dotted: boolean }[] = [];
  for (const line of lines) {
    const [, id, text] = GRAMMAR.node.exec(line) ?? [];
    const [, from, arrow, label, to] = GRAMMAR.edge.exec(line) ?? [];
    if (id !== undefined && text !== undefined) nodes.set(id, plain(text));
    else if (from !== undefined && to !== undefined && label !== undefined)
      edges.push({ from, to, label: plain(label), dotted: arrow === '-.->' });
    else if (!Object.values(GRAMMAR).some(known => known.test(line))) throw new Error(line);
  }
  return { title: JSON.parse(title.replace(/^title: /, '')) as string, nodes, edges };
}

describe('a model as a Mermaid flowchart', () => {
  it.each(Object.entries(plainModels))('draws every factor and link: %s', (_, model) => {
    const { nodes, edges, title } = read(modelMermaid(model));
    expect(title).toBe(model.title);
    expect([...nodes]).toEqual(
      model.factors.map(({ id, name, translation, below }) => [
        id,
        [name, translation, below].filter(line => line !== '').join('\n'),
      ]),
    );
    expect(edges).toEqual(
      model.arrows.map(({ from, to, label, contested }) => ({ from, to, label, dotted: contested })),
    );
  });

  it('dots links that no quote states yet', () => {
    const [first, ...others] = plainModels.en.arrows;
    if (!first) throw new Error('no arrow');
    const drawn = modelMermaid({ ...plainModels.en, arrows: [{ ...first, citations: 0 }, ...others] });
    expect(drawn.match(/linkStyle .*dasharray/g)).toEqual([
      `linkStyle 0 stroke-width:${first.width}px,stroke-dasharray`,
    ]);
  });

  it('tells in comments what the drawing has no room for', () => {
    const lines = modelMermaid(plainModels.en).split('\n');
    expect(lines).toContain('  %% n2: main, codings 0');
    expect(lines).toContain('  %% n4 to n5: sign ±, citations 17, sources 9, sites 3, contested true');
  });

  it('keeps any name inside its quotes', () => {
    fc.assert(
      fc.property(hostileNames, ({ names, title }) => {
        const model = namedReference(names, title);
        const { nodes, edges } = read(modelMermaid(model));
        expect([...nodes.values()].map(seen)).toEqual(
          model.factors.map(({ name, below }) => seen(`${name}\n${below}`)),
        );
        for (const label of nodes.values()) expect(label).not.toMatch(/\$\$|:fa-|ﬂ°|¶ß/u);
        expect(edges).toHaveLength(model.arrows.length);
      }),
    );
  });
});
