import { useTranslation } from 'react-i18next';
import { LinkName } from '../../components/link-name.tsx';
import { Pane } from '../../components/pane.tsx';
import type { DiagramSelection } from '../../diagram-view/view-types.ts';
import { countWords } from '../../i18n/count-words.ts';
import { LinkTools } from '../../links/link-tools.tsx';
import { useRowMap } from '../../state/mirror.ts';
import type { Graph } from './use-model-view.ts';

interface LinksListProps {
  graph: Graph;
  onSelect(selection: DiagramSelection): void;
}

/** The arrows that are drawn, the best supported first: to be read and picked without the drawing. */
export function LinksList({ graph, onSelect }: LinksListProps) {
  const { t } = useTranslation();
  const hasLinks = useRowMap('link').size > 0;
  const arrows = graph.arrows.toSorted((a, b) => b.citations - a.citations);
  return (
    <Pane label={t('model.links')}>
      {/* Where links are hidden, the drawing says by what. */}
      {(arrows.length > 0 || !hasLinks) && (
        <p className="muted model__hint">{t(hasLinks ? 'model.pick' : 'model.emptyTitle')}</p>
      )}
      <LinkTools />
      <ul className="model__links">
        {arrows.map(arrow => (
          <li key={arrow.id}>
            <button type="button" className="model__link" onClick={() => onSelect({ arrow: arrow.id })}>
              <LinkName fromId={arrow.from} toId={arrow.to} polarity={arrow.polarity} />
              <span className="muted small">
                {[
                  arrow.citations === 0 ? t('links.bare') : countWords(t, 'quotes', arrow.citations),
                  countWords(t, 'interviews', arrow.sources),
                  countWords(t, 'sites', arrow.sites),
                  ...(arrow.contested ? [t('model.contested')] : []),
                ].join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Pane>
  );
}
