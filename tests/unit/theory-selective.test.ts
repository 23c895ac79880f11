import { describe, expect, it } from 'vitest';
import { coreCandidates } from '../../shared/theory/core-candidates.ts';
import { buildModelGraph } from '../../shared/theory/model-graph.ts';
import { propositionEvidence } from '../../shared/theory/proposition-evidence.ts';
import { summarizeRelations } from '../../shared/theory/relation-evidence.ts';
import { code, referenceTheory, relate, sources } from './diagram-maps.ts';

describe('a relation between two codes', () => {
  const codes = [
    code('core', 'core'),
    code('M', 'main', 'core'),
    code('A', 'category', 'M'),
    code('a1', 'concept', 'A'),
    code('a2', 'concept', 'A'),
    code('N', 'main', 'core'),
    code('b', 'concept', 'N'),
    code('under', 'category', 'core'),
  ];
  const { links, evidence } = relate([
    { from: 'a1', to: 'b', polarity: '+', quotes: [2, 0, 0, 0] },
    { from: 'a2', to: 'b', polarity: '+', quotes: [0, 1, 0, 0] },
    { from: 'b', to: 'under', polarity: '-', quotes: [0, 0, 1, 0] },
  ]);
  const input = { codes, links, evidence, sources };
  const citations = (fromId: string, toId: string) =>
    summarizeRelations(input, [{ fromId, toId }])[0]?.citations;

  it('gathers the links of everything below its ends', () => {
    expect(citations('M', 'N')).toBe(3);
    expect(citations('A', 'b')).toBe(3);
    expect(citations('a2', 'N')).toBe(1);
    expect(citations('N', 'M')).toBe(0);
  });

  it('does not count a main category as part of the core category it lies under', () => {
    expect(citations('N', 'core')).toBe(1);
    expect(citations('core', 'N')).toBe(0);
  });

  it('says of two main categories what the model draws between them', () => {
    const { arrows } = buildModelGraph(referenceTheory);
    const ends = arrows.map(({ from, to }) => ({ fromId: from, toId: to }));
    const found = summarizeRelations(referenceTheory, ends);
    expect(
      found.map(({ citations: n, polarity, sites, contest }) => ({ n, polarity, sites, contest })),
    ).toEqual(arrows.map(({ citations: n, polarity, sites, contest }) => ({ n, polarity, sites, contest })));
  });

  it('has nothing to say where an end was removed', () => {
    expect(summarizeRelations(input, [{ fromId: 'M', toId: 'gone' }])[0]).toMatchObject({
      citations: 0,
      polarity: '?',
      contested: false,
    });
  });
});

describe('a proposition', () => {
  const { links, evidence } = relate([
    { from: 'money', to: 'coverage', polarity: '+', quotes: [3, 0, 0, 2] },
    { from: 'money', to: 'gaps', polarity: '-', quotes: [0, 2, 0, 0] },
    { from: 'teaching', to: 'use', polarity: '+', quotes: [3, 0, 0, 0] },
    { from: 'signboards', to: 'use', polarity: '-', quotes: [0, 2, 0, 0] },
    { from: 'classes', to: 'unable', polarity: '-', quotes: [-2, 0, 0, 0] },
    { from: 'women', to: 'lasting', polarity: '+', quotes: [0, 0, 0, 0] },
  ]);
  const status = (...ids: string[]) => {
    const tied = links.filter(link => ids.includes(link.id));
    return propositionEvidence(tied, evidence, sources);
  };

  it('is without evidence where none of its links has a quote, or it is tied to none', () => {
    expect(status().status).toBe('unsupported');
    expect(status('women→lasting').status).toBe('unsupported');
  });

  it('is supported where its quotes agree about each effect, whatever the signs of different effects', () => {
    expect(status('money→coverage', 'money→gaps')).toMatchObject({
      status: 'supported',
      citations: 7,
      sites: 3,
      contradicts: 0,
    });
  });

  it('is contested where quotes disagree about one effect between sites', () => {
    expect(status('teaching→use', 'signboards→use').status).toBe('contested');
    expect(status('teaching→use').status).toBe('supported');
  });

  it('is contested where the quotes of a link state the opposite of it', () => {
    expect(status('classes→unable')).toMatchObject({ status: 'contested', supports: 0, contradicts: 2 });
  });
});

