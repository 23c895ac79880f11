import i18next from 'i18next';
import type { CodeKind } from '../../../shared/api/entities/codes.ts';
import { rowMap } from '../../state/mirror.ts';

export function nameOf(id: string): string {
  return rowMap('code').get(id)?.name ?? '';
}

/** Codes in a few words: one by its name, several by how many they are. */
export function what(ids: readonly string[]): string {
  const [first] = ids;
  if (first === undefined) return '';
  if (ids.length === 1) return i18next.t('common.quoteMark', { quote: nameOf(first) });
  return countOf(ids.flatMap(id => rowMap('code').get(id)?.kind ?? []));
}

/** How many codes, by their level where all have the same. */
export function countOf(kinds: readonly CodeKind[]): string {
  const count = kinds.length;
  const [kind] = kinds;
  if (kind === undefined || kind === 'core' || kinds.some(each => each !== kind))
    return i18next.t('common.counts.codes', { count });
  return i18next.t(`axial.counts.${kind}`, { count });
}
