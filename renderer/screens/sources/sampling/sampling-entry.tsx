import { useTranslation } from 'react-i18next';
import type { Row } from '../../../../shared/api/tables.ts';
import { Checkbox } from '../../../components/checkbox.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { SavedText } from '../../../components/saved-text.tsx';
import { useFormats } from '../../../i18n/format.ts';
import { DoneDay } from './done-day.tsx';
import { NoteTies } from './note-ties.tsx';
import { removeNote, saveNote, setDone } from './sampling-actions.ts';
import type { TieGroup, TieItems } from './tie-groups.ts';

type Field = 'gap' | 'next' | 'reason' | 'changed';

/** What is written of a note, in the order it is thought; a field may have ties to what it speaks of. */
const FIELDS: readonly { field: Field; ties?: TieGroup }[] = [
  { field: 'gap', ties: 'raised' },
  { field: 'next', ties: 'cases' },
  { field: 'reason' },
  { field: 'changed', ties: 'answered' },
];

interface SamplingEntryProps {
  note: Row<'samplingNote'>;
  /** Just made: its question is ready to be typed. */
  isFresh: boolean;
  items: TieItems;
}

/** One note of the log, written where it stands. */
export function SamplingEntry({ note, isFresh, items }: SamplingEntryProps) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const { doneAt } = note;
  const question = note.question || t('sampling.unnamed');
  return (
    <article className="sampling-entry" aria-label={question}>
      <header className="sampling-entry__head">
        <Checkbox
          isSelected={doneAt !== null}
          label={t('sampling.done', { question })}
          onChange={isDone => void setDone(note, isDone)}
        />
        <SavedText
          className="sampling-entry__question"
          label={t('sampling.fields.question')}
          value={note.question}
          placeholder={t('sampling.questionHint')}
          autoFocus={isFresh}
          onSave={words => saveNote(note.id, { question: words })}
        />
        <span className="sampling-entry__dates muted small">
          {t('sampling.noted', { date: date(note.createdAt) })}
          {doneAt !== null && <DoneDay noteId={note.id} question={question} doneAt={doneAt} />}
        </span>
        <IconButton
          icon="trash"
          placement="left"
          label={t('sampling.remove', { question })}
          onPress={() => void removeNote(note)}
        />
      </header>
      <dl className="sampling-entry__fields">
        {FIELDS.map(({ field, ties }) => (
          <div key={field} className="sampling-entry__field">
            <dt>{t(`sampling.fields.${field}`)}</dt>
            <dd>
              <SavedText
                label={t(`sampling.fields.${field}`)}
                placeholder={t(`sampling.hints.${field}`)}
                value={note[field]}
                onSave={words => saveNote(note.id, { [field]: words })}
              />
              {ties && <NoteTies noteId={note.id} group={ties} items={items[ties]} />}
            </dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
