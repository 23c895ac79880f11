import i18next from 'i18next';
import { api } from '../../../api/api.ts';
import { ApiError } from '../../../api/api-error.ts';
import { tellStep } from '../../../state/history-actions.ts';
import { rowMap } from '../../../state/mirror.ts';
import {
  type Correction,
  putCorrection,
  putDraft,
  type SourceBody,
  type TextDraft,
  useDrafts,
} from '../../../state/text-drafts.ts';
import { notify, notifyError } from '../../../state/toasts.ts';
import { openSource, useUi } from '../../../state/ui.ts';
import { setOpen } from '../open-store.ts';
import { textView } from '../text/text-host.ts';
import { blocksOf, editsOf, editsOver, placeAfter } from './draft-blocks.ts';

const draftOf = (sourceId: string) => useDrafts.getState().drafts[sourceId];

/** Turns the source in view into a text to be typed over, with the caret where it stood. */
export function beginCorrecting(body: SourceBody | null): void {
  if (!body || draftOf(body.sourceId)) return;
  const caret = textView()?.caret() ?? 0;
  setOpen({ selection: null, at: null, picker: null, link: null, evidence: null });
  putDraft(body.sourceId, { body, blocks: blocksOf(body), typed: new Map(), caret });
}

/** Goes back to reading; where something was typed it asks first. */
export function leaveCorrecting(sourceId: string): void {
  const draft = draftOf(sourceId);
  if (!draft) return;
  if (draft.typed.size > 0) useDrafts.setState({ asking: { sourceIds: [sourceId], thenClose: false } });
  else backToReading(sourceId, draft.caret);
}

export function discardDraft(sourceId: string): void {
  const draft = draftOf(sourceId);
  if (draft) backToReading(sourceId, draft.caret);
}

/** Reading goes on where the caret stood, unless another source is in view by now. */
function backToReading(sourceId: string, at: number): void {
  putDraft(sourceId, null);
  const { screen, sourceId: shown } = useUi.getState();
  if (screen !== 'open' || shown !== sourceId) return;
  setOpen({ isBackFromTyping: true });
  openSource(sourceId, { start: at });
}

/** The correction of a draft; of a later version where that says the same in what was typed over. */
async function send(draft: TextDraft): Promise<Correction> {
  const { sourceId, version } = draft.body;
  const edits = editsOf(draft);
  try {
    return await api.call('sources.correct', { sourceId, version, edits });
  } catch (cause) {
    if (ApiError.from(cause).code !== 'TEXT_CHANGED') throw cause;
    const now = await api.call('sources.text', { sourceId });
    const over = editsOver(draft, now.text);
    if (!over) throw cause;
    return api.call('sources.correct', { sourceId, version: now.version, edits: over });
  }
}

/** Saves what was typed as one step. True where nothing is left to save; what was typed stays where saving failed. */
export async function saveDraft(sourceId: string): Promise<boolean> {
  const draft = draftOf(sourceId);
  if (!draft) return true;
  if (useDrafts.getState().saving === sourceId) return false;
  if (draft.typed.size === 0) {
    notify({ tone: 'info', text: i18next.t('correct.nothing') });
    backToReading(sourceId, draft.caret);
    return true;
  }
  useDrafts.setState({ saving: sourceId });
  try {
    const correction = await send(draft);
    putCorrection(sourceId, correction.passages.length > 0 ? correction : null);
    backToReading(sourceId, placeAfter(draft, draft.caret));
    const title = rowMap('source').get(sourceId)?.title ?? '';
    tellStep(i18next.t('correct.saved', { title }), 'done');
    return true;
  } catch (cause) {
    notifyError(cause);
    return false;
  } finally {
    useDrafts.setState({ saving: null });
  }
}

/** Keeps the place of the caret, for going back to reading there. */
export function noteCaret(sourceId: string, caret: number): void {
  const draft = draftOf(sourceId);
  if (draft) putDraft(sourceId, { ...draft, caret });
}
