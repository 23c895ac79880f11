import { useTranslation } from 'react-i18next';
import { Select } from '../../../components/select.tsx';
import type { CaseTable } from './case-table.ts';
import { LEFT_OUT, NEW_COLUMN, type Pasted } from './paste-guess.ts';
import type { PastedLine } from './paste-lines.ts';
import type { PastePlan } from './paste-plan.ts';
import { askPaste } from './paste-store.ts';

/** Rows of what was pasted that are shown; the sentences below the table speak of all of them. */
const SHOWN = 40;

interface PastePreviewProps {
  pasted: Pasted;
  plan: PastePlan;
  table: CaseTable;
}

/** The rows of what was pasted with the case each is about, under what their columns are, which can be chosen. */
export function PastePreview({ pasted, plan, table }: PastePreviewProps) {
  const { t } = useTranslation();
  const { uses } = pasted;
  const rest = plan.lines.length - SHOWN;
  return (
    <div className="paste__table">
      <table>
        <thead>
          <tr>
            <th scope="col" className="paste__case">
              {t(`cases.names.${table.owner}`)}
            </th>
            {uses.map((_, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place; names may repeat
              <th key={index} scope="col">
                <ColumnUse index={index} pasted={pasted} table={table} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plan.lines.slice(0, SHOWN).map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pasted rows have nothing else that tells them apart
            <Line key={at} line={line} uses={uses} />
          ))}
        </tbody>
      </table>
      {rest > 0 && <p className="paste__rest muted small">{t('cases.paste.rest', { count: rest })}</p>}
    </div>
  );
}

function Line({ line, uses }: { line: PastedLine; uses: readonly string[] }) {
  const { t } = useTranslation();
  const { cells, fate, name } = line;
  const isOut = fate !== 'known' && fate !== 'new';
  return (
    <tr className={isOut ? 'paste__out' : undefined}>
      <th scope="row" className="paste__case">
        {fate === 'known' ? name : t(`cases.paste.fates.${fate}`)}
      </th>
      {cells.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells are known by their place
        <td key={index} className={uses[index] === LEFT_OUT ? 'paste__out' : undefined} title={cell}>
          {cell}
        </td>
      ))}
    </tr>
  );
}

interface ColumnUseProps {
  index: number;
  pasted: Pasted;
  table: CaseTable;
}

/** Chooses what one pasted column is. */
function ColumnUse({ index, pasted, table }: ColumnUseProps) {
  const { t } = useTranslation();
  const { cells, hasHeader, uses } = pasted;
  const name = (hasHeader && cells[0]?.[index]?.trim()) || t('cases.paste.column', { number: index + 1 });
  const options = [
    ...table.columns.map(column => ({ id: column.id, label: column.name })),
    { id: NEW_COLUMN, label: t('cases.paste.newColumn') },
    { id: LEFT_OUT, label: t('sources.importing.table.uses.ignore') },
  ];
  // A column can be filled from one place only: choosing it here takes it from where it was.
  const choose = (id: string) =>
    askPaste({
      ...pasted,
      uses: uses.map((before, at) =>
        at === index ? id : before === id && id !== NEW_COLUMN ? LEFT_OUT : before,
      ),
    });
  return <Select label={name} value={uses[index] ?? LEFT_OUT} options={options} onChange={choose} />;
}
