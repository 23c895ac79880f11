import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** A frame's title as it is set: from the upper left corner of the frame. */
export interface FrameTitle {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly width: number;
}

const SIZE = 12;
const WIDEST = 230;

/** One line of a group's name, cut short where it is very long. */
export function frameTitle(name: string): FrameTitle {
  const options = { maxWidth: WIDEST, size: SIZE, weight: 600, maxLines: 1 } as const;
  const [text = ''] = wrapText(name, options);
  return { text, x: 14, y: 21, size: SIZE, width: Math.ceil(textWidth(text, SIZE, 600)) };
}

/** Corner of a frame, in units. */
export const FRAME_RADIUS = 16;
