import { type KeyboardEvent, useState } from 'react';
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
  className?: string | undefined;
}

/** Text that becomes a field where it stands: Enter or leaving keeps the change, Escape gives it up. */
export function InlineText(props: InlineTextProps) {
  const { label, value, onCommit, placeholder, allowsEmpty = false, className } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const commit = () => {
    const text = draft?.trim() ?? value;
    setDraft(null);
    if (text !== value && (text !== '' || allowsEmpty)) onCommit(text);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter') event.currentTarget.blur();
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    setDraft(null);
  };
  return (
    <input
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
