import { useEffect, useLayoutEffect, useRef } from 'react';
import { carryText, isBlank, leaveText, typeAt, useTyped } from './typed-texts.ts';

interface TypedText {
  text: string;
  /** Takes down what the field says; it is kept in the project by itself. */
  change(text: string): void;
  /** Whether the text was left here before. */
  isKept: boolean;
}

/** The text of a field that makes something new, by what it is for; it is there again when the field is opened again. */
export function useTypedText(place: string): TypedText {
  const text = useTyped(state => state.texts[place] ?? '');
  const isKept = useTyped(state => state.kept.has(place));
  const last = useRef(place);
  useLayoutEffect(() => {
    if (last.current !== place) carryText(last.current, place);
    last.current = place;
  }, [place]);
  useEffect(() => () => leaveText(last.current), []);
  return { text, change: words => typeAt(place, words), isKept };
}

/** Whether there are words at any of these places. */
export function useHasTyped(...places: readonly string[]): boolean {
  return useTyped(({ texts }) => places.some(place => !isBlank(texts[place])));
}
