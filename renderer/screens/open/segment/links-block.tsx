import { useTranslation } from 'react-i18next';
import { evidenceParts } from '../../../components/evidence-parts.ts';
import { IconButton } from '../../../components/icon-button.tsx';
import { LinkName } from '../../../components/link-name.tsx';
import { PaneBlock } from '../../../components/pane.tsx';
import { QuoteCard } from '../../../components/quote-card.tsx';
import { useRowMap } from '../../../state/mirror.ts';
import { useQuery } from '../../../state/query.ts';
import { selectLink, useUi } from '../../../state/ui.ts';
import type { Span } from '../../../text-view/text-view-types.ts';
import { removeEvidence } from '../link/evidence-actions.ts';
import { type EvidenceRow, setOpen } from '../open-store.ts';
import { textView } from '../text/text-host.ts';

/** The links that the passage in hand is evidence for. */
export function LinksBlock({ span }: { span: Span }) {
  const { t } = useTranslation();
  const sourceId = useUi(state => state.sourceId);
  const asked = sourceId === null ? null : { sourceId };
  const all = useQuery('evidence.list', asked, { tables: ['evidence', 'link'] }).data ?? [];
  const rows = all.filter(row => row.sourceId === sourceId && row.start < span.end && row.end > span.start);
  if (rows.length === 0) return null;
  return (
    <PaneBlock title={t('open.link.here')} tools={<span className="muted small tabular">{rows.length}</span>}>
      {rows.map(row => (
        <Evidence key={row.id} row={row} />
      ))}
    </PaneBlock>
  );
}

function Evidence({ row }: { row: EvidenceRow }) {
  const { t } = useTranslation();
  const codes = useRowMap('code');
  const names = { from: codes.get(row.fromId)?.name ?? '', to: codes.get(row.toId)?.name ?? '' };
  const show = () => {
    selectLink(row.linkId);
    setOpen({ evidence: row });
    textView()?.scrollTo(row.start);
  };
  return (
    <div className="segment__link">
      <div className="segment__link-head">
        <LinkName fromId={row.fromId} toId={row.toId} polarity={row.polarity} />
        <IconButton
          icon="close"
          label={t('open.link.removeQuote', names)}
          onPress={() => void removeEvidence(row, names)}
        />
      </div>
      <QuoteCard
        quote={row}
        parts={evidenceParts(row)}
        note={row.stance === 'contradicts' ? t('open.link.contradicts') : undefined}
        onPress={show}
      />
    </div>
  );
}
