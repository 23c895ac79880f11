import { type DragEvent, useState } from 'react';
import type { Side } from './beside.ts';
import { openOn } from './open-sides.ts';

/** Data type of a tab dragged over the texts: its value is the id of its source. */
export const TAB_DRAG_TYPE = 'application/x-rooted-tab';

function sideUnder(event: DragEvent<HTMLElement>): Side {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  return event.clientX < left + width / 2 ? 'left' : 'right';
}

/** Takes a tab that is dropped on a half of the place for texts; gives the half it hovers over. */
export function useTabDrop() {
  const [over, setOver] = useState<Side | null>(null);
  const carriesTab = (event: DragEvent) => event.dataTransfer.types.includes(TAB_DRAG_TYPE);
  return {
    over,
    handlers: {
      onDragOver(event: DragEvent<HTMLElement>) {
        if (!carriesTab(event)) return;
        event.preventDefault();
        setOver(sideUnder(event));
      },
      onDragLeave: () => setOver(null),
      // Before the texts: a drop into one of them is for codes.
      onDropCapture(event: DragEvent<HTMLElement>) {
        if (!carriesTab(event)) return;
        event.preventDefault();
        event.stopPropagation();
        setOver(null);
        openOn(sideUnder(event), event.dataTransfer.getData(TAB_DRAG_TYPE));
      },
    },
  };
}
