import { useMemo, useState } from 'react';
import { Button as AriaButton, Input, SearchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Announcer } from '../../../components/announcer.tsx';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { Icon } from '../../../components/icon.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useFormats } from '../../../i18n/format.ts';
import { matchName } from '../../../names/match-name.ts';
import { useRemembered } from '../../../state/remembered.ts';
import { useStatus } from '../../../state/status.ts';
import { addCase } from './case-actions.ts';
import { CaseGrid } from './case-grid.tsx';
import { type CaseColumn, type CaseTable, OWNERS, type Owner, useCaseTable } from './case-table.ts';
import { ColumnDialog } from './column-dialog.tsx';
import type { GridSort } from './grid-head.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { PasteTextDialog } from './paste-text-dialog.tsx';

type Asked =
  | { kind: 'case' }
  | { kind: 'paste' }
  | { kind: 'column'; column?: CaseColumn | undefined }
  | null;

/** Sites, participants or sources with their attributes, in a grid. */
export function CasesPart() {
  const { t } = useTranslation();
  const [owner, setOwner] = useRemembered('sources.cases', OWNERS, 'participant');
  const [asked, ask] = useState<Asked>(null);
  const [typed, setTyped] = useState('');
  const [sort, setSort] = useState<GridSort | null>(null);
  const table = useCaseTable(owner);
  const rows = useShownRows(table, typed, sort);
  useStatusOf(table);
  const sortBy = (column: string) =>
    setSort(before => ({ column, isDescending: before?.column === column && !before.isDescending }));
  return (
    <>
      <CasesToolbar owner={owner} setOwner={setOwner} typed={typed} setTyped={setTyped} ask={ask} />
      {table.rows.length === 0 ? (
        <EmptyState title={t(`cases.empty.${owner}`)} hint={t('cases.emptyHint')} />
      ) : (
        <CaseGrid
          key={owner}
          label={t(`cases.owners.${owner}`)}
          table={table}
          rows={rows}
          sort={sort}
          onSort={sortBy}
          onEdit={column => ask({ kind: 'column', column })}
        />
      )}
      <p className="cases__keys muted small">{t('cases.keys')}</p>
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

interface CasesToolbarProps {
  owner: Owner;
  setOwner(owner: Owner): void;
  typed: string;
  setTyped(typed: string): void;
  ask(asked: Asked): void;
}

function CasesToolbar({ owner, setOwner, typed, setTyped, ask }: CasesToolbarProps) {
  const { t } = useTranslation();
  return (
    <div className="toolbar">
      <Segmented
        label={t('cases.kind')}
        options={OWNERS.map(id => ({ id, label: t(`cases.owners.${id}`) }))}
        value={owner}
        onChange={setOwner}
      />
      <SearchField className="filter-field" aria-label={t('cases.filter')} value={typed} onChange={setTyped}>
        <Icon name="search" size={14} />
        <Input placeholder={t('cases.filter')} />
        {typed !== '' && (
          <AriaButton className="icon-button" aria-label={t('common.clear')}>
            <Icon name="close" size={12} />
          </AriaButton>
        )}
      </SearchField>
      <span className="push" />
      <Button icon="copy" onPress={() => ask({ kind: 'paste' })}>
        {t('cases.paste.table')}
      </Button>
      {owner !== 'source' && (
        <Button icon="plus" onPress={() => ask({ kind: 'case' })}>
          {t(`cases.add.${owner}`)}
        </Button>
      )}
      <Button icon="plus" onPress={() => ask({ kind: 'column' })}>
        {t('cases.addColumn')}
      </Button>
    </div>
  );
}

function useShownRows({ columns, rows }: CaseTable, typed: string, sort: GridSort | null) {
  const { compare } = useFormats();
  return useMemo(() => {
    const shown = rows.filter(
      row => typed === '' || row.cells.some(({ text }) => text !== '' && matchName(text, typed) !== null),
    );
    const at = columns.findIndex(column => column.id === (sort?.column ?? 'name'));
    const direction = sort?.isDescending ? -1 : 1;
    const textOf = (row: (typeof rows)[number]) => row.cells[at]?.text ?? '';
    // Empty cells stand last whichever way it is sorted.
    return shown.sort(
      (a, b) =>
        Number(textOf(a) === '') - Number(textOf(b) === '') || direction * compare(textOf(a), textOf(b)),
    );
  }, [columns, rows, typed, sort, compare]);
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
  return (
    <FormDialog
      title={t(`cases.add.${owner}`)}
      canSave={name.trim() !== ''}
      onClose={onClose}
      onSave={() => addCase(owner, name.trim())}
    >
      <TextField label={t(`cases.names.${owner}`)} value={name} onChange={setName} autoFocus isRequired />
    </FormDialog>
  );
}
