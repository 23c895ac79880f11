import { useId } from 'react';
import '../../../components/text-in-place.css';
import { useKeptText } from './use-kept-text.ts';

interface KeptFieldProps {
  label: string;
  stored: string;
  placeholder: string;
  save(text: string): Promise<boolean>;
}

/** A longer text that is written where it is read. */
export function KeptField({ label, stored, placeholder, save }: KeptFieldProps) {
  const id = useId();
  const text = useKeptText(stored, save);
  return (
    <div className="kept">
      <label className="kept__label" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className="text-in-place"
        rows={1}
        placeholder={placeholder}
        value={text.value}
        onChange={event => text.change(event.target.value)}
        onBlur={text.flush}
        onCompositionStart={text.compositionStart}
        onCompositionEnd={text.compositionEnd}
      />
    </div>
  );
}
