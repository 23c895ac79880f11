import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../shared/theory/model-filter.ts';
import { buildModelGraph, type ModelGraphInput } from '../../shared/theory/model-graph.ts';
import { code, quote, referenceTheory, sources } from './diagram-maps.ts';

/**
 * Claims, each with its own quote, as in the bundling and zoom example of Causal Map (semantics of
 * stevepowell99/CausalMapFunctions: `simple_frequency`, `source_frequency`, zoom to level 1 of "健康; 饮水").
 */
const CLAIMS = [
  ['S1', '训练', '能力'],
  ['S1', '能力', '产量'],
  ['S1', '产量', '收入'],
  ['S2', '训练', '能力'],
  ['S2', '能力', '收入'],
  ['S3', '训练', '能力'],
  ['S3', '补贴', '产量'],
  ['S3', '产量', '收入'],
  ['S4', '补贴', '产量'],
  ['S1', '训练', '能力'],
  ['S5', '饮水', '收入'],
  ['S5', '疫苗', '收入'],
  ['S2', '收入', '饮水'],
  ['S5', '健康', '收入'],
] as const;

function causalMap(level: 'concept' | 'category'): ModelGraphInput {
  const links = new Map(
    CLAIMS.map(([, from, to]) => [
      `${from}→${to}`,
      { id: `${from}→${to}`, fromId: from, toId: to, polarity: '+' as const },
    ]),
  );
  return {
    codes: [
      ...['训练', '能力', '产量', '收入', '补贴', '健康'].map((name, i) => code(name, 'category', null, i)),
      code('饮水', 'concept', '健康'),
      code('疫苗', 'concept', '健康'),
    ],
    links: [...links.values()],
    evidence: CLAIMS.map(([source, from, to], at) => quote(`E${at}`, `${from}→${to}`, source, at)),
    sources: ['S1', 'S2', 'S3', 'S4', 'S5'].map(id => ({ id, siteId: null })),
    level,
  };
}

const bundles = (input: ModelGraphInput) =>
  Object.fromEntries(
    buildModelGraph(input).arrows.map(arrow => [
      `${arrow.from}→${arrow.to}`,
      [arrow.citations, arrow.sourceIds.length],
    ]),
  );

describe('model graph: rolling up', () => {
  it('bundles links by factors: citations count claims, sources count interviews', () => {
    expect(bundles(causalMap('concept'))).toEqual({
      '训练→能力': [4, 3],
      '能力→产量': [1, 1],
      '能力→收入': [1, 1],
      '产量→收入': [2, 2],
      '补贴→产量': [2, 2],
      '饮水→收入': [1, 1],
      '疫苗→收入': [1, 1],
      '健康→收入': [1, 1],
      '收入→饮水': [1, 1],
    });
  });

  it('zooms out through the code tree and adds up what meets', () => {
    const graph = buildModelGraph(causalMap('category'));
    expect(bundles(causalMap('category'))).toMatchObject({ '健康→收入': [3, 1], '收入→健康': [1, 1] });
    expect(graph.arrows).toHaveLength(7);
    expect(graph.selfLoops).toEqual([]);
  });

  it('counts a passage once that states two links of the same arrow', () => {
    const graph = buildModelGraph({
      codes: [
        code('A', 'category'),
        code('a1', 'concept', 'A'),
        code('a2', 'concept', 'A'),
        code('B', 'category'),
      ],
      links: [
        { id: 'L1', fromId: 'a1', toId: 'B', polarity: '+' },
        { id: 'L2', fromId: 'a2', toId: 'B', polarity: '+' },
      ],
      evidence: [
        quote('E1', 'L1', 'Lishu-1', 1),
        quote('E2', 'L2', 'Lishu-1', 1),
        quote('E3', 'L2', 'Lishu-1', 2),
      ],
      sources,
      level: 'category',
    });
    expect(graph.arrows).toMatchObject([
      { citations: 2, evidenceIds: ['E1', 'E2', 'E3'], linkIds: ['L1', 'L2'], sites: 1 },
    ]);
  });

  it('draws no arrow inside a factor, but counts what it hides', () => {
    const graph = buildModelGraph({
      codes: [code('A', 'category'), code('a1', 'concept', 'A'), code('a2', 'concept', 'A')],
      links: [{ id: 'L1', fromId: 'a1', toId: 'a2', polarity: '+' }],
      evidence: [quote('E1', 'L1', 'Lishu-1', 1)],
      sources,
      level: 'category',
    });
    expect(graph.arrows).toEqual([]);
    expect(graph.internal).toBe(1);
    expect(graph.selfLoops).toEqual([{ codeId: 'A', linkIds: ['L1'], evidenceIds: ['E1'], citations: 1 }]);
  });
});

