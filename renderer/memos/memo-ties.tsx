import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../shared/api/tables.ts';
import { ColorDot } from '../components/color-dot.tsx';
import { QuoteCard } from '../components/quote-card.tsx';
import { useRow, useRows } from '../state/mirror.ts';
import { useQuery } from '../state/query.ts';
import { goTo, openSource, selectCode } from '../state/ui.ts';
import { openMemos } from './memo-desk.ts';
import { MentionedIn } from './mentioned-in.tsx';
import { useNames } from './use-names.ts';

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
      {about.length > 0 && <h3 className="heading">{t('memos.about')}</h3>}
      <div className="memos__ties">
        {about.map(ref => (
          <Tie key={ref.id} tie={ref} />
        ))}
      </div>
      {quotes.map(quote => (
        <QuoteCard key={quote.id} quote={quote} />
      ))}
      <MentionedIn ids={[memo.id]} />
    </>
  );
}

function Tie({ tie: { targetKind, targetId } }: { tie: Row<'memoRef'> }) {
  const nameOf = useNames();
  const code = useRow('code', targetKind === 'code' ? targetId : null);
  const name = nameOf(targetKind, targetId);
  if (name === '' || targetKind === 'coding') return null;
  const open = () => {
    if (targetKind === 'memo') openMemos(targetId);
    else if (targetKind === 'source') openSource(targetId);
    else if (code) {
      selectCode(targetId);
      goTo('open');
    } else goTo(targetKind === 'link' ? 'model' : 'sources');
  };
  return (
    <Button className="memo-link" onPress={open}>
      {code && <ColorDot color={code.color} size={8} />} {name}
    </Button>
  );
}
