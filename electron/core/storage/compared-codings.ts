import type { QuoteRow } from '../../../shared/api/methods/coding-methods.ts';
import { giveWay } from './give-way.ts';
import type { QuotePlaces } from './quote-rows.ts';
import type { Rows } from './rows.ts';

interface Passage {
  id: string;
  quote: string;
}

/** So many passages are read and compared in well under a second; of more, as many are taken evenly. */
export const MOST_COMPARED = 2000;

/** Numbers from 0 to `count` spread evenly over all of them, at most `most`. */
export function evenly(count: number, most: number): number[] {
  const taken = Math.min(count, most);
  return Array.from({ length: taken }, (_, index) => Math.floor((index * count) / taken));
}

/** So many are read in one go: pages that lie anywhere in a large file may have to come from the disk. */
const SLICE = 200;

/**
 * The words of the other codings of a code, in the order of their sources; `total` counts all of them. The index alone is
 * walked to find which to read (`coding_code`), so that a code of very many codings is no slower than one of some, and they
 * are read in slices between which other calls are answered. Fails as `giveWay` does.
 */
export async function otherPassages(
  rows: Rows,
  { codeId, besides }: { codeId: string; besides: string },
  signal: AbortSignal,
): Promise<{ total: number; passages: Passage[] }> {
  const all = rows.db
    .prepare('SELECT rowid FROM coding WHERE codeId = ? ORDER BY sourceId')
    .pluck()
    .all(codeId) as number[];
  const wanted = evenly(all.length, MOST_COMPARED + 1).map(index => all[index]);
  const passages: Passage[] = [];
  for (let from = 0; from < wanted.length; from += SLICE) {
    if (from > 0) await giveWay(rows.db, signal);
    const found = rows.db
      .prepare(
        `SELECT id, quote FROM coding WHERE rowid IN (SELECT value FROM json_each(?)) AND state = 'ok' AND id <> ?
         ORDER BY sourceId, start, id`,
      )
      .all(JSON.stringify(wanted.slice(from, from + SLICE)), besides) as Passage[];
    passages.push(...found);
  }
  const isWhole = wanted.length === all.length;
  return { total: isWhole ? passages.length : all.length - 1, passages: passages.slice(0, MOST_COMPARED) };
}

/** Codings with their places, in the order of the ids; what is gone is left out. */
export function codingsByIds(rows: Rows, places: QuotePlaces, ids: readonly string[]): QuoteRow[] {
  return ids.flatMap(id => {
    const coding = rows.find('coding', id);
    if (!coding) return [];
    const { state: _, ...row } = coding;
    return [{ ...row, ...places.of(row) }];
  });
}
