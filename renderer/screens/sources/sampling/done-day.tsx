import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf, millisOf } from './day.ts';
import { setDoneDay } from './sampling-actions.ts';

interface DoneDayProps {
  noteId: string;
  question: string;
  doneAt: number;
}

/** The day a note was done, to be set right where it was ticked later. */
export function DoneDay({ noteId, question, doneAt }: DoneDayProps) {
  const { t } = useTranslation();
  const stored = dayOf(doneAt);
  const [typed, setTyped] = useState<string | null>(null);
  const keep = () => {
    const millis = typed === null || typed === stored ? null : millisOf(typed);
    setTyped(null);
    if (millis !== null) setDoneDay(noteId, millis);
  };
  return (
    <label className="done-day">
      {t('sampling.doneOn')}
      <input
        type="date"
        className="done-day__input"
        aria-label={t('sampling.doneDay', { question })}
        value={typed ?? stored}
        max="9999-12-31"
        onChange={event => setTyped(event.target.value)}
        onBlur={keep}
        onKeyDown={event => {
          if (event.key === 'Enter') keep();
          else if (event.key === 'Escape') setTyped(null);
        }}
      />
    </label>
  );
}
