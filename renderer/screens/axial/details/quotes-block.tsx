import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { buildCodeTree, descendantsOf } from '../../../../shared/theory/code-tree.ts';
import { Button } from '../../../components/button.tsx';
import { PaneBlock } from '../../../components/pane.tsx';
import { QuoteCard } from '../../../components/quote-card.tsx';
import { useFormats } from '../../../i18n/format.ts';
import { useRowMap, useRows } from '../../../state/mirror.ts';
import { useQuery } from '../../../state/query.ts';
import type { CodeRow } from '../board/board-model.ts';
import type { ChosenSite } from './site-bars.tsx';
import { strongestFirst } from './strongest-quotes.ts';

/** Among so many the strongest are looked for. */
const MOST = 500;
const FIRST = 4;
const MORE = 20;

/** The quotes that carry a code best; each leads to its passage. */
export function QuotesBlock({ code, site }: { code: CodeRow; site: ChosenSite }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const [shown, setShown] = useState(FIRST);
  const { quotes, total } = useStrongest(code.id, site);
  const codes = useRowMap('code');
  return (
    <PaneBlock
      title={t('axial.strongest')}
      tools={<span className="muted small tabular">{number(total)}</span>}
    >
      <div className="axial-quotes" title={t('axial.strongestHint')}>
        {quotes.slice(0, shown).map(quote => {
          const note = quote.codeId === code.id ? undefined : codes.get(quote.codeId ?? '')?.name;
          return <QuoteCard key={quote.id} quote={quote} note={note} />;
        })}
      </div>
      {total === 0 && <p className="muted">{t('axial.noQuotes')}</p>}
      {quotes.length > shown && (
        <Button
          variant="quiet"
          className="axial-quotes__more"
          onPress={() => setShown(before => (before === FIRST ? MORE : before + MORE))}
        >
          {t('axial.moreQuotes')}
        </Button>
      )}
    </PaneBlock>
  );
}

function useStrongest(codeId: string, site: ChosenSite) {
  const codes = useRows('code');
  const links = useRows('link');
  const asked = { codeId, below: true, limit: MOST, ...(site === undefined ? {} : { siteId: site }) };
  const page = useQuery('codings.ofCode', asked, {
    tables: ['coding', 'code', 'source', 'participant'],
  }).data;
  const here = useMemo(
    () => new Set([codeId, ...descendantsOf(buildCodeTree(codes), codeId).map(code => code.id)]),
    [codes, codeId],
  );
  const linkIds = links.filter(link => here.has(link.fromId) || here.has(link.toId)).map(link => link.id);
  const cited = useQuery('evidence.list', linkIds.length > 0 ? { linkIds } : null, {
    tables: ['evidence', 'link'],
  }).data;
  const quotes = useMemo(() => {
    const examples = codes.filter(code => here.has(code.id)).flatMap(code => code.exampleCodingId ?? []);
    return strongestFirst(page?.rows ?? [], new Set(examples), cited ?? []);
  }, [page, codes, here, cited]);
  return { quotes, total: page?.total ?? 0 };
}
