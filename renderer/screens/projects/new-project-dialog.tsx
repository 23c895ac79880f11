import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { currentLanguage } from '../../state/preferences.ts';
import { attempt } from '../../state/toasts.ts';

const FORM = 'new-project';

export function NewProjectDialog({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [question, setQuestion] = useState('');
  const create = async () => {
    if (name.trim() === '') return;
    const made = await attempt(() =>
      api.call('project.create', { name, question, language: currentLanguage() }),
    );
    if (made === undefined) return;
    setName('');
    setQuestion('');
    onClose();
  };
  return (
    <Dialog
      title={t('projects.create')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" type="submit" form={FORM} isDisabled={name.trim() === ''}>
            {t('projects.createAction')}
          </Button>
        </>
      }
    >
      <Form
        id={FORM}
        className="projects__form"
        onSubmit={event => {
          event.preventDefault();
          void create();
        }}
      >
        <TextField label={t('projects.createName')} value={name} onChange={setName} autoFocus isRequired />
        <TextField label={t('projects.createQuestion')} value={question} onChange={setQuestion} lines={3} />
      </Form>
    </Dialog>
  );
}
