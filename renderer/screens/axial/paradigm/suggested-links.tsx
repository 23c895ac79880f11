import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { paradigmLinks, type SuggestedLink } from '../../../../shared/theory/paradigm-links.ts';
import { Button } from '../../../components/button.tsx';
import { LinkName } from '../../../components/link-name.tsx';
import { PaneBlock } from '../../../components/pane.tsx';
import { openLinkDialog } from '../../../links/link-dialogs.ts';
import { useRowMap, useRows } from '../../../state/mirror.ts';
import { useQuery } from '../../../state/query.ts';
import { type ShownParadigm, useEdition, usePlacementQuotes } from './use-paradigms.ts';
import '../../../links/links.css';

interface SuggestedLinksProps {
  shown: ShownParadigm;
  /** Only links that this placement is an end of. */
  placementId?: string | undefined;
}

/** The links that the places around a phenomenon suggest, those that are there already told apart. */
export function SuggestedLinks({ shown, placementId }: SuggestedLinksProps) {
  const { t } = useTranslation();
  const suggested = useSuggested(shown).filter(
    each =>
      placementId === undefined || each.fromPlacementId === placementId || each.toPlacementId === placementId,
  );
  return (
    <PaneBlock
      title={t('links.paradigm.title')}
      tools={<span className="muted small tabular">{suggested.length}</span>}
    >
      <p className="muted small">
        {t(suggested.length === 0 ? 'links.paradigm.none' : 'links.paradigm.hint')}
      </p>
      <ul className="code-links">
        {suggested.map(each => (
          <li key={`${each.fromId} ${each.toId}`} className="suggested-link">
            <Suggested paradigmId={shown.id} link={each} />
          </li>
        ))}
      </ul>
    </PaneBlock>
  );
}

function Suggested({ paradigmId, link }: { paradigmId: string; link: SuggestedLink }) {
  const { t } = useTranslation();
  const quotes = usePlacementQuotes(paradigmId);
  const existing = useRowMap('link').get(link.linkIds[0] ?? '');
  const { data } = useQuery('links.summaries', existing ? {} : null, {
    tables: ['link', 'evidence', 'source'],
  });
  const citations = data
    ?.filter(row => link.linkIds.includes(row.linkId))
    .reduce((sum, row) => sum + row.citations, 0);
  const make = () => {
    const of = (placementId: string | null, side: 'cause' | 'effect') =>
      (quotes?.get(placementId ?? '') ?? []).map(quote => ({ ...quote, side }));
    const offered = [...of(link.fromPlacementId, 'cause'), ...of(link.toPlacementId, 'effect')];
    openLinkDialog({ kind: 'new', link: { fromId: link.fromId, toId: link.toId, type: link.type, offered } });
  };
  return (
    <>
      <LinkName fromId={link.fromId} toId={link.toId} polarity={existing?.polarity} />
      {existing ? (
        <span className={citations === 0 ? 'links__bare' : 'muted small'}>
          {[
            t('links.paradigm.there'),
            ...(citations === undefined
              ? []
              : [citations === 0 ? t('links.bare') : t('common.counts.quotes', { count: citations })]),
          ].join(' · ')}
        </span>
      ) : (
        <Button className="suggested-link__make" onPress={make}>
          {t('links.paradigm.make')}
        </Button>
      )}
    </>
  );
}

function useSuggested(shown: ShownParadigm): SuggestedLink[] {
  const edition = useEdition();
  const links = useRows('link');
  return useMemo(() => {
    const placements = shown.places.flatMap(place =>
      place.placed.map(({ id, role, code }) => ({ id, role, codeId: code.id })),
    );
    return paradigmLinks({ edition, phenomenonId: shown.phenomenon.id, placements, links });
  }, [edition, shown, links]);
}
