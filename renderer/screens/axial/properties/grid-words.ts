import type { TFunction } from 'i18next';
import type { Result } from '../../../../shared/api/method-table.ts';
import type { Row } from '../../../../shared/api/tables.ts';
import type { Formats } from '../../../i18n/format.ts';

export type GridCell = Result<'properties.grid'>['rows'][number]['cells'][number];

/** A cell in words: how many quotes lie on the property, and where. */
export function cellText(t: TFunction, formats: Formats, property: Row<'property'>, cell: GridCell): string {
  const { codings, placed, spread, counts } = cell;
  if (codings === 0 && placed === 0) return t('properties.grid.gap');
  if (placed === 0) return t('properties.grid.noneText', { codings });
  if (spread === null) {
    const values = property.options.flatMap((value, index) => {
      const count = counts[index] ?? 0;
      return count > 0 ? [t('properties.grid.valueCount', { value, count })] : [];
    });
    return t('properties.grid.listText', { placed, codings, values: formats.list(values) });
  }
  const [least, median, most] = [spread.least, spread.median, spread.most].map(formats.percent);
  return t('properties.grid.rangeText', { placed, codings, least, median, most });
}

/** What is missing of a property at a case, in words: a reason to ask further there. */
export function gapsOf(
  t: TFunction,
  property: Row<'property'>,
  cell: GridCell,
  names: { category: string; case: string },
): string[] {
  if (cell.codings === 0 && cell.placed === 0) return [t('properties.gaps.all', names)];
  if (cell.placed === 0) return [t('properties.gaps.unplaced', { ...names, property: property.name })];
  const { low, high } = property;
  const parts =
    property.kind === 'list'
      ? property.options.map(value => t('properties.gaps.value', { value }))
      : [
          t('properties.gaps.low', { end: low }),
          t('properties.gaps.middle', { low, high }),
          t('properties.gaps.low', { end: high }),
        ];
  return parts.filter((_, index) => cell.counts[index] === 0);
}
