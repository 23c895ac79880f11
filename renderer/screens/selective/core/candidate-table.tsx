import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../../../shared/api/method-table.ts';
import { Button } from '../../../components/button.tsx';
import { classes } from '../../../components/classes.ts';
import { ColorDot } from '../../../components/color-dot.tsx';
import { Icon } from '../../../components/icon.tsx';
import { useFormats } from '../../../i18n/format.ts';
import { useRowMap } from '../../../state/mirror.ts';
import { openEvidence } from '../selective-store.ts';

type Candidate = Result<'core.candidates'>[number];

const COLUMNS = ['codings', 'sources', 'sites', 'touching', 'reaching', 'leaving'] as const;
type Column = (typeof COLUMNS)[number];

function numberIn(candidate: Candidate, column: Column): number {
  if (column === 'touching') return candidate.touching.links;
  if (column === 'reaching' || column === 'leaving') return candidate[column].citations;
  return candidate[column];
}

interface CandidateTableProps {
  candidates: readonly Candidate[];
  onChoose(codeId: string, name: string): void;
}

/** What speaks for each category, in the order of the code tree or of one of the numbers. */
export function CandidateTable({ candidates, onChoose }: CandidateTableProps) {
  const { t } = useTranslation();
  const [sortedBy, setSortedBy] = useState<Column | null>(null);
  const rows =
    sortedBy === null
      ? candidates
      : candidates.toSorted((a, b) => numberIn(b, sortedBy) - numberIn(a, sortedBy));
  return (
    <table className="core__table" aria-label={t('selective.core.table')}>
      <thead>
        <tr>
          <th scope="col">{t('selective.core.category')}</th>
          {COLUMNS.map(column => (
            <th
              key={column}
              scope="col"
              className="core__number"
              aria-sort={sortedBy === column ? 'descending' : 'none'}
            >
              <AriaButton
                className="core__sort"
                onPress={() => setSortedBy(sortedBy === column ? null : column)}
              >
                {t(`selective.core.columns.${column}`)}
                {sortedBy === column && <Icon name="down" size={10} />}
              </AriaButton>
            </th>
          ))}
          <th scope="col">
            <span className="visually-hidden">{t('selective.core.choice')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <CandidateRow key={row.codeId} row={row} isTree={sortedBy === null} onChoose={onChoose} />
        ))}
      </tbody>
    </table>
  );
}

interface CandidateRowProps {
  row: Candidate;
  isTree: boolean;
  onChoose: CandidateTableProps['onChoose'];
}

function CandidateRow({ row, isTree, onChoose }: CandidateRowProps) {
  const { t } = useTranslation();
  const code = useRowMap('code').get(row.codeId);
  const name = code?.name ?? '';
  const { codeId, kind } = row;
  const openCodings = () => openEvidence({ kind: 'code', codeId });
  const openLinks = (side: 'touching' | 'reaching' | 'leaving') =>
    openEvidence({ kind: 'candidateLinks', codeId, side });
  const cell = (column: Column, open: () => void, text: string) => (
    <td className="core__number">
      <AriaButton
        className="core__open tabular"
        aria-label={`${name}, ${t(`selective.core.columns.${column}`)}: ${text}`}
        isDisabled={numberIn(row, column) === 0}
        onPress={open}
      >
        {text}
      </AriaButton>
    </td>
  );
  return (
    <tr className={classes(kind === 'core' && 'core__row--core')}>
      <th scope="row" className={classes('core__code', isTree && kind === 'category' && 'core__code--below')}>
        <span>
          <ColorDot color={code?.color ?? 'slate'} />
          <span className={kind === 'category' ? '' : 'core__code-name'}>{name}</span>
        </span>
      </th>
      {cell('codings', openCodings, String(row.codings))}
      {cell('sources', openCodings, String(row.sources))}
      {cell('sites', openCodings, String(row.sites))}
      {cell('touching', () => openLinks('touching'), String(row.touching.links))}
      <ShareCell row={row} side="reaching" name={name} onOpen={() => openLinks('reaching')} />
      <ShareCell row={row} side="leaving" name={name} onOpen={() => openLinks('leaving')} />
      <td>
        {kind === 'core' ? (
          <span className="core__mark">
            <Icon name="check" size={13} />
            {t('selective.core.mark')}
          </span>
        ) : (
          <Button
            variant="quiet"
            className="core__choose"
            aria-label={t('selective.core.chooseName', { name })}
            onPress={() => onChoose(codeId, name)}
          >
            {t('selective.core.choose')}
          </Button>
        )}
      </td>
    </tr>
  );
}

interface ShareCellProps {
  row: Candidate;
  side: 'reaching' | 'leaving';
  name: string;
  onOpen(): void;
}

/** A share of all quotes of links, with a bar as long as it. */
function ShareCell({ row, side, name, onOpen }: ShareCellProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { share, citations } = row[side];
  const text = share === null ? '–' : formats.percent(share);
  return (
    <td className="core__number">
      <AriaButton
        className="core__open core__open--share tabular"
        aria-label={`${name}, ${t(`selective.core.columns.${side}`)}: ${text}`}
        isDisabled={citations === 0}
        onPress={onOpen}
      >
        <span className="core__bar" aria-hidden="true">
          <span style={{ width: `${(share ?? 0) * 100}%` }} />
        </span>
        {text}
      </AriaButton>
    </td>
  );
}