describe('model graph: the reference theory', () => {
  it('shows the theory of the reference study with its counts, signs and contest', () => {
    const graph = buildModelGraph(referenceTheory);
    const arrow = (id: string) => graph.arrows.find(each => each.id === id);
    expect(arrow('system>environment')).toMatchObject({
      citations: 47,
      sites: 4,
      polarity: '+',
      contested: false,
    });
    expect(arrow('environment>governance')).toMatchObject({ citations: 38, polarity: '-' });
    expect(arrow('organizations>governance')).toMatchObject({
      citations: 17,
      sites: 3,
      polarity: '±',
      contest: 'between',
    });
    expect(graph.factors.map(factor => factor.codeId)).toEqual([
      'effect',
      'system',
      'environment',
      'organizations',
      'governance',
    ]);
  });

  it.each([
    ['one site', { siteIds: ['Tiedong'] }, 8],
    ['at least 20 quotes', { minQuotes: 20 }, 4],
    ['all four sites', { minSites: 4 }, 7],
    ['what restrains', { polarities: ['-' as const] }, 1],
    ['another coder', { coderIds: ['K2'] }, 0],
  ])('filters before drawing: %s', (_name, filter, arrows) => {
    const graph = buildModelGraph({ ...referenceTheory, filter: { ...NO_FILTER, ...filter } });
    expect(graph.arrows).toHaveLength(arrows);
  });

  it('recounts signs for the chosen sites', () => {
    const graph = buildModelGraph({ ...referenceTheory, filter: { ...NO_FILTER, siteIds: ['Tongyu'] } });
    expect(graph.arrows.find(arrow => arrow.id === 'organizations>governance')).toMatchObject({
      polarity: '-',
      citations: 5,
      contested: false,
    });
  });
});

describe('model graph: factors', () => {
  it('keeps a factor that someone put into the model although nothing links it', () => {
    const codes = [...referenceTheory.codes, code('lonely', 'main')];
    const without = buildModelGraph({ ...referenceTheory, codes });
    const kept = buildModelGraph({ ...referenceTheory, codes, keep: ['lonely'] });
    expect(without.factors.some(factor => factor.codeId === 'lonely')).toBe(false);
    expect(kept.factors.some(factor => factor.codeId === 'lonely')).toBe(true);
  });

  it('adds codings of all codes below a factor', () => {
    const graph = buildModelGraph({
      ...causalMap('category'),
      codingCounts: new Map([
        ['健康', 1],
        ['饮水', 10],
        ['疫苗', 100],
      ]),
    });
    expect(graph.factors.find(factor => factor.codeId === '健康')).toMatchObject({
      codings: 111,
      concepts: 2,
    });
  });
});

describe('model graph: laws', () => {
  it('keeps every piece of evidence exactly once at every level, and never counts more at a higher one', () => {
    const names = Array.from({ length: 9 }, (_, i) => `c${i}`);
    const codes = [
      code('M', 'main'),
      code('N', 'main'),
      ...['p', 'q', 'r'].map((name, i) => code(name, 'category', ['M', 'N', null][i])),
      ...names.map((name, i) => code(name, 'concept', ['p', 'q', 'r', null][i % 4] ?? null)),
    ];
    const pair = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)).filter(([a, b]) => a !== b);
    const claim = fc.tuple(pair, fc.constantFrom(...sources.map(each => each.id)), fc.nat(4));
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 40 }), claims => {
        const links = [...new Set(claims.map(([ends]) => ends.join('→')))].map(id => {
          const [fromId = '', toId = ''] = id.split('→');
          return { id, fromId, toId, polarity: '+' as const };
        });
        const evidence = claims.map(([ends, source, at], i) => quote(`E${i}`, ends.join('→'), source, at));
        let above = Number.POSITIVE_INFINITY;
        for (const level of ['concept', 'category', 'main'] as const) {
          const graph = buildModelGraph({ codes, links, evidence, sources, level });
          const all = [...graph.arrows, ...graph.selfLoops];
          expect(all.flatMap(each => each.evidenceIds).sort()).toEqual(evidence.map(row => row.id).sort());
          expect(all.flatMap(each => each.linkIds)).toHaveLength(links.length);
          const citations = all.reduce((sum, each) => sum + each.citations, 0);
          expect(citations).toBeLessThanOrEqual(above);
          above = citations;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on the order of the rows', () => {
    const shuffled = {
      ...referenceTheory,
      codes: referenceTheory.codes.toReversed(),
      links: referenceTheory.links.toReversed(),
      evidence: referenceTheory.evidence.toReversed(),
    };
    expect(buildModelGraph(shuffled)).toEqual(buildModelGraph(referenceTheory));
  });
});
