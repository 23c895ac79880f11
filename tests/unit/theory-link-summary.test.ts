import { describe, expect, it } from 'vitest';
import { summarizeLinks } from '../../shared/theory/link-summary.ts';
import { mergeSigns, signOf, statedSign } from '../../shared/theory/polarity.ts';
import { quote, sources } from './diagram-maps.ts';

const raises = { id: 'L', polarity: '+' as const };

function summarize(evidence: ReturnType<typeof quote>[]) {
  const participants = sources.map(source => ({ sourceId: source.id, participantId: `P-${source.id}` }));
  const summary = summarizeLinks({
    links: [raises],
    evidence,
    sources,
    sourceParticipants: participants,
  }).get('L');
  if (!summary) throw new Error('no summary');
  return summary;
}

describe('link summary', () => {
  it('counts a passage once although two coders chose it', () => {
    const summary = summarize([
      quote('E1', 'L', 'Lishu-1', 1),
      quote('E2', 'L', 'Lishu-1', 1, 'supports', 'K2'),
      quote('E3', 'L', 'Lishu-2', 1),
    ]);
    expect(summary).toMatchObject({
      citations: 2,
      supports: 2,
      contradicts: 0,
      sites: 1,
      participants: 2,
      sourceIds: ['Lishu-1', 'Lishu-2'],
      coderIds: ['K1', 'K2'],
      polarity: '+',
      contest: 'none',
    });
  });

  it('is contested between sites when it raises at one and restrains at another', () => {
    const summary = summarize([
      ...[1, 2, 3, 4, 5].map(at => quote(`E${at}`, 'L', 'Lishu-1', at)),
      quote('E9', 'L', 'Tongyu-1', 1, 'contradicts'),
    ]);
    expect(summary.polarity).toBe('+');
    expect(summary.contest).toBe('between');
    expect(summary.bySite.map(site => [site.siteId, site.polarity, site.citations])).toEqual([
      ['Lishu', '+', 5],
      ['Tongyu', '-', 1],
    ]);
  });

  it('is contested within when quotes of one site disagree', () => {
    const summary = summarize([
      quote('E1', 'L', 'Lishu-1', 1),
      quote('E2', 'L', 'Lishu-2', 2, 'contradicts'),
    ]);
    expect(summary).toMatchObject({
      polarity: '±',
      contest: 'within',
      contested: true,
      supports: 1,
      contradicts: 1,
    });
  });

  it('keeps its sign and its count when a single quote among many deviates', () => {
    const summary = summarize([
      ...[1, 2, 3, 4, 5, 6].map(at => quote(`E${at}`, 'L', 'Lishu-1', at)),
      quote('E9', 'L', 'Lishu-2', 9, 'contradicts'),
    ]);
    expect(summary).toMatchObject({ polarity: '+', contest: 'none', citations: 7, contradicts: 1 });
  });

  it('counts sources without a site, but not as a site', () => {
    const summary = summarizeLinks({
      links: [raises],
      evidence: [quote('E1', 'L', 'somewhere', 1)],
      sources: [{ id: 'somewhere', siteId: null }],
    }).get('L');
    expect(summary).toMatchObject({ citations: 1, sites: 0, participants: null });
    expect(summary?.bySite.map(site => site.siteId)).toEqual([null]);
  });

  it('shows the stated polarity of a link without evidence', () => {
    expect(summarize([])).toMatchObject({ citations: 0, polarity: '+', stated: '+' });
  });
});

describe('signs', () => {
  it.each([
    ['+', 'supports', '+'],
    ['+', 'contradicts', '-'],
    ['-', 'contradicts', '+'],
    ['±', 'contradicts', '?'],
    ['?', 'supports', '?'],
  ] as const)('evidence for %s that %s it states %s', (polarity, stance, sign) => {
    expect(statedSign({ polarity }, { stance })).toBe(sign);
  });

  it('merges the signs of one passage', () => {
    expect(mergeSigns(['+', '?', '+'])).toBe('+');
    expect(mergeSigns(['+', '-'])).toBe('±');
    expect(mergeSigns([])).toBe('?');
  });

  it('calls a relation mixed from a quarter of dissenting quotes on', () => {
    expect(signOf({ raises: 3, restrains: 1, mixed: 0, unknown: 0 })).toBe('±');
    expect(signOf({ raises: 4, restrains: 1, mixed: 0, unknown: 9 })).toBe('+');
    expect(signOf({ raises: 0, restrains: 0, mixed: 2, unknown: 0 })).toBe('±');
  });
});