describe('candidates for the core category', () => {
  const codes = [
    code('S', 'main', null, 1),
    code('s', 'category', 'S'),
    code('E', 'main', null, 2),
    code('e', 'concept', 'E'),
    code('G', 'main', null, 3),
    code('X', 'main', null, 4),
  ];
  const { links, evidence } = relate([
    { from: 's', to: 'e', polarity: '+', quotes: [2, 1, 0, 0] },
    { from: 'e', to: 'G', polarity: '-', quotes: [1, 0, 0, 0] },
    { from: 'X', to: 'S', polarity: '+', quotes: [0, 0, 0, 1] },
  ]);
  const codings = [
    ['1', 'Lishu-1', 'e'],
    ['2', 'Lishu-2', 'E'],
    ['3', 'Tongyu-1', 'e'],
    ['4', 'Lishu-1', 's'],
  ].map(([id = '', sourceId = '', codeId = '']) => ({ id, sourceId, codeId, state: 'ok' as const }));
  const rows = coreCandidates({ codes, links, evidence, sources, codings });
  const of = (id: string) => rows.find(row => row.codeId === id);

  it('are the categories and main categories in the order of the tree, never a concept', () => {
    expect(rows.map(row => row.codeId)).toEqual(['S', 's', 'E', 'G', 'X']);
  });

  it('stand with what they are part of: a category of the core category before the main categories beside it', () => {
    const around = [
      code('core', 'core'),
      code('M', 'main', 'core', 1),
      code('m', 'category', 'M'),
      code('own', 'category', 'core', 2),
      code('loose', 'category', null, 3),
    ];
    const listed = coreCandidates({ codes: around, links: [], evidence: [], sources, codings: [] });
    expect(listed.map(row => row.codeId)).toEqual(['core', 'own', 'M', 'm', 'loose']);
  });

  it('count codings, interviews and sites of all that is below them', () => {
    expect(of('E')).toMatchObject({ codingIds: ['1', '2', '3'], sites: 2 });
    expect(of('E')?.sourceIds).toEqual(['Lishu-1', 'Lishu-2', 'Tongyu-1']);
    expect(of('s')?.codingIds).toEqual(['4']);
    expect(of('X')).toMatchObject({ codingIds: [], sites: 0 });
  });

  it('have the links at their edge, and as a share of all quotes what leads to them and starts from them', () => {
    expect(of('E')?.touching).toMatchObject({ linkIds: ['s→e', 'e→G'], citations: 4 });
    expect(of('G')?.reaching).toMatchObject({ citations: 5, share: 1 });
    expect(of('G')?.leaving).toMatchObject({ linkIds: [], share: 0 });
    expect(of('E')?.reaching).toMatchObject({ linkIds: ['s→e', 'X→S'], share: 4 / 5 });
    expect(of('X')?.leaving).toMatchObject({ citations: 5, share: 1 });
  });

  it('take a circle for leading to all of its members', () => {
    const round = relate([
      { from: 'S', to: 'E', polarity: '+', quotes: [1, 0, 0, 0] },
      { from: 'E', to: 'S', polarity: '+', quotes: [1, 0, 0, 0] },
    ]);
    const [first] = coreCandidates({ codes, ...round, sources, codings });
    expect(first?.reaching.share).toBe(1);
    expect(first?.leaving.share).toBe(1);
  });

  it('have no share where no link has a quote', () => {
    expect(coreCandidates({ codes, links, evidence: [], sources, codings })[0]?.reaching.share).toBeNull();
  });
});
