import { type PointerEvent, useEffect, useRef, useState } from 'react';
import type { MentionAt } from './mention-card.tsx';
import { MENTION_SELECTOR } from './mention-view.ts';
import type { StoryEditor } from './story-editor.ts';

const OPEN_AFTER_MS = 350;
const CLOSE_AFTER_MS = 250;

/** Which mention's card is shown: the selected one, or the one the pointer rests on. */
export function useMentionCard(editor: StoryEditor | null) {
  const [selected, setSelected] = useState<MentionAt | null>(null);
  const [pointed, setPointed] = useState<MentionAt | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const point = (mention: MentionAt | null) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setPointed(mention), mention ? OPEN_AFTER_MS : CLOSE_AFTER_MS);
  };
  const close = () => {
    clearTimeout(timer.current);
    setSelected(null);
    setPointed(null);
  };
  const shown = pointed ?? selected;
  // What was drawn anew or taken out has no place any more where its card could stand.
  return {
    mention: shown?.element.isConnected ? shown : null,
    select: (mention: MentionAt | null) =>
      setSelected(before =>
        before?.element === mention?.element && before?.attrs === mention?.attrs ? before : mention,
      ),
    close,
    /** The pointer is on the card itself, or left it. */
    hold: (isOver: boolean) => (isOver ? clearTimeout(timer.current) : point(null)),
    onPointerOver: (event: PointerEvent) => {
      const element = event.target instanceof Element ? event.target.closest(MENTION_SELECTOR) : null;
      if (!(element instanceof HTMLElement) || editor === null) return;
      const attrs = editor.mentionAt(element);
      if (attrs) point({ attrs, element });
    },
    onPointerOut: (event: PointerEvent) => {
      if (event.target instanceof Element && event.target.closest(MENTION_SELECTOR)) point(null);
    },
  };
}
