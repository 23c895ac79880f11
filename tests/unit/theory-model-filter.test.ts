import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ModelFilter } from '../../shared/api/entities/models.ts';
import type { EvidenceRow } from '../../shared/theory/evidence-index.ts';
import { arrowsOnThreads, NO_FILTER } from '../../shared/theory/model-filter.ts';
import { type ModelGraphInput, type TracedModel, traceModelGraph } from '../../shared/theory/model-graph.ts';
import { code, quote } from './diagram-maps.ts';

/**
 * Funding → Network → Use → Income, and Income → Use straight back. S1 and S2 are interviews at Lishu, S3 at Tongyu, S4
 * nowhere. A cadre and a villager are heard in S1, a villager in S2, a clerk in S3; nobody is named in S4.
 */
const study: ModelGraphInput & { readonly evidence: readonly EvidenceRow[] } = {
  codes: ['Funding', 'Network', 'Use', 'Income'].map((name, i) => code(name, 'category', null, i)),
  links: [
    { id: 'L1', fromId: 'Funding', toId: 'Network', polarity: '+' },
    { id: 'L2', fromId: 'Network', toId: 'Use', polarity: '+' },
    { id: 'L3', fromId: 'Use', toId: 'Income', polarity: '-' },
    { id: 'L4', fromId: 'Income', toId: 'Use', polarity: '+' },
    { id: 'L5', fromId: 'Funding', toId: 'Income', polarity: '+' },
  ],
  evidence: [
    quote('E1', 'L1', 'S1', 1),
    quote('E2', 'L1', 'S2', 1),
    quote('E3', 'L1', 'S3', 1, 'supports', 'K2'),
    quote('E4', 'L2', 'S1', 2),
    quote('E5', 'L3', 'S3', 2),
    quote('E6', 'L4', 'S3', 3),
    quote('E7', 'L2', 'S4', 1),
  ],
  sources: [
    { id: 'S1', siteId: 'Lishu' },
    { id: 'S2', siteId: 'Lishu' },
    { id: 'S3', siteId: 'Tongyu' },
    { id: 'S4', siteId: null },
  ],
  sourceParticipants: [
    { sourceId: 'S1', participantId: 'P1' },
    { sourceId: 'S1', participantId: 'P2' },
    { sourceId: 'S2', participantId: 'P3' },
    { sourceId: 'S3', participantId: 'P4' },
  ],
  attributeValues: [
    { attributeId: 'role', ownerId: 'P1', value: 'cadre' },
    { attributeId: 'role', ownerId: 'P2', value: 'villager' },
    { attributeId: 'role', ownerId: 'P3', value: 'villager' },
    { attributeId: 'role', ownerId: 'P4', value: 'clerk' },
    { attributeId: 'age', ownerId: 'P2', value: '61' },
    { attributeId: 'age', ownerId: 'P3', value: '40' },
    { attributeId: 'size', ownerId: 'Lishu', value: 'large' },
    { attributeId: 'size', ownerId: 'Tongyu', value: 'small' },
    { attributeId: 'recorded', ownerId: 'S4', value: 'true' },
  ],
  level: 'category',
};

const drawn = (filter: Partial<ModelFilter>): Record<string, number> =>
  Object.fromEntries(
    traceModelGraph({ ...study, filter: { ...NO_FILTER, ...filter } }).arrows.map(arrow => [
      arrow.id,
      arrow.citations,
    ]),
  );

const having = (attributeId: string, ...values: string[]) => ({ attributeId, values });

