import type { MemoKind, MemoRef } from '../../shared/api/entities/memos.ts';
import type { Row } from '../../shared/api/tables.ts';
import { replaceLinks } from '../../shared/memos/memo-links.ts';
import { memoOpening } from '../../shared/memos/memo-markdown.ts';

type TargetKind = MemoRef['targetKind'];

export const MEMO_KINDS = [
  'code',
  'theory',
  'method',
  'comparison',
  'sampling',
] as const satisfies readonly MemoKind[];

export const MEMO_SORTS = ['newest', 'oldest', 'changed', 'title'] as const;
export type MemoSort = (typeof MEMO_SORTS)[number];

/** What memos may be about; `none` for those that are about nothing. */
export const MEMO_OBJECTS = [
  'code',
  'coding',
  'source',
  'site',
  'participant',
  'link',
  'memo',
  'none',
] as const satisfies readonly (TargetKind | 'none')[];
export type MemoObject = (typeof MEMO_OBJECTS)[number];

export interface MemoFilter {
  words: string;
  kind: MemoKind | null;
  object: MemoObject | null;
  coderId: string | null;
  /** The first and the last day, as `YYYY-MM-DD`; '' for no bound. */
  from: string;
  until: string;
  sort: MemoSort;
}

export const ALL_MEMOS: MemoFilter = {
  words: '',
  kind: null,
  object: null,
  coderId: null,
  from: '',
  until: '',
  sort: 'newest',
};

/** A memo as the list shows it, with what it is searched by. */
export interface ListedMemo {
  id: string;
  memo: Row<'memo'>;
  about: readonly Row<'memoRef'>[];
  title: string;
  /** Title, text and names of what it is about and links to, in lower case. */
  searched: string;
}

interface MemoTables {
  memos: readonly Row<'memo'>[];
  refs: readonly Row<'memoRef'>[];
  /** The name of a thing, as far as it is known. */
  nameOf(kind: TargetKind, id: string): string;
}

const OPENING = 60;

/** What a memo is called: its title or its first words, with names in place of its links. */
export function memoTitle(memo: Row<'memo'>, nameOf: MemoTables['nameOf']): string {
  return (
    memo.title ||
    memoOpening(
      replaceLinks(memo.body, ({ kind, id }) => nameOf(kind, id) || '…'),
      OPENING,
    )
  );
}

export function listMemos({ memos, refs, nameOf }: MemoTables): ListedMemo[] {
  const byMemo = Map.groupBy(refs, ref => ref.memoId);
  return memos.map(memo => {
    const own = byMemo.get(memo.id) ?? [];
    const names = own.map(ref => nameOf(ref.targetKind, ref.targetId));
    return {
      id: memo.id,
      memo,
      about: own.filter(ref => ref.relation === 'about'),
      title: memoTitle(memo, nameOf),
      searched: [memo.title, memo.body, ...names].join('\n').toLocaleLowerCase(),
    };
  });
}

/** Midnight at which a day begins here, so many days later; null where no day is given. */
function dayStart(day: string, daysLater: number): number | null {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return day === '' ? null : new Date(year, month - 1, date + daysLater).getTime();
}

/** The memos that a filter leaves, in its order. `compare` orders titles. */
export function filterMemos(
  all: readonly ListedMemo[],
  filter: MemoFilter,
  compare: (a: string, b: string) => number,
): ListedMemo[] {
  const words = filter.words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const from = dayStart(filter.from, 0) ?? Number.NEGATIVE_INFINITY;
  const until = dayStart(filter.until, 1) ?? Number.POSITIVE_INFINITY;
  const fits = ({ memo, about, searched }: ListedMemo) =>
    (filter.kind === null || memo.kind === filter.kind) &&
    (filter.coderId === null || memo.coderId === filter.coderId) &&
    (filter.object === null ||
      (filter.object === 'none'
        ? about.length === 0
        : about.some(ref => ref.targetKind === filter.object))) &&
    memo.date >= from &&
    memo.date < until &&
    words.every(word => searched.includes(word));
  const order: Record<MemoSort, (a: ListedMemo, b: ListedMemo) => number> = {
    newest: (a, b) => b.memo.date - a.memo.date,
    oldest: (a, b) => a.memo.date - b.memo.date,
    changed: (a, b) => b.memo.updatedAt - a.memo.updatedAt,
    title: (a, b) => compare(a.title, b.title),
  };
  return all.filter(fits).sort(order[filter.sort]);
}

/** How many bounds a filter sets beside the words searched for. */
export function boundsOf({ kind, object, coderId, from, until }: MemoFilter): number {
  return [kind, object, coderId, from || null, until || null].filter(bound => bound !== null).length;
}
