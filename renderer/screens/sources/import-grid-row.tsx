import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../components/checkbox.tsx';
import { classes } from '../../components/classes.ts';
import { CELL_COLUMNS, type CellColumn, canWrite, cellText, writeCell } from './import-cells.ts';
import { EncodingCell } from './import-encoding-cell.tsx';
import type { ImportItem } from './import-item.ts';
import { setItem } from './import-store.ts';

interface ImportGridRowProps {
  item: ImportItem;
  row: number;
  /** Id of the list of known sites. */
  sitesId: string;
}

/** One file of the grid; drawn again only when something of its own changes. */
export const ImportGridRow = memo(function ImportGridRow({ item, row, sitesId }: ImportGridRowProps) {
  const { t } = useTranslation();
  const { file, preview, included } = item;
  const { fileName } = file;
  return (
    <tr aria-rowindex={row + 2} className={classes('import-grid__row', !included && 'import-grid__row--out')}>
      <th scope="row">
        <span className="import-grid__file">
          <Checkbox
            label={t('sources.importing.include', { fileName })}
            isSelected={included}
            isDisabled={preview.error !== null || preview.documents === 0}
            onChange={next => setItem(file.token, each => ({ ...each, included: next }))}
          />
          <span className="ellipsis" title={fileName}>
            {fileName}
          </span>
        </span>
      </th>
      {CELL_COLUMNS.map((column, index) => (
        <td key={column}>
          <Cell item={item} row={row} index={index} column={column} sitesId={sitesId} />
        </td>
      ))}
      <td>
        <EncodingCell
          item={item}
          label={t('importTurns.grid.cell', { column: t('importTurns.grid.encoding'), fileName })}
        />
      </td>
    </tr>
  );
});

interface CellProps extends ImportGridRowProps {
  column: CellColumn;
  index: number;
}

/** A cell is a field at once: what is typed is kept as it is left. */
function Cell({ item, row, index, column, sitesId }: CellProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<string | null>(null);
  const text = cellText(item, column);
  const isWritable = canWrite(item, column);
  return (
    <input
      className="import-grid__cell"
      data-row={row}
      data-column={index}
      aria-label={t('importTurns.grid.cell', {
        column: t(`importTurns.grid.${column}`),
        fileName: item.file.fileName,
      })}
      list={column === 'siteName' ? sitesId : undefined}
      title={text}
      readOnly={!isWritable}
      value={draft ?? text}
      onChange={event => setDraft(event.target.value)}
      onBlur={() => {
        if (draft !== null) setItem(item.file.token, each => writeCell(each, column, draft.trim()));
        setDraft(null);
      }}
      onKeyDown={event => {
        if (event.key !== 'Escape' || draft === null) return;
        event.stopPropagation();
        setDraft(null);
      }}
    />
  );
}
