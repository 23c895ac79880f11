import {
  type ClipboardEvent,
  type FocusEvent,
  Fragment,
  type KeyboardEvent,
  type RefObject,
  useId,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { useVisibleRows } from '../../components/use-visible-rows.ts';
import { CELL_COLUMNS, fillDown, writeBlock } from './import-cells.ts';
import { ImportGridRow } from './import-grid-row.tsx';
import type { ImportItem } from './import-item.ts';
import { setItems } from './import-store.ts';
import { readBlock } from './read-block.ts';
import { useSiteOptions } from './use-site-options.ts';
import './import-grid.css';

/** Height of a row, in CSS pixels, as import-grid.css has it. */
const ROW_HEIGHT = 38;

interface Place {
  row: number;
  column: number;
}

/** Where an element of the grid is, if it is a cell. */
function placeOf(target: EventTarget | null): Place | null {
  const { row, column } = target instanceof HTMLInputElement ? target.dataset : {};
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Enter: 1,
  PageDown: 10,
  PageUp: -10,
};

const keepLeft = (field: EventTarget) => field instanceof HTMLInputElement && field.blur();

/** What keys, the clipboard and the focus do in the grid. */
function useGridKeys(box: RefObject<HTMLElement | null>, count: number) {
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const moveTo = ({ row, column }: Place) => {
    const cell = () =>
      box.current?.querySelector<HTMLInputElement>(`[data-row="${row}"][data-column="${column}"]`);
    if (!cell()) box.current?.scrollTo({ top: Math.max(0, (row - 3) * ROW_HEIGHT) });
    setAt({ row, column });
    // A row that was out of sight is drawn first.
    requestAnimationFrame(() => cell()?.select());
  };
  const fill = (place: Place) => {
    const column = CELL_COLUMNS[place.column];
    if (column) setItems(items => fillDown(items, place.row, column));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeOf(event.target);
    if (!place || event.nativeEvent.isComposing || event.altKey) return;
    const isCommand = event.ctrlKey || event.metaKey;
    const step = isCommand ? undefined : STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      moveTo({ ...place, row: Math.min(count - 1, Math.max(0, place.row + step)) });
    } else if (isCommand && event.key.toLowerCase() === 'd') {
      event.preventDefault();
      // What is being typed is kept first.
      keepLeft(event.target);
      fill(place);
      moveTo(place);
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const place = placeOf(event.target);
    const text = event.clipboardData.getData('text/plain');
    if (!place || !/[\t\n]/.test(text.replace(/\r?\n$/, ''))) return;
    event.preventDefault();
    setItems(items => writeBlock(items, place.row, place.column, readBlock(text)));
  };
  const onFocus = (event: FocusEvent) => setAt(known => placeOf(event.target) ?? known);
  return { at, fill: () => fill(at), on: { onKeyDown, onPaste, onFocus } };
}

/** The files of an import as a grid: every cell a field, filled down by key or button, blocks pasted in. */
export function ImportGrid({ items }: { items: readonly ImportItem[] }) {
  const { t } = useTranslation();
  const sitesId = useId();
  const box = useRef<HTMLDivElement>(null);
  const { at, fill, on } = useGridKeys(box, items.length);
  const rows = useVisibleRows(box, { count: items.length, rowHeight: ROW_HEIGHT, kept: at.row });
  return (
    <div className="import-grid">
      <div className="import-grid__tools">
        <Button icon="down" onPress={fill}>
          {t('importTurns.grid.fill')}
        </Button>
        <span className="muted small">{t('importTurns.grid.hint')}</span>
      </div>
      <Sites id={sitesId} />
      <div ref={box} className="import-grid__box">
        <table aria-label={t('sources.importing.files')} aria-rowcount={items.length + 1} {...on}>
          <GridHead />
          <tbody>
            {rows.map((row, i) => {
              const item = items[row];
              const before = (row - (rows[i - 1] ?? -1) - 1) * ROW_HEIGHT;
              return (
                item && (
                  <Fragment key={item.file.token}>
                    {before > 0 && <tr aria-hidden style={{ height: before }} />}
                    <ImportGridRow item={item} row={row} sitesId={sitesId} />
                  </Fragment>
                )
              );
            })}
            <tr aria-hidden style={{ height: (items.length - 1 - (rows.at(-1) ?? -1)) * ROW_HEIGHT }} />
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** The sites that are known, for the fields of sites. */
function Sites({ id }: { id: string }) {
  const sites = useSiteOptions();
  return (
    <datalist id={id}>
      {sites.map(site => (
        <option key={site.id} value={site.label} />
      ))}
    </datalist>
  );
}

function GridHead() {
  const { t } = useTranslation();
  return (
    <thead>
      <tr aria-rowindex={1}>
        {(['file', ...CELL_COLUMNS, 'encoding'] as const).map(column => (
          <th key={column} scope="col">
            {t(`importTurns.grid.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
