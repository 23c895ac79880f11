import { type CompositionEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { classes } from './classes.ts';
import { PendingSave } from './pending-save.ts';
import './saved-text.css';

interface SavedTextProps {
  label: string;
  value: string;
  /** Called after a pause in the typing and when the field is left, and only with something new. */
  onSave(value: string): Promise<unknown>;
  placeholder?: string | undefined;
  /** One line: Enter leaves the field. Otherwise it grows with its text and Enter breaks the line. */
  isLine?: boolean | undefined;
  autoFocus?: boolean | undefined;
  className?: string | undefined;
  onKeyDown?: ((event: KeyboardEvent<HTMLTextAreaElement>) => void) | undefined;
}

/**
 * Text that is written where it stands and saves itself. What is typed stays in the field until it is stored, also where
 * saving fails; a value that comes from elsewhere is taken over when nothing of one's own waits.
 */
export function SavedText(props: SavedTextProps) {
  const { label, value, placeholder, isLine = false, className } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft(value, props.onSave);
  useEffect(() => {
    if (props.autoFocus) field.current?.focus();
  }, [props.autoFocus]);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // While an input method composes, Enter and Escape are its own.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    props.onKeyDown?.(event);
    if (event.defaultPrevented) return;
    if (event.key !== 'Escape' && !(isLine && event.key === 'Enter')) return;
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.blur();
  };
  return (
    <textarea
      ref={field}
      className={classes('saved-text', className)}
      aria-label={label}
      placeholder={placeholder}
      rows={1}
      value={draft.text}
      onChange={event => draft.type(isLine ? event.target.value.replace(/\n/g, ' ') : event.target.value)}
      onCompositionStart={draft.hold}
      onCompositionEnd={(event: CompositionEvent<HTMLTextAreaElement>) =>
        draft.release(event.currentTarget.value)
      }
      onBlur={draft.flush}
      onKeyDown={onKeyDown}
    />
  );
}

/** The words in the field and their way into the project. */
function useDraft(value: string, onSave: (value: string) => Promise<unknown>) {
  const [text, setText] = useState(value);
  // What the callbacks and the timer read: they outlive the render they were made in.
  const now = useRef({ text: value, saved: value, onSave, composes: false });
  now.current.onSave = onSave;
  const [pending] = useState(
    () =>
      new PendingSave(() => {
        const { text: words, saved } = now.current;
        if (words === saved) return;
        now.current.saved = words;
        now.current.onSave(words).catch(() => {
          // Not stored: the words stay in the field until they are typed on or the field is left.
          if (now.current.saved === words) now.current.saved = saved;
        });
      }),
  );
  useEffect(() => {
    const isOwn = now.current.text !== now.current.saved;
    if (value === now.current.saved || isOwn) return;
    now.current.saved = value;
    now.current.text = value;
    setText(value);
  }, [value]);
  useEffect(() => {
    pending.begin();
    return () => pending.end();
  }, [pending]);
  const type = (words: string) => {
    now.current.text = words;
    setText(words);
    if (!now.current.composes) pending.touch();
  };
  return {
    text,
    type,
    hold: () => {
      now.current.composes = true;
      pending.cancel();
    },
    release: (words: string) => {
      now.current.composes = false;
      type(words);
    },
    flush: pending.flush,
  };
}
