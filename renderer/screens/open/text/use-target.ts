import { type RefObject, useEffect } from 'react';
import type { Coding } from '../../../../shared/api/entities/codes.ts';
import { type TextTarget, useUi } from '../../../state/ui.ts';
import type { TextView } from '../../../text-view/text-view.ts';
import { setOpen, useOpen } from '../open-store.ts';
import { chooseCoding } from '../segment/choose-coding.ts';
import { type Side, useSide } from '../sides/beside.ts';
import { placeCaret, selectWords } from './text-host.ts';
import { isInView, placeIn } from './text-place.ts';

/** Goes where another part of the interface wants the text, or back to where reading stopped. */
export function useTarget(
  view: TextView | null,
  container: RefObject<HTMLDivElement | null>,
  sourceId: string,
  isReady: boolean,
  side: Side,
): void {
  // The same source may be on the other side too: it is the one in hand that goes there.
  const isInHand = useSide() === side;
  const target = useUi(state => (isInHand && state.target?.sourceId === sourceId ? state.target : null));
  useEffect(() => {
    const place = placeIn(sourceId);
    if (!view || !isReady || useUi.getState().target?.sourceId === sourceId) return;
    if (place) view.scrollTo(place.top);
    placeCaret(place?.caret ?? 0, side);
  }, [view, isReady, sourceId, side]);
  useEffect(() => {
    if (!view || !container.current || !target || !isReady) return;
    // Taken up once: coming back to the stage later is no new wish.
    useUi.setState({ target: null });
    goTo(view, container.current, target);
  }, [view, container, target, isReady]);
}

function goTo(view: TextView, container: HTMLElement, target: TextTarget): void {
  const isPassage = target.end > target.start;
  if (isPassage || !isInView(view, container, target.start)) view.scrollTo(target.start, { flash: true });
  if (isPassage) choosePassage(target);
  else placeCaret(target.start);
}

/** Chooses the coding that stands on exactly these words, of the code in hand if there are several. */
function choosePassage({ start, end, sourceId }: TextTarget): void {
  const { codeId } = useUi.getState();
  const here = codingsOf(sourceId).filter(coding => coding.start === start && coding.end === end);
  const coding = here.find(each => each.codeId === codeId) ?? here[0];
  if (!coding) {
    selectWords({ start, end });
    return;
  }
  placeCaret(start);
  setOpen({ at: start });
  chooseCoding(coding.id);
}

function codingsOf(sourceId: string): readonly Coding[] {
  return useOpen.getState().codings.filter(coding => coding.sourceId === sourceId);
}
