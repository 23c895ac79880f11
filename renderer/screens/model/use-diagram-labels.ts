import { useTranslation } from 'react-i18next';
import type { DiagramLabels } from '../../diagram-view/view-types.ts';
import { useRowMap } from '../../state/mirror.ts';
import type { Graph } from './use-model-view.ts';

const SIGN = { '+': 'raises', '-': 'restrains', '±': 'mixed', '?': 'unknown' } as const;

/** What the drawing says of its boxes and arrows, in the reader's language. */
export function useDiagramLabels(graph: Graph | undefined): DiagramLabels {
  const { t } = useTranslation();
  const codes = useRowMap('code');
  const notes = useRowMap('modelNote');
  const name = (id: string) => codes.get(id)?.name ?? '';
  return {
    note: id => {
      const text = notes.get(id)?.text.trim() ?? '';
      return text === '' ? t('canvas.note.empty') : t('canvas.note.label', { text });
    },
    diagram: t('model.diagram'),
    siteUnit: t('model.siteUnit'),
    factor: id => {
      const factor = graph?.factors.find(f => f.codeId === id);
      const kind = t(`common.kinds.${factor?.kind ?? 'concept'}`);
      const codings = t('common.counts.codings', { count: factor?.codings ?? 0 });
      return t('model.factor', { name: name(id), kind, codings });
    },
    arrow: id => {
      const arrow = graph?.arrows.find(a => a.id === id);
      if (!arrow) return '';
      const verb = t(`common.polarity.${SIGN[arrow.polarity]}`);
      const quotes =
        arrow.citations === 0 ? t('links.bare') : t('common.counts.quotes', { count: arrow.citations });
      const sites = t('common.counts.sites', { count: arrow.sites });
      return t('model.arrow', { from: name(arrow.from), to: name(arrow.to), verb, quotes, sites });
    },
  };
}
