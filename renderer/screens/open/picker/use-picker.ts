import { useMemo, useState } from 'react';
import { useRows } from '../../../state/mirror.ts';
import { useQuery } from '../../../state/query.ts';
import type { Span } from '../../../text-view/text-view-types.ts';
import { applyCode, applyNewCode, removeCoding } from '../code/coding-actions.ts';
import { useRecentCodes } from '../code/recent-codes.ts';
import { useOpen, wordsOf } from '../open-store.ts';
import { type PickerEntry, pickerEntries } from './picker-entries.ts';

const NO_COUNTS = {};

/** State and deeds of the code picker over one passage. */
export function usePicker(span: Span, initialText: string, onDone: () => void) {
  const [typed, setTyped] = useState(initialText);
  const [at, setAt] = useState(0);
  const [parentId, setParentId] = useState<string | null>(null);
  const entries = useEntries(span, typed);
  const active = Math.min(at, entries.length - 1);
  const type = (text: string) => {
    setTyped(text);
    setAt(0);
  };
  const make = (name: string, inVivo: boolean) => {
    onDone();
    void applyNewCode({ name, inVivo, parentId }, span);
  };
  const choose = (entry: PickerEntry | undefined) => {
    if (!entry) return;
    if (entry.type !== 'code') {
      make(entry.name, entry.type === 'inVivo');
      return;
    }
    onDone();
    void (entry.coding ? removeCoding(entry.coding) : applyCode(entry.code.id, span));
  };
  const chooseOf = (type: 'new' | 'inVivo') => choose(entries.find(entry => entry.type === type));
  const step = (by: number) => setAt((active + by + entries.length) % Math.max(entries.length, 1));
  return { typed, type, entries, active, setAt, step, choose, chooseOf, parentId, setParentId };
}

export type Picker = ReturnType<typeof usePicker>;

function useEntries(span: Span, typed: string): PickerEntry[] {
  const codes = useRows('code');
  const recent = useRecentCodes();
  const counts = useQuery('codings.counts', {}, { tables: ['coding'] }).data?.byCode ?? NO_COUNTS;
  const codings = useOpen(state => state.codings);
  return useMemo(() => {
    const here = codings.filter(coding => coding.start === span.start && coding.end === span.end);
    return pickerEntries({ typed, quote: wordsOf(span), codes, recent, counts, here });
  }, [span, typed, codes, recent, counts, codings]);
}
