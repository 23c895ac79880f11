import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Pane } from '../../../components/pane.tsx';
import { goTo } from '../../../state/ui.ts';
import { StatementDialog } from './statement-dialog.tsx';
import { StructureRows } from './structure-rows.tsx';
import { type StructureRow, useStructures } from './use-structures.ts';
import './structures.css';

/** The table of typical relationship structures, as it goes into the report. */
export function StructuresPane() {
  const { t } = useTranslation();
  const rows = useStructures();
  const [choosing, setChoosing] = useState<StructureRow | null>(null);
  const title = t('selective.structures.title');
  const second = t('selective.structures.second');
  return (
    <Pane
      title={
        <>
          {title}
          {second !== title && <span className="structures__second">{second}</span>}
        </>
      }
      titleStyle="name"
      tools={<Button onPress={() => goTo('report')}>{t('selective.toWord')}</Button>}
      label={title}
    >
      {rows?.length === 0 && (
        <EmptyState
          icon="axial"
          title={t('selective.structures.emptyTitle')}
          hint={t('selective.structures.emptyHint')}
        >
          <Button onPress={() => goTo('open')}>{t('frame.titles.open')}</Button>
        </EmptyState>
      )}
      {rows && rows.length > 0 && (
        <table className="structures" aria-label={title}>
          <thead>
            <tr>
              <th scope="col" className="structures__ends">
                {t('selective.structures.structure')}
              </th>
              <th scope="col">{t('selective.structures.meaning')}</th>
              <th scope="col" className="structures__statement">
                {t('selective.structures.statement')}
              </th>
            </tr>
          </thead>
          <tbody>
            <StructureRows rows={rows} onChoose={setChoosing} />
          </tbody>
        </table>
      )}
      {choosing && <StatementDialog row={choosing} onClose={() => setChoosing(null)} />}
    </Pane>
  );
}
