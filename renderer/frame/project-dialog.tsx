import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../shared/api/tables.ts';
import { api } from '../api/api.ts';
import { FormDialog } from '../components/form-dialog.tsx';
import { TextField } from '../components/text-field.tsx';
import { useRows } from '../state/mirror.ts';
import { attempt } from '../state/toasts.ts';
import { openDialog, useUi } from '../state/ui.ts';

/** What the study is called and what it asks. */
export function ProjectDialog() {
  const isOpen = useUi(state => state.dialog === 'project');
  const project = useRows('project')[0];
  return isOpen && project ? <Details key={project.id} project={project} /> : null;
}

function Details({ project }: { project: Row<'project'> }) {
  const { t } = useTranslation();
  const [name, setName] = useState(project.name);
  const [question, setQuestion] = useState(project.question);
  const [note, setNote] = useState(project.note);
  const save = async () => {
    const done = await attempt(() => api.call('project.update', { name, question, note }));
    return done !== undefined;
  };
  return (
    <FormDialog
      title={t('frame.project.title')}
      size="medium"
      onClose={() => openDialog(null)}
      onSave={save}
      canSave={name.trim() !== ''}
    >
      <TextField label={t('common.name')} value={name} onChange={setName} isRequired />
      <TextField label={t('frame.project.question')} value={question} onChange={setQuestion} lines={4} />
      <TextField label={t('frame.project.note')} value={note} onChange={setNote} lines={4} />
    </FormDialog>
  );
}
