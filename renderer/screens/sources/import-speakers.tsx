import { useTranslation } from 'react-i18next';
import { Select } from '../../components/select.tsx';
import type { ImportItem, SpeakerRole } from './import-item.ts';
import { setChoices } from './import-store.ts';

const ROLES = ['interviewer', 'participant', 'other'] as const satisfies readonly SpeakerRole[];

/** Who speaks in a file, and in which part. */
export function ImportSpeakers({ item: { file, preview, choices } }: { item: ImportItem }) {
  const { t } = useTranslation();
  const options = ROLES.map(id => ({ id, label: t(`sources.importing.roles.${id}`) }));
  return (
    <div className="import__speakers">
      <h3 className="heading">{t('sources.importing.speakers')}</h3>
      {preview.speakers.length === 0 && <p className="muted small">{t('sources.importing.noSpeakers')}</p>}
      {preview.speakers.map(({ name, turns, role }) => (
        <div key={name} className="import__speaker">
          <span className="ellipsis">{name}</span>
          <span className="muted small tabular">{t('sources.importing.turns', { count: turns })}</span>
          <Select
            hideLabel
            label={t('sources.importing.roleOf', { name })}
            options={options}
            value={choices.roles[name] ?? role}
            onChange={next => setChoices(file.token, { roles: { ...choices.roles, [name]: next } })}
          />
        </div>
      ))}
    </div>
  );
}
