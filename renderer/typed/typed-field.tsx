import { TextField } from '../components/text-field.tsx';
import { KeptNote } from './kept-note.tsx';
import { useTypedText } from './use-typed-text.ts';

interface TypedFieldProps {
  /** What the text is for. */
  place: string;
  label: string;
  lines: number;
  autoFocus?: boolean | undefined;
}

/** A field for prose that is saved only with the rest of its form, and kept until then. */
export function TypedField({ place, ...field }: TypedFieldProps) {
  const { text, change, isKept } = useTypedText(place);
  return (
    <div className="typed-field">
      <TextField {...field} value={text} onChange={change} />
      {isKept && <KeptNote place={place} />}
    </div>
  );
}
