import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { classes } from './classes.ts';
import './field.css';

interface InlineTextProps {
  label: string;
  value: string;
  /** Called once, when the field is left or Enter is pressed, and only with something new. */
  onCommit(value: string): void;
  placeholder?: string | undefined;
  /** Whether an empty text may be committed. */
  allowsEmpty?: boolean | undefined;
  /** Takes the focus, with all of its text selected, as it appears. */
  isFocused?: boolean | undefined;
  className?: string | undefined;
}

/** Text that becomes a field where it stands: Enter or leaving keeps the change, Escape gives it up. */
export function InlineText(props: InlineTextProps) {
  const { label, value, onCommit, placeholder, allowsEmpty = false, className } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (props.isFocused) input.current?.select();
  }, [props.isFocused]);
  const isGivenUp = useRef(false);
  const commit = () => {
    const text = isGivenUp.current ? value : (draft?.trim() ?? value);
    isGivenUp.current = false;
    setDraft(null);
    if (text !== value && (text !== '' || allowsEmpty)) onCommit(text);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.stopPropagation();
    isGivenUp.current = event.key === 'Escape';
    event.currentTarget.blur();
  };
  return (
    <input
      ref={input}
      className={classes('inline-field', className)}
      aria-label={label}
      title={value}
      placeholder={placeholder}
      value={draft ?? value}
      onChange={event => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  );
}
