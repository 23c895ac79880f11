import { useEffect, useMemo, useRef, useState } from 'react';
import type { Row } from '../../shared/api/tables.ts';
import { LinkNames, type MemoLink, storeLinks } from '../../shared/memos/memo-links.ts';
import { api } from '../api/api.ts';
import { PendingSave } from '../components/pending-save.ts';
import { rowMap } from '../state/mirror.ts';
import { attempt } from '../state/toasts.ts';
import { useLinkName } from './use-names.ts';

/** Typing is stored after a pause, and in the midst of it soon enough that a crash takes a word or two at most. */
const WHEN = { pauseMs: 500, longestMs: 1500 };
/** Writing without end is a new step of the history after so long. */
const LONGEST_BURST_MS = 20_000;

interface MemoText {
  /** What is being written, with links by name. */
  text: string;
  /** While an input method composes, what it shows is not stored. */
  change(text: string, isComposing?: boolean): void;
  /** Stores what waits; what follows is a step of its own. */
  leave(): void;
  /** Gives up what waits: the memo is being removed. */
  drop(): void;
  /** The name under which a link is written from now on. */
  nameFor(link: MemoLink, name: string): string;
}

/** The text of a memo while it is written: links are shown by name and stored by id; what is typed is stored by itself. */
export function useMemoText(memo: Row<'memo'>): MemoText {
  const [draft, setDraft] = useState<string | null>(null);
  const typed = useRef<string | null>(null);
  const burst = useRef({ name: '', since: 0 });
  const names = useMemo(() => new LinkNames(), []);
  const nameOf = useLinkName(memo.body);
  const { id } = memo;
  const [pending] = useState(
    () =>
      new PendingSave(() => {
        const sent = typed.current;
        if (sent === null) return;
        const body = storeLinks(sent, name => names.linkNamed(name) ?? onlyOneNamed(names, name));
        const { name } = burst.current;
        void attempt(() => api.call('memos.update', { id, body, burst: name })).then(done => {
          // Unless more was written meanwhile, the memo itself is shown again: undo then changes what is seen.
          if (done === undefined || typed.current !== sent) return;
          typed.current = null;
          setDraft(null);
        });
      }, WHEN),
  );
  useEffect(() => {
    pending.begin();
    return () => pending.end();
  }, [pending]);
  return {
    text: draft ?? names.written(memo.body, nameOf),
    change: (text, isComposing = false) => {
      const now = Date.now();
      if (burst.current.name === '' || now - burst.current.since > LONGEST_BURST_MS)
        burst.current = { name: `${now}.${Math.random()}`, since: now };
      typed.current = text;
      setDraft(text);
      if (isComposing) pending.cancel();
      else pending.touch();
    },
    leave: () => {
      pending.flush();
      burst.current = { name: '', since: 0 };
    },
    drop: () => {
      typed.current = null;
      pending.cancel();
    },
    nameFor: (link, name) => names.give(link, name),
  };
}

/** A name typed between the brackets by hand links where one code alone has it, or one memo. */
function onlyOneNamed(names: LinkNames, name: string): MemoLink | null {
  const codes = [...rowMap('code').values()].filter(code => code.name === name);
  const memos = [...rowMap('memo').values()].filter(memo => memo.title === name);
  const [first, ...others] = [
    ...codes.map(({ id }) => ({ kind: 'code', id }) as const),
    ...memos.map(({ id }) => ({ kind: 'memo', id }) as const),
  ];
  if (first === undefined || others.length > 0) return null;
  names.give(first, name);
  return first;
}
