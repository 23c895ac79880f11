import { useState } from 'react';
import { DropZone } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';
import { Icon } from '../../components/icon.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { SplitPanes } from '../../components/split-panes.tsx';
import { useRemembered } from '../../state/remembered.ts';
import { useStatus } from '../../state/status.ts';
import { notifyError } from '../../state/toasts.ts';
import { AddButtons } from './add-buttons.tsx';
import { CasesPart } from './cases/cases-part.tsx';
import { droppedFiles } from './found-files.ts';
import { ImportDialogs } from './import-dialog.tsx';
import { beginImport } from './import-flow.ts';
import { SamplingLog } from './sampling/sampling-log.tsx';
import { SitesPanel } from './sites-panel.tsx';
import {
  type LineFilter,
  type SortKey,
  type SourceLine,
  useShownLines,
  useSourceLines,
} from './source-rows.ts';
import { SourceTable } from './source-table.tsx';
import { SourceToolbar } from './source-toolbar.tsx';
import './sources-screen.css';

const NO_FILTER: LineFilter = { typed: '', siteId: null, sort: 'title', isDescending: false };

const PARTS = ['list', 'cases', 'sampling'] as const;

/** The transcripts of the study and the way to bring in more; its cases, and whom to ask next. */
export function SourcesScreen() {
  const { t } = useTranslation();
  const [part, setPart] = useRemembered('sources.part', PARTS, 'list');
  return (
    <div className="sources">
      <div className="sources__parts">
        <Segmented
          label={t('sources.part')}
          options={PARTS.map(id => ({ id, label: t(`sources.parts.${id}`) }))}
          value={part}
          onChange={setPart}
        />
      </div>
      {part === 'list' && <ListPart />}
      {part === 'cases' && <CasesPart />}
      {part === 'sampling' && <SamplingLog />}
    </div>
  );
}

/** Only here files can be dropped: what takes drops takes the focus and the clipboard too. */
function ListPart() {
  const { t } = useTranslation();
  return (
    <DropZone
      className="sources__part"
      aria-label={t('sources.dropHere')}
      onDrop={event => void droppedFiles(event.items).then(beginImport).catch(notifyError)}
    >
      {({ isDropTarget }) => (
        <>
          <SourcesList />
          {isDropTarget && (
            <div className="sources__drop">
              <Icon name="upload" size={28} />
              {t('sources.dropHere')}
            </div>
          )}
          <ImportDialogs />
        </>
      )}
    </DropZone>
  );
}

function SourcesList() {
  const { t } = useTranslation();
  const [filter, setFilter] = useState(NO_FILTER);
  const lines = useSourceLines();
  const shown = useShownLines(lines, filter);
  const characters = lines.reduce((sum, line) => sum + line.source.characters, 0);
  useStatus([
    ...(shown.length < lines.length
      ? [t('sources.at.shown', { shown: shown.length, total: lines.length })]
      : []),
    ...(lines.length > 0 ? [t('sources.at.characters', { count: characters })] : []),
  ]);
  const table = <SourceArea lines={lines} shown={shown} filter={filter} setFilter={setFilter} />;
  const sites = (
    <SitesPanel shownId={filter.siteId} onShow={siteId => setFilter(before => ({ ...before, siteId }))} />
  );
  return (
    <SplitPanes
      name="sources"
      panes={[
        { id: 'table', content: table, minSize: 480 },
        { id: 'sites', content: sites, size: 230, minSize: 180, maxSize: 480 },
      ]}
    />
  );
}

interface SourceAreaProps {
  lines: readonly SourceLine[];
  shown: readonly SourceLine[];
  filter: LineFilter;
  setFilter(change: (before: LineFilter) => LineFilter): void;
}

function SourceArea({ lines, shown, filter, setFilter }: SourceAreaProps) {
  const { t } = useTranslation();
  const sortBy = (sort: SortKey) =>
    setFilter(before => ({ ...before, sort, isDescending: before.sort === sort && !before.isDescending }));
  if (lines.length === 0) {
    return (
      <EmptyState icon="sources" title={t('sources.emptyTitle')} hint={t('sources.emptyHint')}>
        <AddButtons />
      </EmptyState>
    );
  }
  return (
    <>
      <SourceToolbar typed={filter.typed} onType={typed => setFilter(before => ({ ...before, typed }))} />
      {shown.length === 0 ? (
        <EmptyState title={t('sources.noMatch', { query: filter.typed })} />
      ) : (
        <SourceTable lines={shown} filter={filter} onSort={sortBy} />
      )}
    </>
  );
}
