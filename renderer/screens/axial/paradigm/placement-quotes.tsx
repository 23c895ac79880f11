import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { PaneBlock } from '../../../components/pane.tsx';
import { QuoteCard } from '../../../components/quote-card.tsx';
import { useFormats } from '../../../i18n/format.ts';
import { useRowMap } from '../../../state/mirror.ts';
import { useQuery } from '../../../state/query.ts';
import { cite } from './paradigm-actions.ts';
import { usePlacementQuotes } from './use-paradigms.ts';

interface PlacementQuotesProps {
  paradigmId: string;
  placementId: string;
  codeId: string;
}

const PAGE = 20;

/** The quotes that put a code at its place, and the passages of the code from which more can be chosen. */
export function PlacementQuotes({ paradigmId, placementId, codeId }: PlacementQuotesProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const cited = usePlacementQuotes(paradigmId)?.get(placementId) ?? [];
  return (
    <>
      <PaneBlock
        title={t('axial.paradigm.cited')}
        tools={<span className="muted small tabular">{number(cited.length)}</span>}
      >
        {cited.length === 0 && <p className="muted">{t('axial.paradigm.noneCited')}</p>}
        {cited.map(quote => (
          <div key={quote.id} className="placement__quote">
            <QuoteCard quote={quote} />
            <IconButton
              icon="close"
              label={t('axial.paradigm.uncite')}
              onPress={() => void cite(placementId, quote.id, false)}
            />
          </div>
        ))}
      </PaneBlock>
      <Candidates placementId={placementId} codeId={codeId} cited={new Set(cited.map(each => each.id))} />
    </>
  );
}

interface CandidatesProps {
  placementId: string;
  codeId: string;
  cited: ReadonlySet<string>;
}

function Candidates({ placementId, codeId, cited }: CandidatesProps) {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(PAGE);
  const codes = useRowMap('code');
  const page = useQuery(
    'codings.ofCode',
    { codeId, below: true, limit: limit + cited.size },
    { tables: ['coding', 'code', 'source', 'participant'] },
  ).data;
  const offered = page?.rows.filter(row => !cited.has(row.id)) ?? [];
  return (
    <PaneBlock title={t('axial.paradigm.candidates')}>
      {page && offered.length === 0 && <p className="muted">{t('axial.paradigm.noCandidates')}</p>}
      {offered.slice(0, limit).map(quote => (
        <div key={quote.id} className="placement__quote">
          <QuoteCard
            quote={quote}
            note={quote.codeId === codeId ? undefined : codes.get(quote.codeId ?? '')?.name}
          />
          <Button className="placement__cite" onPress={() => void cite(placementId, quote.id, true)}>
            {t('axial.paradigm.cite')}
          </Button>
        </div>
      ))}
      {page && page.total - cited.size > limit && (
        <Button variant="quiet" onPress={() => setLimit(limit + PAGE)}>
          {t('common.more')}
        </Button>
      )}
    </PaneBlock>
  );
}
