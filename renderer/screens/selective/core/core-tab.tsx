import { useTranslation } from 'react-i18next';
import { api } from '../../../api/api.ts';
import { Button } from '../../../components/button.tsx';
import { ColorDot } from '../../../components/color-dot.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { tellStep } from '../../../state/history-actions.ts';
import { useRows } from '../../../state/mirror.ts';
import { useQuery } from '../../../state/query.ts';
import { attempt } from '../../../state/toasts.ts';
import { goTo } from '../../../state/ui.ts';
import { CandidateTable } from './candidate-table.tsx';
import './core.css';

/** The core category: chosen here by the researcher, beside what speaks for each category. */
export function CoreTab() {
  const { t } = useTranslation();
  const codes = useRows('code');
  const core = codes.find(code => code.kind === 'core');
  const { data } = useQuery(
    'core.candidates',
    {},
    {
      tables: ['code', 'coding', 'link', 'evidence', 'source'],
    },
  );
  const choose = async (codeId: string | null, name: string) => {
    const done = await attempt(() => api.call('core.choose', { codeId }));
    if (done === undefined) return;
    tellStep(t(codeId === null ? 'selective.core.givenUp' : 'selective.core.isNow', { name }));
  };
  if (data?.length === 0) {
    return (
      <EmptyState icon="axial" title={t('selective.core.emptyTitle')} hint={t('selective.core.emptyHint')}>
        <Button onPress={() => goTo('axial')}>{t('frame.titles.axial')}</Button>
      </EmptyState>
    );
  }
  return (
    <div className="core">
      <section className="core__chosen" aria-label={t('common.kinds.core')}>
        {core ? (
          <>
            <p className="core__name">
              <ColorDot color={core.color} size={10} />
              {core.name}
            </p>
            {core.definition && <p className="core__words read">{core.definition}</p>}
            <Button variant="quiet" onPress={() => void choose(null, core.name)}>
              {t('selective.core.giveUp')}
            </Button>
          </>
        ) : (
          <>
            <p className="core__name">{t('selective.core.none')}</p>
            <p className="core__words">{t('selective.core.noneHint')}</p>
          </>
        )}
      </section>
      <p className="core__words muted">{t('selective.core.intro')}</p>
      {data && <CandidateTable candidates={data} onChoose={(id, name) => void choose(id, name)} />}
    </div>
  );
}
