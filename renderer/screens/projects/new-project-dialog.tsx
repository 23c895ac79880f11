import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/api.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { currentLanguage } from '../../state/preferences.ts';
import { attempt } from '../../state/toasts.ts';

/** What a new study is called and what it asks. */
export function NewProjectDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [question, setQuestion] = useState('');
  const create = async () => {
    const language = currentLanguage();
    const made = await attempt(() => api.call('project.create', { name, question, language }));
    return made !== undefined;
  };
  return (
    <FormDialog
      title={t('projects.create')}
      saveLabel={t('projects.createAction')}
      onClose={onClose}
      onSave={create}
      canSave={name.trim() !== ''}
    >
      <TextField label={t('projects.createName')} value={name} onChange={setName} autoFocus isRequired />
      <TextField label={t('projects.createQuestion')} value={question} onChange={setQuestion} lines={3} />
    </FormDialog>
  );
}
