import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DiagramLabels } from '../../diagram-view/view-types.ts';
import { countWords } from '../../i18n/count-words.ts';
import { useRowMap } from '../../state/mirror.ts';
import type { Graph } from './use-model-view.ts';

const SIGN = { '+': 'raises', '-': 'restrains', '±': 'mixed', '?': 'unknown' } as const;

/** What the drawing says of its boxes and arrows, in the reader's language. */
export function useDiagramLabels(graph: Graph | undefined): DiagramLabels {
  const { t } = useTranslation();
  const codes = useRowMap('code');
  const notes = useRowMap('modelNote');
  const factors = useMemo(() => new Map(graph?.factors.map(factor => [factor.codeId, factor])), [graph]);
  const arrows = useMemo(() => new Map(graph?.arrows.map(arrow => [arrow.id, arrow])), [graph]);
  const name = (id: string) => codes.get(id)?.name ?? '';
  return {
    note: id => {
      const text = notes.get(id)?.text.trim() ?? '';
      return text === '' ? t('canvas.note.empty') : t('canvas.note.label', { text });
    },
    diagram: t('model.diagram'),
    siteUnit: t('model.siteUnit'),
    factor: id => {
      const factor = factors.get(id);
      const kind = t(`common.kinds.${factor?.kind ?? 'concept'}`);
      const codings = countWords(t, 'codings', factor?.codings ?? 0);
      return t('model.factor', { name: name(id), kind, codings });
    },
    arrow: id => {
      const arrow = arrows.get(id);
      if (!arrow) return '';
      const verb = t(`common.polarity.${SIGN[arrow.polarity]}`);
      const quotes = arrow.citations === 0 ? t('links.bare') : countWords(t, 'quotes', arrow.citations);
      const sites = countWords(t, 'sites', arrow.sites);
      return t('model.arrow', { from: name(arrow.from), to: name(arrow.to), verb, quotes, sites });
    },
  };
}
