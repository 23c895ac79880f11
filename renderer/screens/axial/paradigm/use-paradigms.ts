import { useMemo } from 'react';
import type { ParadigmEdition } from '../../../../shared/api/entities/project.ts';
import type { Row } from '../../../../shared/api/tables.ts';
import { type ParadigmPlace, placesOf } from '../../../../shared/theory/paradigm-places.ts';
import { useRowMap, useRows } from '../../../state/mirror.ts';
import { useQuery } from '../../../state/query.ts';
import { useParadigm } from './paradigm-store.ts';

type CodeRow = Row<'code'>;
/** A code at a place around the phenomenon. */
export interface Placed {
  id: string;
  code: CodeRow;
  role: ParadigmPlace['role'];
  quotes: number;
}

/** A place with what stands there, in order. */
export interface FilledPlace extends ParadigmPlace {
  placed: readonly Placed[];
}

export interface ShownParadigm {
  id: string;
  phenomenon: CodeRow;
  places: readonly FilledPlace[];
}

/** The edition the project follows, after which places are named. */
export function useEdition(): ParadigmEdition {
  return useRows('project')[0]?.edition ?? '1990';
}

/** Paradigms with their phenomena, in the order in which they were begun. */
export function useParadigms(): { id: string; phenomenon: CodeRow }[] {
  const rows = useRows('paradigm');
  const codes = useRowMap('code');
  return useMemo(
    () =>
      rows.flatMap(({ id, phenomenonId }) => {
        const phenomenon = codes.get(phenomenonId);
        return phenomenon ? [{ id, phenomenon }] : [];
      }),
    [rows, codes],
  );
}

/** Quotes by placement; undefined until they are known. */
export function usePlacementQuotes(paradigmId: string | null) {
  const found = useQuery('paradigms.quotes', paradigmId === null ? null : { paradigmId }, {
    tables: ['placementEvidence', 'paradigmPlacement', 'coding', 'source', 'participant'],
  }).data;
  return useMemo(
    () => found && new Map(found.map(({ placementId, quotes }) => [placementId, quotes] as const)),
    [found],
  );
}

/** The paradigm in view with its places filled, or null where there is none yet. */
export function useShownParadigm(): ShownParadigm | null {
  const paradigms = useParadigms();
  const wanted = useParadigm(state => state.paradigmId);
  const shown = paradigms.find(each => each.id === wanted) ?? paradigms[0] ?? null;
  const edition = useEdition();
  const rows = useRows('paradigmPlacement');
  const codes = useRowMap('code');
  const quotes = usePlacementQuotes(shown?.id ?? null);
  return useMemo(() => {
    if (shown === null) return null;
    const mine = rows.filter(row => row.paradigmId === shown.id);
    const placed = mine.flatMap(({ id, codeId, role }): Placed[] => {
      const code = codes.get(codeId);
      return code ? [{ id, code, role, quotes: quotes?.get(id)?.length ?? 0 }] : [];
    });
    const places = placesOf(
      edition,
      mine.map(row => row.role),
    );
    return {
      ...shown,
      places: places.map(place => ({
        ...place,
        placed: placed.filter(each => place.shows.includes(each.role)),
      })),
    };
  }, [shown, rows, codes, quotes, edition]);
}
