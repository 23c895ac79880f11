import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../shared/api/entities/links.ts';
import { buildCodeMatrix } from '../../shared/theory/matrix.ts';
import { typicalStructures } from '../../shared/theory/typical-structures.ts';
import { code, referenceTheory } from './diagram-maps.ts';

describe('code matrix', () => {
  const matrix = buildCodeMatrix({
    codes: [
      code('M', 'main'),
      code('A', 'category', 'M', 1),
      code('B', 'category', 'M', 2),
      code('a', 'concept', 'A'),
      code('free', 'concept'),
    ],
    codings: [
      { sourceId: 's1', codeId: 'a', codings: 2 },
      { sourceId: 's1', codeId: 'B', codings: 1 },
      { sourceId: 's2', codeId: 'A', codings: 1 },
      { sourceId: 's3', codeId: 'B', codings: 1 },
      { sourceId: 's3', codeId: 'free', codings: 1 },
    ],
    sources: [
      { id: 's1', siteId: 'X', characters: 1500 },
      { id: 's2', siteId: 'X', characters: 500 },
      { id: 's3', siteId: 'Y', characters: 0 },
    ],
    sites: [
      { id: 'Y', position: 2 },
      { id: 'X', position: 1 },
    ],
    level: 'category',
  });

  it('rolls codings up into rows', () => {
    const [group] = matrix.groups;
    expect(matrix.columns.map(column => column.siteId)).toEqual(['X', 'Y']);
    expect(group?.rows.map(row => row.codeId)).toEqual(['M', 'A', 'B']);
    expect(group?.rows[1]?.cells[0]).toEqual({
      codings: 3,
      interviews: 2,
      share: 1,
      perThousand: 1.5,
    });
  });

  it('counts interviews of a group once, however many of its rows they are in', () => {
    expect(matrix.groups[0]?.cells[0]).toMatchObject({ codings: 4, interviews: 2 });
    expect(matrix.groups[0]?.total).toMatchObject({ codings: 5, interviews: 3, share: 1 });
  });

  it('shows absences as zero and says nothing per 1,000 characters where there is no text', () => {
    expect(matrix.groups[0]?.rows[1]?.cells[1]).toMatchObject({ codings: 0, share: 0, perThousand: null });
  });

  it('lists what is under no main category last', () => {
    expect(matrix.groups.map(group => group.mainId)).toEqual(['M', null]);
    expect(matrix.groups[1]?.rows.map(row => row.codeId)).toEqual(['free']);
  });
});

describe('typical structures', () => {
  const evidence: Evidence[] = referenceTheory.evidence.map((row, i) => ({
    ...row,
    state: 'ok',
    quote: 'x'.repeat((i % 5) + 1),
    causeStart: i % 2 ? 0 : null,
    causeEnd: i % 2 ? 1 : null,
    effectStart: i % 2 ? 1 : null,
    effectEnd: i % 2 ? 2 : null,
    causeCodingId: null,
    effectCodingId: null,
    createdAt: 0,
  }));
  const structure = {
    id: 'T',
    fromId: 'system',
    toId: 'environment',
    meaning: 'secures',
    evidenceId: 'E3',
    position: 0,
  };
  const rows = typicalStructures({ ...referenceTheory, evidence, structures: [structure] });

  it('puts described structures first and the others by evidence', () => {
    expect(rows.map(row => [row.id, row.citations]).slice(0, 3)).toEqual([
      ['system>environment', 47],
      ['governance>effect', 61],
      ['environment>governance', 38],
    ]);
    expect(rows[0]).toMatchObject({ meaning: 'secures', representativeId: 'E3', sites: 4 });
  });

  it('offers marked supporting statements first and contradicting ones last', () => {
    const contested = rows.find(row => row.id === 'organizations>governance');
    const byId = new Map(evidence.map(row => [row.id, row]));
    const first = byId.get(contested?.candidateIds[0] ?? '');
    const last = byId.get(contested?.candidateIds.at(-1) ?? '');
    expect(first).toMatchObject({ stance: 'supports', causeStart: 0 });
    expect(last?.stance).toBe('contradicts');
  });

  it('forgets a representative statement that is no longer evidence of the structure', () => {
    const stale = { ...structure, evidenceId: 'gone' };
    expect(
      typicalStructures({ ...referenceTheory, evidence, structures: [stale] })[0]?.representativeId,
    ).toBeNull();
  });

  it('keeps a described structure that no quote states, with 0 citations', () => {
    const claim = { ...structure, id: 'U', fromId: 'effect', toId: 'system' };
    const row = typicalStructures({ ...referenceTheory, evidence, structures: [claim] }).find(
      each => each.structureId === 'U',
    );
    expect(row).toMatchObject({ citations: 0, candidateIds: [] });
  });
});
