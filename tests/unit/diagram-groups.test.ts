import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { boxBounds, boxesOverlap } from '../../shared/diagram/geometry.ts';
import { layoutGraph } from '../../shared/diagram/layout.ts';
import { layoutModel } from '../../shared/diagram/model-layout.ts';
import { modelSvg } from '../../shared/diagram/model-svg.ts';
import { noteShape } from '../../shared/diagram/note-shape.ts';
import { moveFactors } from '../../shared/diagram/reroute.ts';
import { buildModelGraph } from '../../shared/theory/model-graph.ts';
import { modelGroups } from '../../shared/theory/model-groups.ts';
import { code, relate, sources } from './diagram-maps.ts';

const codes = [
  code('Effect', 'core'),
  code('System', 'main', 'Effect', 1, 'blue'),
  code('People', 'main', 'Effect', 2, 'green'),
  code('Funding', 'category', 'System'),
  code('Policy', 'category', 'System', 1),
  code('Age', 'category', 'People'),
  code('Skill', 'category', 'People', 1),
  code('Alone', 'category'),
].map(row => ({ ...row, translation: '' }));

const graph = buildModelGraph({
  codes,
  ...relate([
    { from: 'Funding', to: 'Skill', polarity: '+', quotes: [2] },
    { from: 'Policy', to: 'Funding', polarity: '+', quotes: [1] },
    { from: 'Age', to: 'Skill', polarity: '-', quotes: [3] },
    { from: 'Skill', to: 'Alone', polarity: '+', quotes: [1] },
    { from: 'Policy', to: 'Alone', polarity: '+', quotes: [1] },
  ]),
  sources,
  level: 'category',
});
const groups = modelGroups(graph, codes);
const names = new Map(codes.map(({ name }) => [name, { name, second: '', counts: '' }]));

describe('factors grouped by main category', () => {
  it('stand with their like, and what has no main category stands alone', () => {
    expect(groups.map(({ id, members }) => [id, members])).toEqual([
      ['System', ['Funding', 'Policy']],
      ['People', ['Age', 'Skill']],
    ]);
  });

  it('are in frames that hold their own boxes and no others, and do not touch', async () => {
    const layout = await layoutModel(graph, { names, siteUnit: 's', groups });
    expect(layout.frames.map(frame => frame.id)).toEqual(['System', 'People']);
    for (const frame of layout.frames) {
      const members = groups.find(group => group.id === frame.id)?.members ?? [];
      for (const factor of layout.factors) {
        expect(boxesOverlap(frame, factor)).toBe(members.includes(factor.id));
        if (!members.includes(factor.id)) continue;
        const [outside, inside] = [boxBounds(frame), boxBounds(factor)];
        expect(inside.left).toBeGreaterThan(outside.left);
        expect(inside.top).toBeGreaterThan(outside.top + 20);
      }
    }
    const [first, second] = layout.frames;
    expect(first && second && boxesOverlap(first, second)).toBe(false);
  });

  it('take their frame along when one of them is moved', async () => {
    const layout = await layoutModel(graph, { names, siteUnit: 's', groups });
    const asked = groups.map(({ id, members }) => ({ id, members, titleWidth: 40 }));
    const moved = moveFactors(layout, new Map([['Age', { x: 900, y: 900 }]]), asked);
    const frame = moved.frames.find(each => each.id === 'People');
    expect(frame && boxBounds(frame).bottom).toBeGreaterThan(900);
    expect(moved.frames.find(each => each.id === 'System')).toEqual(
      layout.frames.find(each => each.id === 'System'),
    );
  });

  it('are laid out by themselves where there are no groups', async () => {
    const layout = await layoutGraph({ factors: [], arrows: [], groups: [] });
    expect(layout.frames).toEqual([]);
  });

  it('are framed and named in the picture, with its notes inside the page', async () => {
    const layout = await layoutModel(graph, { names, siteUnit: 's', groups });
    const note = noteShape({
      id: 'n',
      x: layout.bounds.right + 300,
      y: 0,
      width: 160,
      text: 'Ask <again> at 农安',
    });
    const svg = modelSvg({
      graph,
      layout,
      names,
      groups,
      notes: [note],
      siteUnit: 's',
      theme: 'print',
      legend: null,
      title: 'Model',
      description: 'Four factors',
    });
    const texts: string[] = [];
    const parser = new SaxesParser();
    parser.on('text', text => texts.push(text.trim()));
    parser.write(svg).close();
    expect(texts).toContain('System');
    expect(texts.join('')).toContain('Ask <again> at农安');
    const [, left = '', , width = ''] = /viewBox="(\S+) (\S+) (\S+)/.exec(svg) ?? [];
    expect(Number(left) + Number(width)).toBeGreaterThan(note.x + note.width);
  });
});

describe('a note', () => {
  it('keeps its own line breaks and breaks what is too long for it', () => {
    const { lines, height } = noteShape({
      id: 'n',
      x: 0,
      y: 0,
      width: 120,
      text: 'One\n\n这一行比注释要宽得多，所以要折行',
    });
    expect(lines[0]?.text).toBe('One');
    expect(lines[1]?.text).toBe('');
    expect(lines.length).toBeGreaterThan(3);
    expect(height).toBeGreaterThan((lines.at(-1)?.y ?? 0) + 4);
  });

  it('can be seen while it is empty', () => {
    expect(noteShape({ id: 'n', x: 0, y: 0, width: 120, text: '' }).height).toBeGreaterThan(20);
  });
});
