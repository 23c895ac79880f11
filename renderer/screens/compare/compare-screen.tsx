import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/api.ts';
import { download } from '../../api/files.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { SplitPanes } from '../../components/split-panes.tsx';
import { useLanguage } from '../../i18n/i18n.ts';
import { useQuery } from '../../state/query.ts';
import { useRemembered } from '../../state/remembered.ts';
import { attempt } from '../../state/toasts.ts';
import { goTo } from '../../state/ui.ts';
import { CellQuotes } from './cell-quotes.tsx';
import { MatrixTable, type Picked } from './matrix-table.tsx';
import './compare-screen.css';

const MEASURES = ['codings', 'share', 'perThousand'] as const;
const SPOKEN = ['all', 'answers'] as const;
const LEVELS = ['category', 'concept'] as const;

/** Codes by sites, with the quotes behind each cell. */
export function CompareScreen() {
  const { t } = useTranslation();
  const [measure, setMeasure] = useRemembered('compare.measure', MEASURES, 'share');
  const [level, setLevel] = useRemembered('compare.level', LEVELS, 'category');
  const [spoken, setSpoken] = useRemembered('compare.spoken', SPOKEN, 'all');
  const leavesOutQuestions = spoken === 'answers';
  const [picked, setPicked] = useState<Picked | null>(null);
  const { data: matrix } = useQuery(
    'compare.matrix',
    { level, leavesOutQuestions },
    { tables: ['coding', 'code', 'source', 'site', 'speaker', 'sourceText'] },
  );
  const language = useLanguage();
  const save = () =>
    attempt(async () =>
      download(await api.call('report.csv', { what: 'matrix', language, leavesOutQuestions })),
    );
  if (matrix && matrix.groups.length === 0) {
    return (
      <EmptyState icon="compare" title={t('compare.emptyTitle')} hint={t('compare.emptyHint')}>
        <Button onPress={() => goTo('open')}>{t('frame.titles.open')}</Button>
      </EmptyState>
    );
  }
  const table = (
    <div className="compare">
      <div className="toolbar">
        <Segmented
          label={t('compare.level')}
          options={LEVELS.map(id => ({ id, label: t(`compare.levels.${id}`) }))}
          value={level}
          onChange={setLevel}
        />
        <Segmented
          label={t('compare.measure')}
          options={MEASURES.map(id => ({ id, label: t(`compare.measures.${id}`) }))}
          value={measure}
          onChange={setMeasure}
        />
        <Checkbox isSelected={leavesOutQuestions} onChange={on => setSpoken(on ? 'answers' : 'all')}>
          {t('compare.leaveOutQuestions')}
        </Checkbox>
        <span className="push" />
        <Button onPress={save}>{t('compare.exportCsv')}</Button>
      </div>
      <div className="compare__scroll">
        {matrix && <MatrixTable matrix={matrix} measure={measure} picked={picked} onPick={setPicked} />}
      </div>
    </div>
  );
  return (
    <SplitPanes
      name="compare"
      panes={[
        { id: 'table', content: table },
        {
          id: 'quotes',
          content: <CellQuotes picked={picked} leavesOutQuestions={leavesOutQuestions} />,
          size: 328,
          minSize: 240,
          maxSize: 560,
        },
      ]}
    />
  );
}
