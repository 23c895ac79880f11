import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjacencyOf } from '../../shared/theory/reading/adjacency.ts';
import { type Centrality, centralities } from '../../shared/theory/reading/centralities.ts';
import { componentsOf } from '../../shared/theory/reading/components.ts';
import { type FactorScore, factorScores } from '../../shared/theory/reading/factor-scores.ts';
import { hierarchyIndex, modelShape } from '../../shared/theory/reading/model-shape.ts';
import cases from './reading-cases.json' with { type: 'json' };
import { claims, graphOfClaims } from './reading-causal-map.ts';
import { anyGraph, arrow, completeGraph, graphOf, graphOfPairs } from './reading-graphs.ts';

const { input, expected, tolerance } = cases.centrality_rural;
const rural = graphOfPairs(input.edges);

function expectClose(found: ReadonlyMap<string, number | null>, values: Record<string, number>) {
  expect([...found.keys()].sort()).toEqual(Object.keys(values).sort());
  for (const [id, value] of Object.entries(values)) {
    expect(Math.abs((found.get(id) ?? Number.NaN) - value), id).toBeLessThanOrEqual(tolerance);
  }
}

describe('centralities: the rural map', () => {
  const found = centralities(rural);
  const scores = factorScores(rural);
  const by = (key: Exclude<keyof Centrality, 'id'>) => new Map(found.map(each => [each.id, each[key]]));
  const score = (key: Exclude<keyof FactorScore, 'id'>) => new Map(scores.map(each => [each.id, each[key]]));

  it.each([
    ['in_degree', score('inDegree')],
    ['out_degree', score('outDegree')],
    ['betweenness_raw', by('betweenness')],
    ['closeness_in_networkx', by('closenessIn')],
    ['closeness_out', by('closenessOut')],
    ['harmonic_in', by('harmonicIn')],
    ['pagerank_085', by('pageRank')],
    ['katz_alpha_0_1', by('katz')],
    ['hubs', by('hub')],
    ['authorities', by('authority')],
    ['causalmap_driver_score', score('driverScore')],
    ['causalmap_outcome_score', score('outcomeScore')],
    ['decision_explorer_domain', by('domain')],
    ['decision_explorer_central_1_over_d', by('central')],
  ] as const)('has the %s of the reference', (name, values) => expectClose(values, expected[name]));

  it('has the normalised betweenness of the reference when divided by the pairs of others', () => {
    const pairs = (rural.ids.length - 1) * (rural.ids.length - 2);
    const values = new Map(found.map(each => [each.id, each.betweenness / pairs]));
    expectClose(values, expected.betweenness_normalized);
  });

  it('has its density, transmitters and receivers', () => {
    const shape = modelShape(rural);
    expect(shape.density).toBeCloseTo(expected.density_n_n1, 6);
    expect(shape.densityOfSquare).toBeCloseTo(expected.density_fcm_n2, 6);
    expect(shape.transmitters).toEqual(expected.transmitters);
    expect(shape.receivers).toEqual(expected.receivers);
  });

  it('has its factors that all reach each other', () => {
    const first = componentsOf(adjacencyOf(rural));
    const groups = Map.groupBy(rural.ids, (_, at) => first[at]);
    const strong = [...groups.values()].filter(ids => ids.length > 1).map(ids => ids.toSorted());
    expect(strong).toEqual(expected.scc.map(ids => ids.toSorted()));
  });
});

describe('drivers and outcomes: the Causal Map case', () => {
  it('counts claims and sources, and scores drivers and outcomes by claims', () => {
    const found = Object.fromEntries(
      factorScores(graphOfClaims(claims)).map(each => [
        each.id,
        {
          in_degree: each.citationsIn,
          out_degree: each.citationsOut,
          citations: each.citationsIn + each.citationsOut,
          source_count: each.sources,
          driver_score: each.driverScore,
          outcome_score: each.outcomeScore,
          outcomeness: Number((each.outcomeness ?? 0).toFixed(6)),
        },
      ]),
    );
    expect(found).toEqual(cases.causalmap_links.expected.factors);
  });
});

describe('the shape of a model: the fuzzy cognitive map', () => {
  const { input: map, expected: indices, tolerance: close } = cases.fcm_small;
  const weights = map.W.flatMap((row, from) =>
    row.flatMap((weight, to) => (weight === 0 ? [] : [{ from, to, weight }])),
  );
  const name = (at: number) => map.nodes[at] ?? '';
  const graph = graphOf(weights.map(({ from, to }) => arrow(name(from), name(to))));

  it('has its density, transmitters and receivers', () => {
    expect(modelShape(graph)).toMatchObject({
      densityOfSquare: indices.density,
      transmitters: indices.transmitters,
      receivers: indices.receivers,
    });
  });

  it('has the hierarchy index of its out-degrees', () => {
    expect(Math.abs((hierarchyIndex(indices.outdegree) ?? 0) - indices.hierarchy_index)).toBeLessThan(close);
  });
});

describe('centralities', () => {
  it('have no Katz value where longer ways outweigh shorter ones, and none of hubs without arrows', () => {
    expect(centralities(completeGraph(12)).every(each => each.katz === null)).toBe(true);
    expect(centralities(graphOf([], ['a', 'b']))).toMatchObject([
      { hub: null, authority: null, betweenness: 0, closenessIn: 0, pageRank: 0.5 },
      { hub: null, authority: null, betweenness: 0, closenessIn: 0, pageRank: 0.5 },
    ]);
    expect(centralities(graphOf([]))).toEqual([]);
    expect(modelShape(graphOf([], ['a']))).toMatchObject({ density: null, hierarchyIndex: null });
  });

  it('add up: page rank to one, domains to twice the arrows, and citations in to citations out', () => {
    fc.assert(
      fc.property(anyGraph(), graph => {
        const found = centralities(graph);
        const sum = (values: (number | null)[]) => values.reduce<number>((all, each) => all + (each ?? 0), 0);
        expect(sum(found.map(each => each.pageRank))).toBeCloseTo(1, 9);
        expect(sum(found.map(each => each.domain))).toBe(2 * graph.arrows.length);
        const scores = factorScores(graph);
        expect(sum(scores.map(each => each.citationsIn))).toBe(sum(scores.map(each => each.citationsOut)));
      }),
    );
  });
});
