import type { Result } from '../../../../shared/api/method-table.ts';
import { goTo, openSource, selectCode } from '../../../state/ui.ts';

export type Check = Result<'anonymise.check'>;
export type StoredPlace = Check['left'][number]['place'];

/** What stands on the Sources screen itself. */
const ON_SOURCES = new Set([
  'source',
  'site',
  'participant',
  'speaker',
  'attribute',
  'attributeValue',
  'samplingNote',
  'original',
]);

/** Whether there is a place to go to: a text, the table of sources, a code. */
export function hasPlace({ in: kind, table }: StoredPlace): boolean {
  return kind !== 'row' || table === 'code' || ON_SOURCES.has(table);
}

/** Shows where a name stands: in a text with the words marked, else on the screen that shows the row. */
export function goToPlace(place: StoredPlace, at: { start: number; end: number }): void {
  if (place.in === 'text') openSource(place.id, at);
  else if (place.in === 'row' && place.table === 'code') {
    selectCode(place.id);
    goTo('axial');
  } else goTo('sources');
}
