import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Coding } from '../../../../shared/api/entities/codes.ts';
import { SELECTION_DRAG_TYPE } from '../../../components/code-tree/drag-types.ts';
import { useRow, useRows } from '../../../state/mirror.ts';
import { useQuery } from '../../../state/query.ts';
import { useUi } from '../../../state/ui.ts';
import type { TextView } from '../../../text-view/text-view.ts';
import { applyCode } from '../code/coding-actions.ts';
import {
  beginRecode,
  chosenCoding,
  joinTouching,
  splitAtCaret,
  uncodeSelection,
} from '../code/part-actions.ts';
import { recentCodes } from '../code/recent-codes.ts';
import { beginCorrecting } from '../correct/correct-actions.ts';
import { beginLink, beginLinkNear } from '../link/link-steps.ts';
import { type SourceBody, setOpen, setView, useOpen } from '../open-store.ts';
import { beside, type Side } from '../sides/beside.ts';
import { noteParagraph } from './text-host.ts';
import { useFilter } from './use-filter.ts';
import { useMarks } from './use-marks.ts';
import { useShownCodings } from './use-shown-codings.ts';
import { useTarget } from './use-target.ts';
import { useTextView } from './use-text-view.ts';

interface SourceTextProps {
  side: Side;
  sourceId: string;
  isCodedOnly: boolean;
}

/** The text of one source, to be read and coded. To be mounted anew for each source. */
export function SourceText({ side, sourceId, isCodedOnly }: SourceTextProps) {
  const container = useRef<HTMLDivElement>(null);
  const body = useCurrentText(sourceId);
  // After an undo another text may have the number of the version undone.
  const version = body && `${body.version} ${body.textHash} ${voicesIn(body)}`;
  const codes = useRows('code');
  const codingId = useUi(state => state.codingId);
  const view = useTextView(container, sourceId, side);
  // Only another version is another text.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!view || !body) return;
    view.setDocument({ id: sourceId, text: body.text, turns: body.turns });
    setView(side, { body, selection: null, codingsOf: null });
  }, [view, version, sourceId, side]);
  useFocusBack(view, side);
  useEffect(() => view?.setCodes(codes), [view, codes]);
  const isReady = useShownCodings(view, sourceId, version, side);
  useEffect(() => view?.codedOnly(isCodedOnly), [view, isCodedOnly]);
  useEffect(() => view?.selectCoding(codingId), [view, codingId]);
  useFilter(view, side);
  useMarks(view, side);
  useTarget(view, container, sourceId, isReady && body !== undefined, side);
  return (
    // The keys belong to the text box inside; here they are only seen before it.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      ref={container}
      className="open__text"
      onKeyDownCapture={onKey}
      onKeyUp={() => noteParagraph(side)}
      // The tree's drags want to end in the tree; by keyboard, Enter on a code does what dropping it here does.
      onDrop={event => event.stopPropagation()}
      // The code tree takes the dragged words under a type of its own.
      onDragStart={event => event.dataTransfer.setData(SELECTION_DRAG_TYPE, sourceId)}
    />
  );
}

/** Names of speakers change, and are merged, without another text. */
const voicesIn = ({ turns }: SourceBody) => [...new Set(turns.map(turn => turn.speaker ?? ''))].join('|');

/**
 * The text of a source, or undefined while an older one is all there is: the codings of a corrected text are here before
 * the text itself, and have no place in the old one.
 */
function useCurrentText(sourceId: string): SourceBody | undefined {
  const body = useQuery('sources.text', { sourceId }, { tables: ['sourceText'] }).data;
  const source = useRow('source', sourceId);
  const isCurrent = body?.version === source?.textVersion && body?.textHash === source?.textHash;
  return isCurrent ? body : undefined;
}

/** Gives the keys to a text that takes the place of the fields it was typed over in. */
function useFocusBack(view: TextView | null, side: Side): void {
  useEffect(() => {
    if (!view || side !== beside().side || !useOpen.getState().isBackFromTyping) return;
    setOpen({ isBackFromTyping: false });
    view.focus();
  }, [view, side]);
}

/** Number keys repeat the codes used last; L begins a link, Alt Shift L one with a coding nearby, Alt C corrects, Alt X, J, U and R split, join, uncode and recode. Other keys are the text's own. */
function onKey(event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey) return;
  const action = actionFor(event);
  if (!action) return;
  event.preventDefault();
  event.stopPropagation();
  action();
}

/** Keys that work on the chosen coding, or on the codings of the selected words. */
const PARTS: Readonly<Record<string, () => void>> = {
  KeyX: () => withChosen(coding => void splitAtCaret(coding)),
  KeyJ: () => withChosen(coding => void joinTouching(coding)),
  KeyR: () => withChosen(coding => beginRecode(coding)),
  KeyU: () => void uncodeSelection(),
};

function withChosen(act: (coding: Coding) => void): void {
  const coding = chosenCoding();
  if (coding) act(coding);
}

function actionFor(event: KeyboardEvent): (() => void) | null {
  const { selection } = useOpen.getState();
  const part = event.altKey && !event.shiftKey ? PARTS[event.nativeEvent.code] : undefined;
  if (part) return part;
  if (event.nativeEvent.code === 'KeyL' && event.altKey && event.shiftKey) return beginLinkNear;
  if (event.nativeEvent.code === 'KeyC' && event.altKey && !event.shiftKey)
    return () => beginCorrecting(useOpen.getState().body);
  if (event.nativeEvent.code === 'KeyL' && !event.shiftKey) {
    // With words selected, a letter alone opens the picker.
    const isFree = event.altKey || (selection === null && useUi.getState().codingId !== null);
    return isFree ? beginLink : null;
  }
  if (selection === null || event.altKey || event.shiftKey || !/^[1-9]$/.test(event.key)) return null;
  const code = recentCodes()[Number(event.key) - 1];
  return code ? () => void applyCode(code.id, selection) : null;
}
