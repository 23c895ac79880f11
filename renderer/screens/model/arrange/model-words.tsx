import { useTranslation } from 'react-i18next';
import { describeModel, type ModelPhrases } from '../../../../shared/diagram/describe-model.ts';
import { useRowMap } from '../../../state/mirror.ts';
import type { Graph } from '../use-model-view.ts';

/** The phrases of a description in the language of the interface. */
function usePhrases(): ModelPhrases {
  const { t } = useTranslation();
  return {
    summary: t('canvas.phrases.summary'),
    noArrows: t('canvas.phrases.noArrows'),
    arrow: t('canvas.phrases.arrow'),
    unquoted: t('canvas.phrases.unquoted'),
    contestedBetween: t('canvas.phrases.contestedBetween'),
    contestedWithin: t('canvas.phrases.contestedWithin'),
    alone: t('canvas.phrases.alone'),
    verbs: {
      '+': t('canvas.phrases.raises'),
      '-': t('canvas.phrases.restrains'),
      '±': t('canvas.phrases.mixed'),
      '?': t('canvas.phrases.unknown'),
    },
    comma: t('canvas.phrases.comma'),
    space: t('canvas.phrases.space'),
  };
}

/** Everything the drawing shows, in words: to be opened beside it, and read by screen readers. */
export function ModelWords({ graph }: { graph: Graph }) {
  const { t } = useTranslation();
  const codes = useRowMap('code');
  const sentences = describeModel(graph, id => codes.get(id)?.name ?? '', usePhrases());
  return (
    <details className="model__words">
      <summary>{t('canvas.describe')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lists are scrolled by keys. */}
      <ul tabIndex={0} aria-label={t('canvas.describe')}>
        {sentences.map((sentence, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no identity but their place.
          <li key={index}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}
