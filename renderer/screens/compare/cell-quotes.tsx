import { useTranslation } from 'react-i18next';
import { Pane } from '../../components/pane.tsx';
import { QuoteCard } from '../../components/quote-card.tsx';
import { useRowMap } from '../../state/mirror.ts';
import { useQuery } from '../../state/query.ts';
import type { Picked } from './matrix-table.tsx';

/** The quotes behind one cell. */
export function CellQuotes({
  picked,
  leavesOutQuestions,
}: {
  picked: Picked | null;
  leavesOutQuestions: boolean;
}) {
  const { t } = useTranslation();
  const codes = useRowMap('code');
  const sites = useRowMap('site');
  const params = picked && {
    codeId: picked.codeId,
    siteId: picked.siteId,
    below: picked.below,
    leavesOutQuestions,
    limit: 200,
  };
  const { data } = useQuery('codings.ofCode', params, {
    tables: ['coding', 'code', 'source', 'speaker', 'sourceText'],
  });
  if (picked === null) {
    return (
      <Pane label={t('compare.title')}>
        <p className="muted compare__hint">{t('compare.pick')}</p>
      </Pane>
    );
  }
  const site = sites.get(picked.siteId ?? '')?.name ?? t('common.noSite');
  const title = t('compare.cellTitle', { code: codes.get(picked.codeId)?.name ?? '', site });
  return (
    <Pane title={title} titleStyle="name" tools={<span className="muted">{data?.total}</span>} label={title}>
      {(data?.rows ?? []).map(row => (
        <QuoteCard key={row.id} quote={row} note={codes.get(row.codeId ?? '')?.name} />
      ))}
    </Pane>
  );
}
