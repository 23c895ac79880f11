import { describe, expect, it } from 'vitest';
import { ParadigmEdition } from '../../shared/api/entities/project.ts';
import { ParadigmRole } from '../../shared/api/entities/theory.ts';
import { EDITIONS, placesOf } from '../../shared/theory/paradigm-places.ts';

const roles = (edition: ParadigmEdition, taken: ParadigmRole[] = []) =>
  placesOf(edition, taken).map(place => place.role);

describe('the places of a paradigm', () => {
  it('are those of the edition', () => {
    expect(roles('1990')).toEqual(['causal', 'context', 'intervening', 'strategy', 'consequence']);
    expect(roles('1998')).toEqual(roles('1990'));
    expect(roles('2015')).toEqual(['condition', 'strategy', 'consequence']);
  });

  it('are known for every edition a project can follow', () => {
    expect(EDITIONS).toEqual(ParadigmEdition.options);
  });

  it('keep conditions in sight that a later edition left undivided', () => {
    expect(roles('1990', ['condition'])).toContain('condition');
    expect(roles('1990', ['causal'])).not.toContain('condition');
  });

  it.each(ParadigmEdition.options)('of %s show every role exactly once, whatever is taken', edition => {
    const shown = placesOf(edition, ParadigmRole.options).flatMap(place => place.shows);
    expect(shown.toSorted()).toEqual(ParadigmRole.options.toSorted());
  });
});
