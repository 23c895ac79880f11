import { useTranslation } from 'react-i18next';
import { ComboBox } from '../../components/combo-box.tsx';
import { Icon } from '../../components/icon.tsx';
import { TextField } from '../../components/text-field.tsx';
import { errorSentence } from '../../i18n/error-sentence.ts';
import { EncodingChoice } from './encoding-choice.tsx';
import type { ImportItem, ImportPreview } from './import-item.ts';
import { ImportSpeakers } from './import-speakers.tsx';
import { setChoices } from './import-store.ts';
import { ImportTable } from './import-table.tsx';
import { ReadingChoices } from './reading-choices.tsx';
import { useSiteOptions } from './use-site-options.ts';

/** One file of an import: what was understood of it, and what is to be stored. */
export function ImportDetail({ item }: { item: ImportItem }) {
  const { t } = useTranslation();
  const { preview } = item;
  return (
    <section className="import__detail" aria-label={preview.fileName}>
      {preview.error !== null && (
        <p className="import__error">
          <Icon name="warning" /> {errorSentence(preview.error)}
        </p>
      )}
      {preview.error === null && <ImportFields item={item} />}
      <EncodingChoice item={item} />
      {preview.error === null && <ReadingChoices item={item} />}
      {preview.error === null && (
        <>
          {preview.table ? <ImportTable item={item} table={preview.table} /> : <ImportSpeakers item={item} />}
          <Losses losses={preview.losses} />
          <h3 className="heading">{t('sources.importing.excerpt')}</h3>
          <p className="import__excerpt">{preview.excerpt}</p>
        </>
      )}
    </section>
  );
}

function ImportFields({ item: { file, preview, choices } }: { item: ImportItem }) {
  const { t } = useTranslation();
  const options = useSiteOptions();
  const token = file.token;
  // Rows of a table say themselves who they are; what is settled here is for rows that do not.
  const isTable = preview.table !== null;
  return (
    <div className="import__fields">
      <TextField
        className="import__wide"
        label={t('sources.importing.fieldTitle')}
        value={choices.title}
        onChange={title => setChoices(token, { title })}
      />
      <ComboBox
        label={t('sources.importing.siteTitle')}
        options={options}
        value={choices.siteName}
        placeholder={t('common.noSite')}
        onChange={siteName => setChoices(token, { siteName })}
      />
      <TextField
        label={t('sources.importing.fieldDate')}
        value={choices.date}
        placeholder="2025-07-14"
        onChange={date => setChoices(token, { date })}
      />
      {!isTable && <ParticipantFields token={token} choices={choices} />}
    </div>
  );
}

function ParticipantFields({ token, choices }: { token: string; choices: ImportItem['choices'] }) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        label={t('sources.importing.fieldParticipant')}
        value={choices.participantCode}
        placeholder="NA-02"
        onChange={participantCode => setChoices(token, { participantCode })}
      />
      <TextField
        label={t('sources.importing.fieldRole')}
        value={choices.participantRole}
        onChange={participantRole => setChoices(token, { participantRole })}
      />
    </>
  );
}

const LOSS_KINDS = [
  'images',
  'comments',
  'tracked-changes',
  'footnotes',
  'tables',
  'formatting',
  'columns',
  'rows',
  'values',
  'running-heads',
  'scanned-pages',
  'hidden-text',
  'headers',
  'formulas',
  'objects',
  'ruby',
  'links',
  'symbols',
  'form-fields',
] as const;

function Losses({ losses }: { losses: ImportPreview['losses'] }) {
  const { t } = useTranslation();
  if (losses.length === 0) {
    return (
      <p className="import__whole small">
        <Icon name="check" size={13} /> {t('sources.importing.noLosses')}
      </p>
    );
  }
  const kindName = (kind: string) => {
    const known = LOSS_KINDS.find(each => each === kind);
    return known === undefined ? kind : t(`sources.importing.lossKinds.${known}`);
  };
  return (
    <div className="import__losses">
      <h3 className="heading">{t('sources.importing.losses')}</h3>
      <ul>
        {losses.map(({ kind, count }) => (
          <li key={kind}>{t('sources.importing.loss', { count, kind: kindName(kind) })}</li>
        ))}
      </ul>
    </div>
  );
}
