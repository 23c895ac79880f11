import { describe, expect, it } from 'vitest';
import type { ParadigmEdition } from '../../shared/api/entities/project.ts';
import type { ParadigmRole } from '../../shared/api/entities/theory.ts';
import { paradigmLinks } from '../../shared/theory/paradigm-links.ts';

const placed = (role: ParadigmRole, codeId: string) => ({ id: `${role} ${codeId}`, role, codeId });

const ALL = [
  placed('causal', 'cause'),
  placed('context', 'context'),
  placed('intervening', 'between'),
  placed('strategy', 'act'),
  placed('consequence', 'end'),
];

const suggested = (edition: ParadigmEdition, placements = ALL) =>
  paradigmLinks({ edition, phenomenonId: 'core', placements, links: [] }).map(
    ({ fromId, toId, type }) => `${fromId}>${toId} ${type}`,
  );

describe('the links that a paradigm suggests', () => {
  it('run from causal conditions over the phenomenon and its strategies to the consequences', () => {
    expect(suggested('1990')).toEqual([
      'cause>core causes',
      'core>act causes',
      'context>act conditions',
      'between>act conditions',
      'act>end causes',
      'core>end causes',
    ]);
    expect(suggested('1998')).toEqual(suggested('1990'));
  });

  it('take all conditions together where the edition of 2015 does', () => {
    expect(suggested('2015')).toEqual([
      'cause>core causes',
      'context>core causes',
      'between>core causes',
      'cause>act conditions',
      'context>act conditions',
      'between>act conditions',
      'core>act causes',
      'act>end causes',
      'core>end causes',
    ]);
  });

  it('keep conditions that a later edition left undivided', () => {
    expect(suggested('1990', [placed('condition', 'any'), placed('strategy', 'act')])).toContain(
      'any>act conditions',
    );
  });

  it('are each there once, link nothing with itself, and name the links that exist', () => {
    const placements = [
      placed('causal', 'a'),
      placed('causal', 'core'),
      placed('context', 'a'),
      placed('strategy', 'a'),
    ];
    const links = [{ id: 'link', fromId: 'a', toId: 'core' }];
    const found = paradigmLinks({ edition: '1990', phenomenonId: 'core', placements, links });
    expect(found.map(each => [each.fromId, each.toId, each.linkIds])).toEqual([
      ['a', 'core', ['link']],
      ['core', 'a', []],
    ]);
    expect(found[0]).toMatchObject({ fromPlacementId: 'causal a', toPlacementId: null });
  });
});
