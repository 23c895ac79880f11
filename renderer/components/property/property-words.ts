import type { TFunction } from 'i18next';
import type { Row } from '../../../shared/api/tables.ts';
import type { Formats } from '../../i18n/format.ts';

type Shown = Pick<Row<'property'>, 'kind' | 'low' | 'high' | 'options'>;

/** Where a value lies, in words; null for nowhere. */
export function valueText(t: TFunction, formats: Formats, property: Shown, value: number | null): string {
  if (value === null) return t('properties.place.notPlaced');
  if (property.kind === 'list') return property.options[value] ?? '';
  const { low, high } = property;
  return t('properties.place.at', { percent: formats.percent(value), low, high });
}
