import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../components/icon-button.tsx';
import { useRemembered } from '../../state/remembered.ts';
import { ModelWords } from './arrange/model-words.tsx';
import type { Graph } from './use-model-view.ts';

interface LegendProps {
  graph: Graph;
  /** Whether factors stand in the frames of their main categories. */
  isGrouped: boolean;
}

/** What width, signs, dashes and frames of the drawing mean, and the drawing in words. It can be folded. */
export const Legend = memo(function Legend({ graph, isGrouped }: LegendProps) {
  const { t } = useTranslation();
  const [state, setState] = useRemembered('model.legend', ['open', 'folded'], 'open');
  const isOpen = state === 'open';
  return (
    <aside className="model__legend" aria-label={t('model.legend.title')}>
      <div className="model__legend-head">
        <b>{isOpen ? t('model.legend.width') : t('model.legend.title')}</b>
        <IconButton
          icon={isOpen ? 'down' : 'chevron'}
          label={isOpen ? t('canvas.legend.hide') : t('canvas.legend.show')}
          aria-expanded={isOpen}
          placement="right"
          onPress={() => setState(isOpen ? 'folded' : 'open')}
        />
      </div>
      {isOpen && <Explained graph={graph} isGrouped={isGrouped} />}
    </aside>
  );
});

const Explained = memo(function Explained({ graph, isGrouped }: LegendProps) {
  const { t } = useTranslation();
  const signs = [
    ['+', t('common.polarity.raises')],
    ['−', t('common.polarity.restrains')],
    ['±', t('common.polarity.mixed')],
    ...(graph.arrows.some(arrow => arrow.polarity === '?')
      ? [['?', t('canvas.legend.unknown')] as const]
      : []),
  ] as const;
  return (
    <>
      <ul>
        <li>
          <span className="model__thin" aria-hidden="true" /> {t('canvas.legend.thin')}
        </li>
        <li>
          <span className="model__thick" aria-hidden="true" /> {t('canvas.legend.thick')}
        </li>
        {signs.map(([sign, meaning]) => (
          <li key={sign}>
            {sign} {meaning}
          </li>
        ))}
        <li>
          <span className="model__dash" aria-hidden="true" /> {t('model.legend.contested')}
        </li>
        {graph.arrows.some(arrow => arrow.citations === 0) && (
          <li>
            <span className="model__dots" aria-hidden="true" /> {t('links.bare')}
          </li>
        )}
        {isGrouped && (
          <li>
            <span className="model__frame" aria-hidden="true" /> {t('canvas.legend.group')}
          </li>
        )}
      </ul>
      <ModelWords graph={graph} />
    </>
  );
});
