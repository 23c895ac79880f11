import type { Result } from '../../../../shared/api/method-table.ts';
import { useQuery } from '../../../state/query.ts';

/** In the order of the text, or the most or the least like the passage in hand first. */
export const COMPARISON_ORDERS = ['text', 'most', 'least'] as const;
export type ComparisonOrder = (typeof COMPARISON_ORDERS)[number];

type AlikeRow = Result<'codings.alike'>['rows'][number];

/** A passage of the same code; how like it is to the one in hand where that was asked for. */
export type OtherPassage = Result<'codings.ofCode'>['rows'][number] &
  Partial<Pick<AlikeRow, 'likeness' | 'words' | 'shared'>>;

interface Others {
  rows: readonly OtherPassage[];
  total: number;
  /** How many of them were looked at; fewer than all where there are very many. */
  compared: number;
}

interface Wanted {
  codeId: string;
  besides: string | null;
  order: ComparisonOrder;
  shown: number;
}

/** The longest list that is ordered by likeness. */
const MOST_ORDERED = 200;

/** Other passages of a code; undefined until they are known. */
export function useOthers({ codeId, besides, order, shown }: Wanted): Others | undefined {
  const inText = { codeId, below: false, limit: shown + 1 };
  const page = useQuery('codings.ofCode', order === 'text' ? inText : null, {
    tables: ['coding', 'source', 'site'],
  }).data;
  const ordered =
    order === 'text' || besides === null
      ? null
      : { codingId: besides, order, limit: Math.min(shown, MOST_ORDERED) };
  const alike = useQuery('codings.alike', ordered, { tables: ['coding', 'source'] }).data;
  if (ordered !== null) {
    // The answer for the passage before stays until this one's is there.
    return alike && { ...alike, rows: alike.rows.filter(row => row.id !== besides) };
  }
  if (!page) return undefined;
  const total = page.total - (besides === null ? 0 : 1);
  return { rows: page.rows.filter(row => row.id !== besides).slice(0, shown), total, compared: total };
}
