import { useTranslation } from 'react-i18next';
import { Select } from '../components/select.tsx';
import { TextField } from '../components/text-field.tsx';
import type { Role } from './conditions.ts';
import './where.css';

const ROLES = ['all', 'participant', 'interviewer', 'other'] as const;

interface SpeakerRowProps {
  roles: readonly Role[];
  speakers: readonly string[];
  onChange(change: { roles: Role[] } | { speakers: string[] }): void;
}

/** Whose words count: a part in the interview, and a name. */
export function SpeakerRow({ roles, speakers, onChange }: SpeakerRowProps) {
  const { t } = useTranslation();
  return (
    <div className="where__row">
      <Select
        label={t('search.role')}
        options={ROLES.map(id => ({ id, label: t(`search.roles.${id}`) }))}
        value={roles[0] ?? 'all'}
        onChange={role => onChange({ roles: role === 'all' ? [] : [role] })}
      />
      <TextField
        label={t('search.speaker')}
        value={speakers[0] ?? ''}
        onChange={name => onChange({ speakers: name.trim() === '' ? [] : [name] })}
      />
    </div>
  );
}
