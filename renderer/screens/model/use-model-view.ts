import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelFilter, ModelLevel } from '../../../shared/api/entities/models.ts';
import type { Result } from '../../../shared/api/method-table.ts';
import type { ModelNames } from '../../../shared/diagram/model-input.ts';
import { useRowMap, useRows } from '../../state/mirror.ts';
import { useQuery } from '../../state/query.ts';

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

/** The model's graph at a level, and what is written in its boxes. */
export function useModelView(level: ModelLevel, filter: ModelFilter) {
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
      const text = {
        name: codes.get(factor.codeId)?.name ?? '',
        second: isCore ? t('common.kinds.core') : '',
        counts: isCore ? '' : counts,
      };
      return [factor.codeId, text] as const;
    });
    return new Map(texts);
  }, [graph, codes, t]);
  return { graph, names };
}

/** Where boxes were set down by hand, by code. */
export function usePinned(modelId: string, level: ModelLevel): ReadonlyMap<string, { x: number; y: number }> {
  const positions = useRows('modelPosition');
  return useMemo(() => {
    const own = positions.filter(p => p.modelId === modelId && p.level === level);
    return new Map(own.map(({ codeId, x, y }) => [codeId, { x, y }]));
  }, [positions, modelId, level]);
}
