import { create } from 'zustand';
import type { MentionAttrs } from './story/story-doc.ts';

/** What the right pane shows the quotes or links of, in place of the table of structures. */
export type Evidence =
  | { kind: 'relation'; fromId: string; toId: string }
  | { kind: 'link'; linkId: string }
  | { kind: 'code'; codeId: string }
  | { kind: 'quote'; quoteId: string }
  | { kind: 'cited' }
  | { kind: 'proposition'; propositionId: string }
  | { kind: 'candidateLinks'; codeId: string; side: 'touching' | 'reaching' | 'leaving' };

interface SelectiveState {
  evidence: Evidence | null;
  /** What had the focus when the evidence was opened, and gets it back. */
  opener: HTMLElement | null;
  /** A mention that the storyline is to select; a new object for each wish. */
  reveal: { fromId: string; toId: string } | null;
}

const NOTHING: SelectiveState = { evidence: null, opener: null, reveal: null };

export const useSelective = create<SelectiveState>(() => NOTHING);

/** Opens the evidence of something in the right pane. */
export function openEvidence(evidence: Evidence): void {
  const { activeElement } = document;
  const opener = activeElement instanceof HTMLElement ? activeElement : null;
  useSelective.setState({ evidence, opener });
}

export function closeEvidence(): void {
  const { opener } = useSelective.getState();
  useSelective.setState({ evidence: null, opener: null });
  if (opener?.isConnected) opener.focus();
}

/** Shows where the storyline claims a relation. */
export function revealClaim(fromId: string, toId: string): void {
  useSelective.setState({ reveal: { fromId, toId } });
}

/** Forgets what belongs to the project that was shown before. */
export function resetSelective(): void {
  useSelective.setState(NOTHING);
}

export function evidenceOfMention({ kind, id, toId }: MentionAttrs): Evidence {
  if (kind === 'code') return { kind: 'code', codeId: id };
  if (kind === 'link') return { kind: 'link', linkId: id };
  if (kind === 'quote') return { kind: 'quote', quoteId: id };
  return { kind: 'relation', fromId: id, toId: toId ?? '' };
}
