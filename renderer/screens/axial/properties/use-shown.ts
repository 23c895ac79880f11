import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../../../shared/api/tables.ts';
import { useRowMap, useRows } from '../../../state/mirror.ts';
import { useRemembered } from '../../../state/remembered.ts';
import { useProperties } from './properties-store.ts';

const BY = ['site', 'participant', 'source'] as const;
const VIEWS = ['grid', 'plot'] as const;

export type By = (typeof BY)[number];

export const useBy = () => [BY, ...useRemembered('axial.properties.by', BY, 'site')] as const;

export const useView = () => [VIEWS, ...useRemembered('axial.properties.view', VIEWS, 'grid')] as const;

/** The properties of the category in view, or of all, category by category. */
export function useShownProperties(): Row<'property'>[] {
  const codeId = useProperties(state => state.codeId);
  const properties = useRows('property');
  if (codeId !== null) return properties.filter(property => property.codeId === codeId);
  return [...Map.groupBy(properties, property => property.codeId).values()].flat();
}

/** The name of a case, and of what has none. */
export function useCaseName(by: By): (id: string | null) => string {
  const { t } = useTranslation();
  const sites = useRowMap('site');
  const participants = useRowMap('participant');
  const sources = useRowMap('source');
  return useCallback(
    id => {
      if (id === null) return t(`properties.noCase.${by}`);
      if (by === 'site') return sites.get(id)?.name ?? '';
      return by === 'participant' ? (participants.get(id)?.code ?? '') : (sources.get(id)?.title ?? '');
    },
    [t, by, sites, participants, sources],
  );
}
