import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type StructureSheet, structureSheets } from '../../../../shared/figure/structure-layout.ts';
import {
  type DataStructure,
  dataStructure,
  LOOSE,
  ofDimension,
} from '../../../../shared/theory/data-structure.ts';
import { useRows } from '../../../state/mirror.ts';
import { useQuery } from '../../../state/query.ts';
import { useRemembered } from '../../../state/remembered.ts';
import { useStructureView } from './structure-store.ts';

const NONE: Readonly<Record<string, number>> = {};

/** The data structure of the project as it stands now. */
export function useStructure(): DataStructure {
  const codes = useRows('code');
  const counts = useQuery('codings.counts', {}, { tables: ['coding'] }).data?.byCode ?? NONE;
  return useMemo(() => dataStructure(codes, counts), [codes, counts]);
}

const MOST = ['3', '5', '10', 'all'] as const;
const COUNTS = ['on', 'off'] as const;

/** How many concepts of each theme are shown. */
export const useMost = () => [MOST, ...useRemembered('axial.structure.most', MOST, '10')] as const;

/** Whether the number of quotes is written to each concept. */
export function useShowsCounts(): [boolean, (shows: boolean) => void] {
  const [stored, store] = useRemembered('axial.structure.counts', COUNTS, 'on');
  return [stored === 'on', shows => store(shows ? 'on' : 'off')];
}

/** What the figure is to show: the method's parameters of the same names. */
export function useWish() {
  const [, most] = useMost();
  const [counts] = useShowsCounts();
  const dimensionId = useShownDimension();
  return { most: most === 'all' ? null : Number(most), counts, dimensionId };
}

/** The dimension in view, `loose`, or null for all of them. */
export function useShownDimension(): string | null {
  const dimensionId = useStructureView(state => state.dimensionId);
  const { dimensions } = useStructure();
  const isThere = dimensions.some(each => (each.dimension?.codeId ?? LOOSE) === dimensionId);
  return isThere ? dimensionId : null;
}

/** The figure as one sheet, with the words of the interface. */
export function useSheet(structure: DataStructure): StructureSheet | undefined {
  const { t } = useTranslation();
  const { most, counts, dimensionId } = useWish();
  return useMemo(() => {
    const words = {
      headings: {
        concept: t('structure.headings.concept'),
        theme: t('structure.headings.theme'),
        dimension: t('structure.headings.dimension'),
      },
      more: t('structure.more'),
      continued: t('structure.continued'),
    };
    return structureSheets(ofDimension(structure, dimensionId), { most, counts, pageHeight: null, words })[0];
  }, [structure, dimensionId, most, counts, t]);
}
