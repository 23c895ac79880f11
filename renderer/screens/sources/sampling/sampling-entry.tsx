import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Params } from '../../../../shared/api/method-table.ts';
import type { Row } from '../../../../shared/api/tables.ts';
import { api } from '../../../api/api.ts';
import { Checkbox } from '../../../components/checkbox.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { SavedText } from '../../../components/saved-text.tsx';
import { useFormats } from '../../../i18n/format.ts';
import { tellStep } from '../../../state/history-actions.ts';
import { attempt, notifyError } from '../../../state/toasts.ts';

const FIELDS = ['gap', 'next', 'reason', 'changed'] as const;

interface SamplingEntryProps {
  note: Row<'samplingNote'>;
  /** Just made: its question is ready to be typed. */
  isFresh: boolean;
}

/** One note of the log, written where it stands. */
export function SamplingEntry({ note, isFresh }: SamplingEntryProps) {
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
          onSave={words => save(note.id, { question: words })}
        />
        <IconButton
          icon="trash"
          placement="left"
          label={t('sampling.remove', { question })}
          onPress={() => void remove(note)}
        />
      </header>
      <dl className="sampling-entry__fields">
        {FIELDS.map(field => (
          <div key={field} className="sampling-entry__field">
            <dt>{t(`sampling.fields.${field}`)}</dt>
            <dd>
              <SavedText
                label={t(`sampling.fields.${field}`)}
                placeholder={t(`sampling.hints.${field}`)}
                value={note[field]}
                onSave={words => save(note.id, { [field]: words })}
              />
            </dd>
          </div>
        ))}
      </dl>
      <p className="sampling-entry__dates muted small">
        {t('sampling.noted', { date: date(note.createdAt) })}
        {doneAt !== null && ` · ${t('sampling.doneOn', { date: date(doneAt) })}`}
      </p>
    </article>
  );
}

type Patch = Omit<Params<'sampling.update'>, 'id'>;

/** Stores words of a note; what fails is told and kept in the field. */
async function save(id: string, patch: Patch): Promise<void> {
  try {
    await api.call('sampling.update', { id, ...patch });
  } catch (cause) {
    notifyError(cause);
    throw cause;
  }
}

async function setDone({ id }: Row<'samplingNote'>, isDone: boolean): Promise<void> {
  const doneAt = isDone ? Date.now() : null;
  const done = await attempt(() => api.call('sampling.update', { id, doneAt }));
  if (done !== undefined) tellStep(i18next.t(isDone ? 'sampling.markedDone' : 'sampling.reopened'), 'done');
}

async function remove({ id }: Row<'samplingNote'>): Promise<void> {
  const done = await attempt(() => api.call('sampling.remove', { id }));
  if (done !== undefined) tellStep(i18next.t('sampling.removed'));
}
