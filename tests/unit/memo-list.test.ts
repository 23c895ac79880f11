import { describe, expect, it } from 'vitest';
import { linkTrigger, putLink } from '../../renderer/memos/link-trigger.ts';
import {
  ALL_MEMOS,
  boundsOf,
  filterMemos,
  listMemos,
  type MemoFilter,
} from '../../renderer/memos/memo-list.ts';
import { comparisonText } from '../../renderer/screens/open/compare/keep-comparison.ts';
import type { MemoKind } from '../../shared/api/entities/memos.ts';

const day = (date: number, hour = 12) => new Date(2026, 4, date, hour).getTime();
const memo = (id: string, kind: MemoKind, title: string, body: string, date: number) => ({
  id,
  kind,
  title,
  body,
  coderId: id === 'c' ? 'two' : 'one',
  date,
  updatedAt: id === 'a' ? day(9) : date,
});
const TRUST = '00000000-0000-7000-8000-000000000001';
const ref = (
  memoId: string,
  relation: 'about' | 'mentions',
  targetKind: 'code' | 'site',
  targetId: string,
) => ({
  id: `${memoId} ${targetId}`,
  memoId,
  relation,
  targetKind,
  targetId,
});
const all = listMemos({
  memos: [
    memo('a', 'theory', 'Zeal', 'First thoughts', day(1)),
    memo('b', 'code', '', `**Why** [[code:${TRUST}]] fails`, day(2, 23)),
    memo('c', 'comparison', 'Bread', 'Two shops', day(3)),
  ],
  refs: [ref('a', 'about', 'site', 'north'), ref('b', 'mentions', 'code', TRUST)],
  nameOf: (_, id) => ({ [TRUST]: 'Trust', north: 'Nong’an' })[id] ?? '',
});
const shown = (change: Partial<MemoFilter>) =>
  filterMemos(all, { ...ALL_MEMOS, ...change }, (a, b) => a.localeCompare(b)).map(each => each.id);

describe('the list of memos', () => {
  it('calls a memo without a title by its first words, links by name', () => {
    expect(all.map(each => each.title)).toEqual(['Zeal', 'Why Trust fails', 'Bread']);
  });

  it('finds words in title, text and the names of what a memo is about and links to', () => {
    expect(shown({ words: 'trust' })).toEqual(['b']);
    expect(shown({ words: 'nong’an first' })).toEqual(['a']);
    expect(shown({ words: 'shops thoughts' })).toEqual([]);
  });

  it('is bounded by kind, object, coder and days, both days included', () => {
    expect(shown({ kind: 'code' })).toEqual(['b']);
    expect(shown({ object: 'site' })).toEqual(['a']);
    expect(shown({ object: 'none' })).toEqual(['c', 'b']);
    expect(shown({ coderId: 'two' })).toEqual(['c']);
    expect(shown({ from: '2026-05-02', until: '2026-05-02' })).toEqual(['b']);
    expect(boundsOf({ ...ALL_MEMOS, kind: 'code', until: '2026-05-02', words: 'x' })).toBe(2);
  });

  it('is ordered by date, by change and by title', () => {
    expect(shown({})).toEqual(['c', 'b', 'a']);
    expect(shown({ sort: 'oldest' })).toEqual(['a', 'b', 'c']);
    expect(shown({ sort: 'changed' })).toEqual(['a', 'c', 'b']);
    expect(shown({ sort: 'title' })).toEqual(['c', 'b', 'a']);
  });
});

describe('a link being typed', () => {
  it('begins with two brackets or an @ that is in no address, and ends with its brackets', () => {
    expect(linkTrigger('See [[tru')).toEqual({ start: 4, query: 'tru' });
    expect(linkTrigger('见@信任')).toEqual({ start: 1, query: '信任' });
    expect(linkTrigger('me@home')).toBeNull();
    expect(linkTrigger('See [[Trust]] and')).toBeNull();
  });

  it('is put where it was typed, and closing brackets that stand there already are used', () => {
    const text = 'See [[tru]] there';
    const put = putLink(text, { start: 4, query: 'tru' }, 9, 'Trust');
    expect(put).toEqual({ text: 'See [[Trust]] there', caret: 13 });
  });
});

it('writes a comparison with its quotes and the questions that were answered', () => {
  const answers = { same: 'Both pay. ', differs: '', property: 'Price' };
  expect(comparisonText({ ids: ['x', 'y'], answers }, question => `${question}?`)).toBe(
    '- [[coding:x]]\n- [[coding:y]]\n\n**same?**\n\nBoth pay.\n\n**property?**\n\nPrice',
  );
});
