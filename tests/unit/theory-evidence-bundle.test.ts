import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Polarity } from '../../shared/api/entities/links.ts';
import { bundleEvidence } from '../../shared/theory/evidence-bundle.ts';
import type { EvidenceRow } from '../../shared/theory/evidence-index.ts';
import { modelBasis } from '../../shared/theory/model-basis.ts';
import { NO_FILTER } from '../../shared/theory/model-filter.ts';
import { behindArrow, type ModelGraphInput, traceModelGraph } from '../../shared/theory/model-graph.ts';
import { mergeSigns, statedSign } from '../../shared/theory/polarity.ts';
import { referenceTheory } from './diagram-maps.ts';

const POLARITY: Readonly<Record<string, Polarity>> = { L1: '+', L2: '-', L3: '±', L4: '?' };
const SITE: Readonly<Record<string, string | null>> = { S1: 'Lishu', S2: 'Tongyu', S3: null, S4: 'Lishu' };

/** Few links, sources and places, so that passages meet often. */
const evidence: fc.Arbitrary<EvidenceRow[]> = fc
  .array(
    fc.record({
      linkId: fc.constantFrom(...Object.keys(POLARITY)),
      sourceId: fc.constantFrom(...Object.keys(SITE)),
      start: fc.integer({ min: 0, max: 3 }),
      length: fc.integer({ min: 1, max: 2 }),
      stance: fc.constantFrom('supports' as const, 'contradicts' as const),
      coderId: fc.constantFrom('K1', 'K2'),
    }),
    { maxLength: 30 },
  )
  .map(rows => rows.map(({ length, ...row }, i) => ({ ...row, id: `E${i + 10}`, end: row.start + length })));

const polarityOf = (id: string) => POLARITY[id] ?? '?';
const siteOf = (id: string) => SITE[id] ?? null;

/** The definitions, passage by passage. */
function byDefinition(rows: readonly EvidenceRow[]) {
  const passages = [...Map.groupBy(rows, row => `${row.sourceId} ${row.start} ${row.end}`).values()];
  const signs = passages.map(same =>
    mergeSigns(same.map(row => statedSign({ polarity: polarityOf(row.linkId) }, row))),
  );
  const count = (sign: Polarity) => signs.filter(each => each === sign).length;
  const stating = (stance: EvidenceRow['stance']) =>
    passages.filter(same => same.some(row => row.stance === stance)).length;
  return {
    citations: passages.length,
    supports: stating('supports'),
    contradicts: stating('contradicts'),
    sourceIds: [...new Set(rows.map(row => row.sourceId))].sort(),
    votes: { raises: count('+'), restrains: count('-'), mixed: count('±'), unknown: count('?') },
    evidenceIds: rows.map(row => row.id).sort(),
  };
}

describe('bundled evidence', () => {
  it('counts each passage once, as the definitions do', () => {
    fc.assert(
      fc.property(evidence, rows => {
        expect(bundleEvidence(rows, polarityOf, siteOf)).toMatchObject(byDefinition(rows));
      }),
    );
  });

  it('is shared out among the sites without loss, and no site counts another’s', () => {
    fc.assert(
      fc.property(evidence, rows => {
        const { bySite, citations } = bundleEvidence(rows, polarityOf, siteOf);
        expect(bySite.reduce((sum, share) => sum + share.citations, 0)).toBe(citations);
        for (const share of bySite) {
          const own = rows.filter(row => siteOf(row.sourceId) === share.siteId);
          expect(share.votes).toEqual(byDefinition(own).votes);
          expect(share.sources).toBe(byDefinition(own).sourceIds.length);
        }
      }),
    );
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(evidence, rows => {
        const shuffled = rows.toSorted((a, b) => (a.id.at(-1) ?? '').localeCompare(b.id.at(-1) ?? ''));
        const bundle = bundleEvidence(rows, polarityOf, siteOf);
        expect(bundleEvidence(shuffled, polarityOf, siteOf)).toEqual(bundle);
      }),
    );
  });
});

describe('the links and quotes behind an arrow', () => {
  const idsBehind = (input: ModelGraphInput, from: string, to: string) => {
    const options = { filter: input.filter, cases: input };
    const { linkIds, evidence } = behindArrow(modelBasis(input, input.level), { from, to }, options);
    return { linkIds, evidenceIds: evidence.map(row => row.id) };
  };
  const filter = { ...NO_FILTER, siteIds: ['Tongyu'] };
  it.each([
    ['of all sites', referenceTheory],
    ['of one site', { ...referenceTheory, filter: { ...filter } }],
  ])('are those that it counts, %s', (_what, input: ModelGraphInput) => {
    for (const arrow of traceModelGraph(input).arrows)
      expect(idsBehind(input, arrow.from, arrow.to)).toEqual({
        linkIds: arrow.linkIds,
        evidenceIds: arrow.evidenceIds,
      });
  });

  it('are none where there is no such arrow', () => {
    expect(idsBehind(referenceTheory, 'effect', 'nowhere')).toEqual({ linkIds: [], evidenceIds: [] });
  });
});