describe('filter of a model: what chooses evidence', () => {
  it('is nothing at first: every link is drawn, also one that nobody states', () => {
    expect(drawn({})).toEqual({
      'Funding>Network': 3,
      'Funding>Income': 0,
      'Network>Use': 2,
      'Use>Income': 1,
      'Income>Use': 1,
    });
    expect(traceModelGraph({ ...study, filter: NO_FILTER })).toEqual(traceModelGraph(study));
  });

  it('counts only interviews in which someone has the value of an attribute', () => {
    expect(drawn({ attributes: [having('role', 'villager')] })).toEqual({
      'Funding>Network': 2,
      'Network>Use': 1,
    });
  });

  it('takes any of the values of one attribute', () => {
    expect(drawn({ attributes: [having('role', 'cadre', 'clerk')] })).toEqual({
      'Funding>Network': 2,
      'Network>Use': 1,
      'Use>Income': 1,
      'Income>Use': 1,
    });
  });

  it('asks for every attribute, be it of a person, of the site or of the interview itself', () => {
    expect(drawn({ attributes: [having('role', 'villager'), having('age', '40')] })).toEqual({
      'Funding>Network': 1,
    });
    expect(drawn({ attributes: [having('size', 'small')] })).toEqual({
      'Funding>Network': 1,
      'Use>Income': 1,
      'Income>Use': 1,
    });
    expect(drawn({ attributes: [having('size', 'small'), having('role', 'villager')] })).toEqual({});
    expect(drawn({ attributes: [having('recorded', 'true')] })).toEqual({ 'Network>Use': 1 });
  });

  it('joins sites, attributes and coders', () => {
    expect(drawn({ siteIds: ['Lishu'], attributes: [having('role', 'cadre')], coderIds: ['K1'] })).toEqual({
      'Funding>Network': 1,
      'Network>Use': 1,
    });
    expect(drawn({ coderIds: ['K2'] })).toEqual({ 'Funding>Network': 1 });
  });

  it('hides everything behind an attribute that is no longer there', () => {
    expect(drawn({ attributes: [having('gone', 'x')] })).toEqual({});
  });

  it('counts minimums after the evidence was chosen', () => {
    expect(drawn({ minSources: 2 })).toEqual({ 'Funding>Network': 3, 'Network>Use': 2 });
    expect(drawn({ minSources: 2, siteIds: ['Lishu'] })).toEqual({ 'Funding>Network': 2 });
  });
});

describe('filter of a model: only threads', () => {
  it('keeps arrows that lie on a path of two or more which one interview tells whole', () => {
    // S1 tells Funding → Network → Use. S3 tells Funding → Network, and Use ⇄ Income, which is a loop and no path.
    expect(drawn({ threadsOnly: true })).toEqual({ 'Funding>Network': 3, 'Network>Use': 2 });
  });

  it('does not take a chain for a thread that only comes together over several interviews', () => {
    const chain = [
      { from: 'A', to: 'B', sourceIds: ['S1', 'S2'] },
      { from: 'B', to: 'C', sourceIds: ['S3'] },
      { from: 'C', to: 'D', sourceIds: ['S2'] },
    ];
    expect(arrowsOnThreads(chain)).toEqual([]);
    const told = chain.map(arrow => ({ ...arrow, sourceIds: [...arrow.sourceIds, 'S9'] }));
    expect(arrowsOnThreads(told)).toEqual(told);
  });

  it('reads a loop of three as threads, one of two not', () => {
    const arrow = (from: string, to: string) => ({ from, to, sourceIds: ['S1'] });
    expect(arrowsOnThreads([arrow('A', 'B'), arrow('B', 'A')])).toEqual([]);
    const three = [arrow('A', 'B'), arrow('B', 'C'), arrow('C', 'A')];
    expect(arrowsOnThreads(three)).toEqual(three);
  });

  it('does not count on arrows that the rest of the filter hides', () => {
    expect(drawn({ threadsOnly: true, minQuotes: 3 })).toEqual({});
    expect(drawn({ threadsOnly: true, siteIds: ['Tongyu'] })).toEqual({});
  });
});

