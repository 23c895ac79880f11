import i18next from 'i18next';
import { rowMap } from '../../../state/mirror.ts';
import { notify } from '../../../state/toasts.ts';
import { selectCoding, useUi } from '../../../state/ui.ts';
import type { KeyCommand, TextViewHandlers } from '../../../text-view/text-view-types.ts';
import { applyCode, moveCoding, removeCoding } from '../code/coding-actions.ts';
import { cancelLink, finishPick, isPicking } from '../link/link-steps.ts';
import { codingById, setOpen, useOpen } from '../open-store.ts';
import { chooseCoding } from '../segment/choose-coding.ts';
import type { Side } from '../sides/beside.ts';
import { focusSide } from '../sides/open-sides.ts';
import { noteParagraph, placeCaret, textView } from './text-host.ts';

/** What the stage does when something happens in the text on a side: it has the focus then, but for what is dropped. */
export const textHandlersOn = (side: Side): TextViewHandlers => ({
  ...textHandlers,
  onDropCode(codeId, span) {
    focusSide(side);
    void applyCode(codeId, span);
  },
});

const textHandlers: TextViewHandlers = {
  onSelectionChange(span) {
    setOpen({ selection: span, evidence: null });
    if (span) {
      setOpen({ at: null });
      selectCoding(null);
    }
    noteParagraph();
  },
  onCode(span, request) {
    setOpen({ picker: { ...request, span } });
  },
  onSelectCodings(ids, offset) {
    // What is chosen in the margin is where reading and the keys go on.
    if (textView()?.caret() !== offset) placeCaret(offset);
    noteParagraph();
    if (isPicking()) finishPick(ids);
    else chooseAt(ids, offset);
  },
  onKeyCommand: command => COMMANDS[command](),
  onEdgeMove: (id, span) => void moveCoding(id, span),
};

/** Another click on the very same place goes on to the next coding there. */
function chooseAt(ids: readonly string[], offset: number): void {
  const chosen = ids.indexOf(useUi.getState().codingId ?? '');
  const wasHere = useOpen.getState().at === offset && chosen >= 0;
  const next = wasHere ? ids[(chosen + 1) % ids.length] : ids[0];
  setOpen({ at: offset, evidence: null });
  chooseCoding(next ?? null);
}

const COMMANDS: Record<KeyCommand, () => void> = {
  delete() {
    const coding = codingById(useUi.getState().codingId);
    if (coding) void removeCoding(coding);
  },
  memo: beginMemo,
  nextCoding: () => walk('next'),
  previousCoding: () => walk('previous'),
  escape() {
    if (useOpen.getState().link) cancelLink();
    else chooseCoding(null);
    setOpen({ evidence: null });
  },
};

/** A memo is on the chosen coding or, without one, on the code in hand. */
function beginMemo(): void {
  const { codingId, codeId } = useUi.getState();
  const isOn = codingById(codingId) !== undefined || rowMap('code').has(codeId ?? '');
  if (isOn) setOpen({ memoBegun: true });
  else notify({ tone: 'info', text: i18next.t('open.memo.chooseFirst') });
}

function walk(direction: 'next' | 'previous'): void {
  const view = textView();
  const coding = codingById(view?.adjacentCoding(direction) ?? null);
  if (!view || !coding) return;
  placeCaret(coding.start);
  setOpen({ at: coding.start });
  chooseCoding(coding.id, { scroll: true });
}
