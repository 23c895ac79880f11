import { useMemo, useRef, useState } from 'react';
import { useRows } from '../../../state/mirror.ts';
import { useQuery } from '../../../state/query.ts';
import type { Span } from '../../../text-view/text-view-types.ts';
import { applyCode, applyNewCode, recodeCoding, removeCoding } from '../code/coding-actions.ts';
import { useRecentCodes } from '../code/recent-codes.ts';
import { type OpenState, useOpen, wordsOf } from '../open-store.ts';
import { type PickerEntry, pickerEntries } from './picker-entries.ts';

type Request = NonNullable<OpenState['picker']>;

const NO_COUNTS = {};

/** So long the picker stays for the answer, so that it goes and the coding comes in one frame. */
const TOGETHER_MS = 80;

/** State and deeds of the code picker over one passage. */
export function usePicker(request: Request, onDone: () => void) {
  const { span, initialText, recodes } = request;
  const [typed, setTyped] = useState(initialText);
  const [at, setAt] = useState(0);
  const [parentId, setParentId] = useState<string | null>(null);
  const entries = useEntries(span, typed, recodes !== undefined);
  const active = Math.min(at, entries.length - 1);
  const type = (text: string) => {
    setTyped(text);
    setAt(0);
  };
  const isDone = useRef(false);
  const choose = (entry: PickerEntry | undefined) => {
    // A second Enter on the heels of the first must not code twice.
    if (!entry || isDone.current) return;
    isDone.current = true;
    const late = new Promise(resolve => setTimeout(resolve, TOGETHER_MS));
    void Promise.race([carryOut(entry, request, parentId), late]).then(onDone);
  };
  const chooseOf = (type: 'new' | 'inVivo') => choose(entries.find(entry => entry.type === type));
  const step = (by: number) => setAt((active + by + entries.length) % Math.max(entries.length, 1));
  return { typed, type, entries, active, setAt, step, choose, chooseOf, parentId, setParentId };
}

export type Picker = ReturnType<typeof usePicker>;

function carryOut(entry: PickerEntry, { span, recodes }: Request, parentId: string | null): Promise<void> {
  if (entry.type !== 'code') {
    const newCode = { name: entry.name, inVivo: entry.type === 'inVivo', parentId };
    return recodes ? recodeCoding(recodes.id, { newCode }) : applyNewCode(newCode, span);
  }
  if (recodes) return recodeCoding(recodes.id, { codeId: entry.code.id });
  return entry.coding ? removeCoding(entry.coding) : applyCode(entry.code.id, span);
}

function useEntries(span: Span, typed: string, isRecoding: boolean): PickerEntry[] {
  const codes = useRows('code');
  const recent = useRecentCodes();
  const counts = useQuery('codings.counts', {}, { tables: ['coding'] }).data?.byCode ?? NO_COUNTS;
  const codings = useOpen(state => state.codings);
  return useMemo(() => {
    const here = isRecoding
      ? []
      : codings.filter(coding => coding.start === span.start && coding.end === span.end);
    return pickerEntries({ typed, quote: wordsOf(span), codes, recent, counts, here });
  }, [span, typed, isRecoding, codes, recent, counts, codings]);
}
