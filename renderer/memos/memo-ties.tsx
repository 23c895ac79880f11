import { useTranslation } from 'react-i18next';
import type { Row } from '../../shared/api/tables.ts';
import { Chip } from '../components/chip.tsx';
import { QuoteCard } from '../components/quote-card.tsx';
import { useRow, useRows } from '../state/mirror.ts';
import { useQuery } from '../state/query.ts';
import { goTo, openSource, selectCode } from '../state/ui.ts';
import { AboutPicker } from './about-picker.tsx';
import { untieMemo } from './memo-actions.ts';
import { openMemos } from './memo-desk.ts';
import { MentionedIn } from './mentioned-in.tsx';
import { type LinkedQuote, quoteName, useNames } from './use-names.ts';

/** What a memo is about, each leading there, and the memos that mention it. */
export function MemoTies({ memo }: { memo: Row<'memo'> }) {
  const { t } = useTranslation();
  const refs = useRows('memoRef');
  const about = refs.filter(ref => ref.memoId === memo.id && ref.relation === 'about');
  const quoted = about.flatMap(ref => (ref.targetKind === 'coding' ? [ref.targetId] : []));
  const asked = quoted.length > 0 ? { ids: quoted } : null;
  const quotes = useQuery('quotes.get', asked, { tables: ['coding', 'source'] }).data ?? [];
  return (
    <>
      <h3 className="heading">{t('memos.about')}</h3>
      <ul className="memos__ties" aria-label={t('memos.about')}>
        {about.map(ref => (
          <Tie key={ref.id} tie={ref} quote={quotes.find(quote => quote.id === ref.targetId)} />
        ))}
        <li>
          <AboutPicker memoId={memo.id} about={about} />
        </li>
      </ul>
      {quotes.map(quote => (
        <QuoteCard key={quote.id} quote={quote} />
      ))}
      <MentionedIn ids={[memo.id]} />
    </>
  );
}

interface TieProps {
  tie: Row<'memoRef'>;
  quote: LinkedQuote | undefined;
}

function Tie({ tie: { id, targetKind, targetId }, quote }: TieProps) {
  const nameOf = useNames();
  const code = useRow('code', targetKind === 'code' ? targetId : null);
  const name = quote ? quoteName(quote) : nameOf(targetKind, targetId);
  if (name === '') return null;
  const open = () => {
    if (targetKind === 'memo') openMemos(targetId);
    else if (quote) openSource(quote.sourceId, quote);
    else if (targetKind === 'source') openSource(targetId);
    else if (code) {
      selectCode(targetId);
      goTo('open');
    } else goTo(targetKind === 'link' ? 'model' : 'sources');
  };
  return (
    <li>
      <Chip color={code?.color} onPress={open} onRemove={{ label: name, run: () => void untieMemo(id) }}>
        {name}
      </Chip>
    </li>
  );
}
