import { type KeyboardEvent, useEffect, useRef } from 'react';

interface MemoTextProps {
  label: string;
  value: string;
  onChange(value: string): void;
  onBlur(): void;
  onKeyDown?: ((event: KeyboardEvent<HTMLTextAreaElement>) => void) | undefined;
  placeholder?: string | undefined;
  takesFocus?: boolean | undefined;
}

/** A field as high as what is written in it. */
export function MemoText({ takesFocus, label, onChange, ...field }: MemoTextProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (takesFocus) area.current?.focus();
  }, [takesFocus]);
  return (
    <textarea
      {...field}
      ref={area}
      className="memo__text"
      rows={2}
      aria-label={label}
      onChange={event => onChange(event.target.value)}
    />
  );
}
