import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isoDate } from '../../../../shared/theory/attribute-types.ts';
import { useFormats } from '../../../i18n/format.ts';
import { notify } from '../../../state/toasts.ts';
import { dayOf, millisOf } from './day.ts';
import { setDoneDay } from './sampling-actions.ts';

interface DoneDayProps {
  noteId: string;
  question: string;
  doneAt: number;
}

/** The day a note was done, to be set right where it was ticked later: shown as it is read, typed as year, month, day. */
export function DoneDay({ noteId, question, doneAt }: DoneDayProps) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const stored = dayOf(doneAt);
  const [typed, setTyped] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const isEdited = typed !== null;
  // Other words stand in the field now: what is typed takes their place.
  useLayoutEffect(() => {
    if (isEdited) field.current?.select();
  }, [isEdited]);
  const keep = () => {
    setTyped(null);
    if (typed === null || typed.trim() === stored) return;
    const millis = millisOf(isoDate(typed) ?? '');
    if (millis === null) notify({ tone: 'info', text: t('sampling.noDay', { typed, example: stored }) });
    else setDoneDay(noteId, millis);
  };
  return (
    <label className="done-day">
      {t('sampling.doneOn')}
      <input
        ref={field}
        type="text"
        className="done-day__input"
        aria-label={t('sampling.doneDay', { question })}
        value={typed ?? date(doneAt)}
        onFocus={() => setTyped(stored)}
        onChange={event => setTyped(event.target.value)}
        onBlur={keep}
        onKeyDown={event => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') event.currentTarget.blur();
          else if (event.key === 'Escape') setTyped(stored);
        }}
      />
    </label>
  );
}
