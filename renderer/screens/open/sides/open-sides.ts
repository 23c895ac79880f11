import { openSource, selectCoding, useUi } from '../../../state/ui.ts';
import { asideView, NO_VIEW, NOTHING_IN_HAND, setOpen, useOpen } from '../open-store.ts';
import { focusText } from '../text/text-host.ts';
import { beside, oppositeOf, rememberBeside, type Side } from './beside.ts';

/** Makes the text on a side the one that is worked in; what was in hand on the other side waits there. */
export function focusSide(side: Side): void {
  const { otherId, side: before } = beside();
  const { sourceId } = useUi.getState();
  if (side === before || otherId === null) return;
  const { aside } = useOpen.getState();
  const left = asideView(useUi.getState().codingId);
  // The source first: where reading stands is asked of the text that is left.
  useUi.setState({ sourceId: otherId, codingId: aside.codingId });
  rememberBeside({ otherId: sourceId, side });
  const { codingId: _, ...view } = aside;
  setOpen({ ...NOTHING_IN_HAND, ...view, aside: left });
}

/** Shows a source beside the one in view, in place of the one that is there, and works in it from then on. */
export function openBeside(sourceId: string): void {
  const { otherId, side } = beside();
  const current = useUi.getState().sourceId;
  if (current === null) {
    openSource(sourceId);
    return;
  }
  setOpen({ isBackFromTyping: true });
  if (otherId !== null) {
    focusSide(oppositeOf(side));
    if (useUi.getState().sourceId !== sourceId) openSource(sourceId);
    else focusText();
    return;
  }
  const left = asideView(useUi.getState().codingId);
  useUi.setState({ sourceId, target: null });
  selectCoding(null);
  rememberBeside({ otherId: current, side: oppositeOf(side) });
  setOpen({ ...NOTHING_IN_HAND, ...NO_VIEW, aside: left, isBackFromTyping: true });
}

/** Shows a source on a side, where there may be none yet. */
export function openOn(side: Side, sourceId: string): void {
  const { otherId, side: before } = beside();
  if (otherId !== null) {
    focusSide(side);
    openSource(sourceId);
    return;
  }
  // The one in view makes room.
  if (side === before) rememberBeside({ otherId, side: oppositeOf(side) });
  openBeside(sourceId);
}

/** Closes one of two sides; the other has the whole width and the keys. */
export function closeSide(side: Side): void {
  focusSide(oppositeOf(side));
  rememberBeside({ otherId: null, side: oppositeOf(side) });
  focusText();
}

/** The key for sides: opens the source in view beside itself or, where there are two already, goes to the other. */
export function stepSide(): void {
  const { otherId, side } = beside();
  const { sourceId } = useUi.getState();
  if (otherId === null) {
    if (sourceId !== null) openBeside(sourceId);
    return;
  }
  focusSide(oppositeOf(side));
  focusText();
}

export function closeFocusedSide(): void {
  const { otherId, side } = beside();
  if (otherId !== null) closeSide(side);
}
