import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../shared/theory/model-filter.ts';
import { type ModelGraphInput, type TracedModel, traceModelGraph } from '../../shared/theory/model-graph.ts';
import { code, quote, referenceTheory, sources } from './diagram-maps.ts';
import cases from './reading-cases.json' with { type: 'json' };
import { type Claim, claims, combinedClaims } from './reading-causal-map.ts';

const { expected } = cases.causalmap_links;

/**
 * The claims of the Causal Map case, each with its own quote. A name such as `健康; 饮水` stands below `健康`, as in the
 * hierarchy of the case (semantics: `simple_frequency`, `source_frequency`, zoom to level 1 of CausalMapFunctions).
 */
function causalMap(given: readonly Claim[], level: 'concept' | 'category'): ModelGraphInput {
  const linkOf = ({ cause, effect }: Claim) => `${cause}→${effect}`;
  const links = new Map(
    given.map(claim => [
      linkOf(claim),
      { id: linkOf(claim), fromId: claim.cause, toId: claim.effect, polarity: '+' as const },
    ]),
  );
  const names = [...new Set(given.flatMap(({ cause, effect }) => [cause, effect]))];
  return {
    codes: names.map((name, at) => {
      const [above = '', below] = name.split('; ');
      return below === undefined ? code(name, 'category', null, at) : code(name, 'concept', above, at);
    }),
    links: [...links.values()],
    evidence: given.map((claim, at) => quote(`E${at}`, linkOf(claim), claim.source, at)),
    sources: [...new Set(given.map(claim => claim.source))].map(id => ({ id, siteId: null })),
    level,
  };
}

type Bundle = (typeof expected.bundles)[number];

const inOrder = (bundles: readonly Bundle[]) =>
  Object.fromEntries(bundles.map(bundle => [`${bundle.cause} → ${bundle.effect}`, bundle]));

const bundlesOf = (graph: Pick<TracedModel, 'arrows'>): Bundle[] =>
  graph.arrows.map(({ from, to, citations, sources: count, sourceIds }) => ({
    cause: from,
    effect: to,
    citations,
    sources: count,
    source_ids: sourceIds.toSorted(),
  }));

describe('model graph: the Causal Map case', () => {
  it('bundles its sixteen claims: citations count claims, sources count interviews', () => {
    expect(claims).toHaveLength(16);
    const bundles = bundlesOf(traceModelGraph(causalMap(claims, 'concept')));
    expect(inOrder(bundles)).toEqual(inOrder(expected.bundles));
    expect(bundles.reduce((sum, bundle) => sum + bundle.citations, 0)).toBe(16);
  });

  it('bundles them after opposites were combined', () => {
    const bundles = bundlesOf(traceModelGraph(causalMap(combinedClaims, 'concept')));
    expect(inOrder(bundles)).toEqual(inOrder(expected.after_combine_opposites.bundles));
  });

  it('zooms out through the code tree and adds up what meets', () => {
    const graph = traceModelGraph(causalMap(combinedClaims, 'category'));
    expect(inOrder(bundlesOf(graph))).toEqual(inOrder(expected.after_combine_and_zoom1.bundles));
    expect(graph.selfLoops).toEqual(expected.after_combine_and_zoom1.self_loops);
  });
});

describe('model graph: rolling up', () => {
  it('counts a passage once that states two links of the same arrow', () => {
    const graph = traceModelGraph({
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
    const graph = traceModelGraph({
      codes: [code('A', 'category'), code('a1', 'concept', 'A'), code('a2', 'concept', 'A')],
      links: [{ id: 'L1', fromId: 'a1', toId: 'a2', polarity: '+' }],
      evidence: [quote('E1', 'L1', 'Lishu-1', 1)],
      sources,
      level: 'category',
    });
    expect(graph.arrows).toEqual([]);
    expect(graph.internal).toBe(1);
    expect(graph.selfLoops).toMatchObject([
      { codeId: 'A', linkIds: ['L1'], evidenceIds: ['E1'], citations: 1 },
    ]);
  });
});

describe('model graph: the reference theory', () => {
  it('shows the theory of the reference study with its counts, signs and contest', () => {
    const graph = traceModelGraph(referenceTheory);
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
    const graph = traceModelGraph({ ...referenceTheory, filter: { ...NO_FILTER, ...filter } });
    expect(graph.arrows).toHaveLength(arrows);
  });

  it('recounts signs for the chosen sites', () => {
    const graph = traceModelGraph({ ...referenceTheory, filter: { ...NO_FILTER, siteIds: ['Tongyu'] } });
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
    const without = traceModelGraph({ ...referenceTheory, codes });
    const kept = traceModelGraph({ ...referenceTheory, codes, keep: ['lonely'] });
    expect(without.factors.some(factor => factor.codeId === 'lonely')).toBe(false);
    expect(kept.factors.some(factor => factor.codeId === 'lonely')).toBe(true);
  });

  it('adds codings of all codes below a factor', () => {
    const graph = traceModelGraph({
      ...causalMap(claims, 'category'),
      codingCounts: new Map([
        ['健康', 1],
        ['健康; 饮水', 10],
        ['健康; 疫苗', 100],
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
          const graph = traceModelGraph({ codes, links, evidence, sources, level });
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
    expect(traceModelGraph(shuffled)).toEqual(traceModelGraph(referenceTheory));
  });
});
