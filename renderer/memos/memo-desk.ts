import type { DragEvent } from 'react';
import { create } from 'zustand';
import { useUi } from '../state/ui.ts';

/** A memo on its way by drag and drop; its data is the memo's id. */
export const MEMO_DRAG_TYPE = 'application/x-rooted-memo';

/** Lets a drag take a memo along. */
export function dragMemo(event: DragEvent, memoId: string): void {
  event.dataTransfer.setData(MEMO_DRAG_TYPE, memoId);
  event.dataTransfer.effectAllowed = 'copy';
}

interface MemoDesk {
  isOpen: boolean;
  /** The memo that is read or written; null for the list. */
  memoId: string | null;
  /** A memo that the storyline is to quote; a new object for each wish. */
  quoting: { memoId: string } | null;
  /** What had the focus when the memos were opened, and gets it back. */
  opener: HTMLElement | null;
}

export const useMemoDesk = create<MemoDesk>(() => ({
  isOpen: false,
  memoId: null,
  quoting: null,
  opener: null,
}));

/** Opens the memos, at one of them where it is given. */
export function openMemos(memoId: string | null = null): void {
  const { activeElement } = document;
  const { isOpen, opener } = useMemoDesk.getState();
  const from = activeElement instanceof HTMLElement ? activeElement : null;
  // In a narrow window they stand in the same place, and would hide the memos.
  useUi.setState({ historyOpen: false, searchOpen: false, retrieveOpen: false });
  useMemoDesk.setState({ isOpen: true, memoId, opener: isOpen ? opener : from });
}

export function closeMemos(): void {
  const { opener } = useMemoDesk.getState();
  useMemoDesk.setState({ isOpen: false, memoId: null, opener: null });
  if (opener?.isConnected) opener.focus();
}

export function toggleMemos(): void {
  if (useMemoDesk.getState().isOpen) closeMemos();
  else openMemos();
}
