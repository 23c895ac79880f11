import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../../../shared/api/method-table.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { QuotesBySite } from '../../../components/quotes-by-site.tsx';
import { useRowMap } from '../../../state/mirror.ts';
import { useQuery } from '../../../state/query.ts';
import { setAxial } from '../axial-store.ts';
import { useCounts } from '../board/use-counts.ts';
import { PairCard, pairName } from './pair.tsx';

type Near = Result<'codes.suggestions'>['near'][number];

/** Two codes whose names are near each other. */
export function NearCard({ suggestion }: { suggestion: Near }) {
  const { t } = useTranslation();
  const { key, ids, reason, count, of } = suggestion;
  const [shown, setShown] = useState<string | null>(null);
  const { ownOf } = useCounts();
  const pair = pairName(ids);
  const merge = (
    <Button
      aria-label={t('board.suggest.mergeOf', { pair })}
      onPress={() => setAxial({ merging: [...ids], accepting: key })}
    >
      {t('board.suggest.merge')}
    </Button>
  );
  return (
    <PairCard suggestionKey={key} ids={ids} action={merge}>
      {t(`board.suggest.reason.${reason}`, { count, of })}{' '}
      {ids.map((id, index) => (
        <span key={id}>
          {index > 0 && ' · '}
          {ownOf(id) === 0 ? (
            t('common.counts.codings', { count: 0 })
          ) : (
            <button type="button" className="suggest__number" onClick={() => setShown(id)}>
              {t('common.counts.codings', { count: ownOf(id) })}
            </button>
          )}
        </span>
      ))}
      {shown !== null && <CodePassages codeId={shown} onClose={() => setShown(null)} />}
    </PairCard>
  );
}

const MOST = 1000;

function CodePassages({ codeId, onClose }: { codeId: string; onClose(): void }) {
  const { t } = useTranslation();
  const name = useRowMap('code').get(codeId)?.name ?? '';
  const page = useQuery(
    'codings.ofCode',
    { codeId, below: false, limit: MOST },
    { tables: ['coding', 'source', 'participant'] },
  ).data;
  const pair = t('common.quoteMark', { quote: name });
  return (
    <Dialog title={t('board.suggest.passages', { pair })} size="medium" isOpen onClose={onClose}>
      {page && <QuotesBySite quotes={page.rows.map(quote => ({ id: quote.id, quote }))} />}
    </Dialog>
  );
}
