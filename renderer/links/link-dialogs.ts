import { create } from 'zustand';
import type { LinkType } from '../../shared/api/entities/links.ts';
import type { EvidenceRow } from '../components/evidence-parts.ts';
import type { ShownQuote } from '../components/quote-card.tsx';

/** A passage that may state a new link: offered, and added only where it is chosen. */
export interface OfferedQuote extends ShownQuote {
  id: string;
  /** The end whose code it carries, and the coding itself. */
  side: 'cause' | 'effect';
}

export interface NewLink {
  fromId: string | null;
  toId: string | null;
  type?: LinkType | undefined;
  offered?: readonly OfferedQuote[] | undefined;
}

export type LinkDialog =
  | { kind: 'new'; link: NewLink }
  | { kind: 'candidates'; sourceId: string | null; codeId: string | null }
  | { kind: 'mark'; row: EvidenceRow }
  | { kind: 'move'; row: EvidenceRow };

interface LinkDialogState {
  dialog: LinkDialog | null;
  /** The quote whose menu is open, and where. */
  menu: { row: EvidenceRow; x: number; y: number } | null;
}

/** What is open of the dialogs about links, whichever stage asked for it. */
export const useLinkDialogs = create<LinkDialogState>(() => ({ dialog: null, menu: null }));

export function openLinkDialog(dialog: LinkDialog | null): void {
  useLinkDialogs.setState({ dialog, menu: null });
}

export function openQuoteMenu(menu: LinkDialogState['menu']): void {
  useLinkDialogs.setState({ menu });
}
