import { type ReactNode, useState } from 'react';
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
  /** Stands beside the quote, such as the button of its menu. */
  tools?: ReactNode;
}

/** More quotes than this are read by no one at once; the rest comes when it is asked for. */
const SHOWN_AT_FIRST = 200;

interface QuotesBySiteProps {
  quotes: readonly ListedQuote[];
  /** Where quotes come in pages: how many there are at a site, how many are still to come, and how to get them. */
  rest?: { totals: ReadonlyMap<string | null, number>; left: number; more(): void } | undefined;
}

/** Quotes under the site where they were said, the sites in their order; each opens its passage. */
export function QuotesBySite({ quotes, rest }: QuotesBySiteProps) {
  const { t } = useTranslation();
  const sites = useRowMap('site');
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole || rest ? quotes : quotes.slice(0, SHOWN_AT_FIRST);
  const place = (id: string | null) => sites.get(id ?? '')?.position ?? Number.POSITIVE_INFINITY;
  const groups = [...Map.groupBy(shown, ({ quote }) => quote.siteId)].sort(([a], [b]) => place(a) - place(b));
  const left = rest?.left ?? quotes.length - shown.length;
  return (
    <>
      {groups.map(([siteId, members]) => {
        const site = sites.get(siteId ?? '');
        return (
          <section key={siteId ?? ''} className="quotes-by-site">
            <h3 className="quotes-by-site__name">
              {site && <ColorDot color={site.color} />}
              {site?.name ?? t('common.noSite')}
              <span className="muted tabular">{rest?.totals.get(siteId) ?? members.length}</span>
            </h3>
            {members.map(({ id, quote, parts, note, tools }) => (
              <div key={id} className="quotes-by-site__row">
                <QuoteCard quote={quote} parts={parts} note={note} />
                {tools}
              </div>
            ))}
          </section>
        );
      })}
      {left > 0 && (
        <Button variant="quiet" onPress={() => (rest ? rest.more() : setWhole(true))}>
          {t('common.showMore', { count: left })}
        </Button>
      )}
    </>
  );
}