describe('filter of a model: laws', () => {
  const pick = <T>(...values: T[]) => fc.subarray(values);
  const least = fc.integer({ min: 0, max: 3 });
  const condition = fc.record({
    attributeId: fc.constantFrom('role', 'age', 'size', 'gone'),
    values: fc.subarray(['cadre', 'villager', 'clerk', '61', '40', 'large', 'small'], { minLength: 1 }),
  });
  const anyFilter: fc.Arbitrary<ModelFilter> = fc.record({
    siteIds: pick('Lishu', 'Tongyu', 'gone'),
    coderIds: pick('K1', 'K2'),
    polarities: pick('+' as const, '-' as const, '±' as const, '?' as const),
    minQuotes: least,
    minSources: least,
    minSites: least,
    attributes: fc.array(condition, { maxLength: 2 }),
    threadsOnly: fc.boolean(),
  });
  const names = ['a1', 'a2', 'b1', 'b2', 'c1'];
  const codes = [
    ...['M', 'N'].map((name, i) => code(name, 'main', null, i)),
    ...['A', 'B', 'C'].map((name, i) => code(name, 'category', ['M', 'M', 'N'][i])),
    ...names.map(name => code(name, 'concept', name.charAt(0).toUpperCase())),
  ];
  const claim = fc.record({
    ends: fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)).filter(([a, b]) => a !== b),
    source: fc.constantFrom('S1', 'S2', 'S3', 'S4'),
    at: fc.nat(4),
    coder: fc.constantFrom('K1', 'K2'),
    denied: fc.boolean(),
  });
  const anyInput = fc.array(claim, { maxLength: 30 }).map((claims): typeof study => {
    const ids = [...new Set(claims.map(({ ends }) => ends.join('→')))];
    return {
      ...study,
      codes,
      links: ids.map((id, i) => {
        const [fromId = '', toId = ''] = id.split('→');
        return { id, fromId, toId, polarity: i % 2 === 0 ? '+' : '-' };
      }),
      evidence: claims.map(({ ends, source, at, coder, denied }, i) =>
        quote(`E${i}`, ends.join('→'), source, at, denied ? 'contradicts' : 'supports', coder),
      ),
    };
  });
  const anyLevel = fc.constantFrom('concept' as const, 'category' as const, 'main' as const);
  const isWithin = (inner: readonly string[], outer: readonly string[]) =>
    inner.every(each => outer.includes(each));

  it('never adds an arrow, a citation, an interview or a piece of evidence', () => {
    fc.assert(
      fc.property(anyInput, anyLevel, anyFilter, (input, level, filter) => {
        const whole = traceModelGraph({ ...input, level });
        const filtered = traceModelGraph({ ...input, level, filter });
        for (const arrow of filtered.arrows) {
          const same = whole.arrows.find(each => each.id === arrow.id);
          expect(same).toBeDefined();
          if (!same) continue;
          expect(arrow.citations).toBeLessThanOrEqual(same.citations);
          expect(isWithin(arrow.evidenceIds, same.evidenceIds)).toBe(true);
          expect(isWithin(arrow.sourceIds, same.sourceIds)).toBe(true);
          expect(isWithin(arrow.linkIds, same.linkIds)).toBe(true);
        }
        expect(isWithin(factorsOf(filtered), factorsOf(whole))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('shows all when it is empty, also as it was stored before there were attributes and threads', () => {
    const { attributes: _, threadsOnly: __, ...before } = NO_FILTER;
    fc.assert(
      fc.property(anyInput, anyLevel, (input, level) => {
        const filter = ModelFilter.parse(before);
        expect(traceModelGraph({ ...input, level, filter })).toEqual(traceModelGraph({ ...input, level }));
      }),
      { numRuns: 60 },
    );
  });

  it('leaves of threads only threads, so that asking twice changes nothing', () => {
    fc.assert(
      fc.property(anyInput, anyLevel, (input, level) => {
        const { arrows } = traceModelGraph({ ...input, level, filter: { ...NO_FILTER, threadsOnly: true } });
        expect(arrowsOnThreads(arrows)).toEqual(arrows);
        for (const arrow of arrows) expect(isTold(arrow, arrows)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('counts each passage once at every level, however many links it states', () => {
    fc.assert(
      fc.property(anyInput, anyLevel, anyFilter, (input, level, filter) => {
        const places = new Map(
          input.evidence.map(row => [row.id, `${row.sourceId} ${row.start} ${row.end}`]),
        );
        for (const { arrows, selfLoops } of [traceModelGraph({ ...input, level, filter })])
          for (const each of [...arrows, ...selfLoops])
            expect(each.citations).toBe(new Set(each.evidenceIds.map(id => places.get(id))).size);
      }),
      { numRuns: 200 },
    );
  });
});

const factorsOf = (graph: TracedModel) => graph.factors.map(factor => factor.codeId);

/** Whether one interview tells a path of two different arrows through three different factors that holds this one. */
function isTold(arrow: TracedModel['arrows'][number], all: TracedModel['arrows']): boolean {
  return all.some(other => {
    const follows = other.from === arrow.to || other.to === arrow.from;
    const factors = new Set([arrow.from, arrow.to, other.from, other.to]);
    return follows && factors.size === 3 && other.sourceIds.some(id => arrow.sourceIds.includes(id));
  });
}
