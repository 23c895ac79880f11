import { type KeyboardEvent, type RefObject, useEffect } from 'react';
import '../../../components/text-in-place.css';

interface MemoTextProps {
  label: string;
  value: string;
  onChange(value: string): void;
  onBlur(): void;
  /** The field itself, for what is put in at its caret. */
  area: RefObject<HTMLTextAreaElement | null>;
  onKeyDown?: ((event: KeyboardEvent<HTMLTextAreaElement>) => void) | undefined;
  placeholder?: string | undefined;
  takesFocus?: boolean | undefined;
}

/** A field as high as what is written in it. */
export function MemoText({ takesFocus, label, onChange, area, ...field }: MemoTextProps) {
  useEffect(() => {
    if (takesFocus) area.current?.focus();
  }, [takesFocus, area]);
  return (
    <textarea
      {...field}
      ref={area}
      className="text-in-place"
      rows={2}
      aria-label={label}
      onChange={event => onChange(event.target.value)}
    />
  );
}
