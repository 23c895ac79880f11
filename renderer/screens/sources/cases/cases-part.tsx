import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Announcer } from '../../../components/announcer.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useRemembered } from '../../../state/remembered.ts';
import { useStatus } from '../../../state/status.ts';
import { addCase } from './case-actions.ts';
import { CaseGrid } from './case-grid.tsx';
import { type CaseTable, OWNERS, type Owner, useCaseTable } from './case-table.ts';
import { type Asked, CasesToolbar } from './cases-toolbar.tsx';
import { ColumnDialog } from './column-dialog.tsx';
import { finderOf } from './find-cell.ts';
import type { GridSort } from './grid-head.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { keyOf } from './paste-guess.ts';
import { PasteTextDialog } from './paste-text-dialog.tsx';
import { useKnownNames } from './use-known-names.ts';
import { useShownRows } from './use-shown-rows.ts';

/** Sites, participants or sources with their attributes, in a grid. */
export function CasesPart() {
  const { t } = useTranslation();
  const [owner, setOwner] = useRemembered('sources.cases', OWNERS, 'participant');
  const [asked, ask] = useState<Asked>(null);
  const [typed, setTyped] = useState('');
  const [sort, setSort] = useState<GridSort>({ column: 'name', isDescending: false });
  const table = useCaseTable(owner);
  const isFound = useMemo(() => finderOf(table.rows, typed), [table.rows, typed]);
  const rows = useShownRows(table, typed.trim() === '' ? null : isFound, sort);
  useStatusOf(table);
  const search = useRef<HTMLInputElement>(null);
  const [finds, setFinds] = useState(0);
  const sortBy = (column: string) =>
    setSort(before => ({ column, isDescending: before.column === column && !before.isDescending }));
  return (
    <>
      <CasesToolbar
        owner={owner}
        setOwner={setOwner}
        typed={typed}
        setTyped={setTyped}
        search={search}
        onFind={() => setFinds(count => count + 1)}
        ask={ask}
      />
      {table.rows.length === 0 ? (
        <EmptyState
          title={t(`cases.empty.${owner}`)}
          hint={t(owner === 'source' ? 'cases.emptySourceHint' : 'cases.emptyHint')}
        />
      ) : (
        <CaseGrid
          key={owner}
          label={t(`cases.owners.${owner}`)}
          table={table}
          rows={rows}
          sort={sort}
          isFound={isFound}
          finds={finds}
          onFind={() => {
            search.current?.focus();
            search.current?.select();
          }}
          onSort={sortBy}
          onEdit={column => ask({ kind: 'column', column })}
        />
      )}
      <Announcer />
      <PasteDialog owner={owner} />
      <AskedDialog owner={owner} asked={asked} onClose={() => ask(null)} />
    </>
  );
}

function AskedDialog({ owner, asked, onClose }: { owner: Owner; asked: Asked; onClose(): void }) {
  if (asked?.kind === 'paste') return <PasteTextDialog owner={owner} onClose={onClose} />;
  if (asked?.kind === 'case' && owner !== 'source') return <CaseDialog owner={owner} onClose={onClose} />;
  if (asked?.kind !== 'column') return null;
  return <ColumnDialog owner={owner} attribute={asked.column?.attribute ?? undefined} onClose={onClose} />;
}

/** Says in the status bar how many values are not what their column takes. */
function useStatusOf({ rows }: CaseTable): void {
  const { t } = useTranslation();
  const count = rows.reduce((sum, row) => sum + row.cells.filter(cell => !cell.fits).length, 0);
  useStatus(count > 0 ? [t('cases.misfits', { count })] : []);
}

function CaseDialog({ owner, onClose }: { owner: 'site' | 'participant'; onClose(): void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const { sites, participants } = useKnownNames();
  const isTaken = (owner === 'site' ? sites : participants).some(each => keyOf(each) === keyOf(name));
  return (
    <FormDialog
      title={t(`cases.add.${owner}`)}
      canSave={name.trim() !== '' && !isTaken}
      onClose={onClose}
      onSave={() => addCase(owner, name.trim())}
    >
      <TextField
        label={t(`cases.names.${owner}`)}
        value={name}
        onChange={setName}
        error={isTaken ? t('cases.nameTaken') : undefined}
        autoFocus
        isRequired
      />
    </FormDialog>
  );
}
