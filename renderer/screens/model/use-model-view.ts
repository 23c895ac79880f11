import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelDisplay, ModelFilter, ModelLevel } from '../../../shared/api/entities/models.ts';
import type { Result } from '../../../shared/api/method-table.ts';
import type { Row } from '../../../shared/api/tables.ts';
import { factorText } from '../../../shared/diagram/factor-text.ts';
import type { ModelNames } from '../../../shared/diagram/model-input.ts';
import { api } from '../../api/api.ts';
import { useRowMap, useRows } from '../../state/mirror.ts';
import { useQuery } from '../../state/query.ts';
import { liveQuery } from '../../state/query-cache.ts';
import { attempt } from '../../state/toasts.ts';

export type Graph = Result<'models.graph'>;

/** Tables whose change draws the model anew. */
export const DRAWN_FROM = [
  'link',
  'evidence',
  'code',
  'coding',
  'source',
  'sourceParticipant',
  'attributeValue',
] as const;

/**
 * Changes level or filter of a model; the function stays the same while both do. The graph that will be shown is asked
 * for at once, before the change itself has come back from the core.
 */
export function useChangeModel({ id, level, filter }: Row<'model'>) {
  return useCallback(
    (patch: { level?: ModelLevel; filter?: ModelFilter }) => {
      void attempt(() => api.call('models.update', { id, ...patch }));
      const next = { level: patch.level ?? level, filter: patch.filter ?? filter };
      liveQuery('models.graph', next, DRAWN_FROM).ahead();
    },
    [id, level, filter],
  );
}

/** The model's graph at a level, and what is written in its boxes. */
export function useModelView(
  level: ModelLevel,
  filter: ModelFilter,
  { bilingual, counts: isCounted }: Pick<ModelDisplay, 'bilingual' | 'counts'>,
) {
  const { t } = useTranslation();
  const codes = useRowMap('code');
  const { data: graph } = useQuery('models.graph', { level, filter }, { tables: DRAWN_FROM });
  const names: ModelNames = useMemo(() => {
    const texts = (graph?.factors ?? []).map(factor => {
      const { codings, categories } = factor;
      const isCore = factor.kind === 'core';
      const counts =
        factor.kind === 'main'
          ? t('model.countsOfMain', { categories, codings })
          : t('model.countsOfOther', { codings });
      const { name = '', translation = '' } = codes.get(factor.codeId) ?? {};
      const words = { name, translation, counts, core: isCore ? t('common.kinds.core') : null };
      return [factor.codeId, factorText(words, { bilingual, counts: isCounted })] as const;
    });
    return new Map(texts);
  }, [graph, codes, t, bilingual, isCounted]);
  return { graph, names };
}

/**
 * The graph that is listed and explained beside its drawing: the drawing comes first, the rest follows once it is on the
 * screen, which the function given is told.
 */
export function useListed(graph: Graph | undefined): [Graph | undefined, (drawn: Graph) => void] {
  const [drawn, setDrawn] = useState<Graph | null>(null);
  return [drawn === null || graph?.arrows.length === 0 ? graph : drawn, setDrawn];
}

/** Where boxes were set down by hand, by code. */
export function usePinned(modelId: string, level: ModelLevel): ReadonlyMap<string, { x: number; y: number }> {
  const positions = useRows('modelPosition');
  return useMemo(() => {
    const own = positions.filter(p => p.modelId === modelId && p.level === level);
    return new Map(own.map(({ codeId, x, y }) => [codeId, { x, y }]));
  }, [positions, modelId, level]);
}
