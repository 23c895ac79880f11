import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../../../shared/api/method-table.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { QuoteCard } from '../../../components/quote-card.tsx';
import { useFormats } from '../../../i18n/format.ts';
import { useRowMap } from '../../../state/mirror.ts';
import { useQuery } from '../../../state/query.ts';
import { setAxial } from '../axial-store.ts';
import { PairCard, pairName, type Two } from './pair.tsx';

type Together = Result<'codes.suggestions'>['together'][number];

/** Two concepts that often stand on the same passages or side by side. */
export function TogetherCard({ suggestion }: { suggestion: Together }) {
  const { t } = useTranslation();
  const { list, percent } = useFormats();
  const { key, ids, same, near, either, sources, share } = suggestion;
  const [isOpen, setOpen] = useState(false);
  const pair = pairName(ids);
  const group = (
    <Button
      aria-label={t('board.suggest.groupOf', { pair })}
      onPress={() => setAxial({ moving: [...ids], accepting: key })}
    >
      {t('board.suggest.group')}
    </Button>
  );
  const times = list([
    ...(same > 0 ? [t('board.suggest.same', { count: same })] : []),
    ...(near > 0 ? [t('board.suggest.beside', { count: near })] : []),
  ]);
  return (
    <PairCard suggestionKey={key} ids={ids} action={group}>
      <button type="button" className="suggest__number" onClick={() => setOpen(true)}>
        {times}
      </button>{' '}
      {t('board.suggest.ofEither', {
        either,
        share: percent(share),
        sources: t('common.counts.sources', { count: sources }),
      })}
      {isOpen && <Meetings ids={ids} onClose={() => setOpen(false)} />}
    </PairCard>
  );
}

/** The passages where both stand, each pair of them with the names of its codes. */
function Meetings({ ids, onClose }: { ids: Two; onClose(): void }) {
  const { t } = useTranslation();
  const codes = useRowMap('code');
  const meetings = useQuery(
    'codes.meetings',
    { ids: [ids[0], ids[1]] },
    { tables: ['coding', 'source', 'participant'] },
  ).data;
  const pair = pairName(ids);
  return (
    <Dialog title={t('board.suggest.passages', { pair })} size="medium" isOpen onClose={onClose}>
      {meetings?.map(({ isSame, quotes }) => (
        <section key={quotes.map(quote => quote.id).join(' ')} className="suggest__meeting">
          <h3 className="heading">
            {t(isSame ? 'board.suggest.samePassage' : 'board.suggest.besidePassage')}
          </h3>
          {quotes.map(quote => (
            <QuoteCard key={quote.id} quote={quote} note={codes.get(quote.codeId ?? '')?.name} />
          ))}
        </section>
      ))}
    </Dialog>
  );
}
