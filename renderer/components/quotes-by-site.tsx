import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRowMap } from '../state/mirror.ts';
import { Button } from './button.tsx';
import { ColorDot } from './color-dot.tsx';
import { QuoteCard, type QuotePart, type ShownQuote } from './quote-card.tsx';
import './quotes-by-site.css';

export interface ListedQuote {
  id: string;
  quote: ShownQuote;
  parts?: readonly QuotePart[] | undefined;
  note?: string | undefined;
}

/** More quotes than this are read by no one at once; the rest comes when it is asked for. */
const SHOWN_AT_FIRST = 200;

/** Quotes under the site where they were said, the sites in their order; each opens its passage. */
export function QuotesBySite({ quotes }: { quotes: readonly ListedQuote[] }) {
  const { t } = useTranslation();
  const sites = useRowMap('site');
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? quotes : quotes.slice(0, SHOWN_AT_FIRST);
  const place = (id: string | null) => sites.get(id ?? '')?.position ?? Number.POSITIVE_INFINITY;
  const groups = [...Map.groupBy(shown, ({ quote }) => quote.siteId)].sort(([a], [b]) => place(a) - place(b));
  const left = quotes.length - shown.length;
  return (
    <>
      {groups.map(([siteId, members]) => {
        const site = sites.get(siteId ?? '');
        return (
          <section key={siteId ?? ''} className="quotes-by-site">
            <h3 className="quotes-by-site__name">
              {site && <ColorDot color={site.color} />}
              {site?.name ?? t('common.noSite')}
              <span className="muted tabular">{members.length}</span>
            </h3>
            {members.map(({ id, quote, parts, note }) => (
              <QuoteCard key={id} quote={quote} parts={parts} note={note} />
            ))}
          </section>
        );
      })}
      {left > 0 && (
        <Button variant="quiet" onPress={() => setWhole(true)}>
          {t('common.showMore', { count: left })}
        </Button>
      )}
    </>
  );
}
