import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EDITIONS } from '../../../../shared/theory/paradigm-places.ts';
import { api } from '../../../api/api.ts';
import { CodeChoice } from '../../../components/code-choice.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { Select } from '../../../components/select.tsx';
import { attempt } from '../../../state/toasts.ts';
import { PartChoice } from '../part-choice.tsx';
import { beginParadigm, removeParadigm } from './paradigm-actions.ts';
import { showParadigm } from './paradigm-store.ts';
import { type ShownParadigm, useEdition, useParadigms } from './use-paradigms.ts';

/** Which phenomenon is in view, a new one, and the edition that names the places. */
export function ParadigmBar({ shown }: { shown: ShownParadigm | null }) {
  const { t } = useTranslation();
  const paradigms = useParadigms();
  const [isChoosing, setChoosing] = useState(false);
  return (
    <div className="paradigm__bar">
      <PartChoice />
      <span className="push" />
      <EditionChoice />
      {shown && (
        <Select
          label={t('axial.paradigm.phenomenon')}
          hideLabel
          className="paradigm__choice"
          options={paradigms.map(({ id, phenomenon: { name, color } }) => ({ id, label: name, color }))}
          value={shown.id}
          onChange={showParadigm}
        />
      )}
      {shown && (
        <IconButton
          icon="trash"
          label={t('axial.paradigm.remove')}
          onPress={() => void removeParadigm(shown.id, shown.phenomenon.name)}
        />
      )}
      <IconButton icon="plus" label={t('axial.paradigm.newPhenomenon')} onPress={() => setChoosing(true)} />
      {isChoosing && <NewPhenomenon onClose={() => setChoosing(false)} />}
    </div>
  );
}

function EditionChoice() {
  const { t } = useTranslation();
  const edition = useEdition();
  return (
    <Select
      label={t('axial.paradigm.edition')}
      hideLabel
      className="paradigm__edition"
      options={EDITIONS.map(id => ({ id, label: t(`axial.paradigm.editions.e${id}`) }))}
      value={edition}
      onChange={next => void attempt(() => api.call('project.update', { edition: next }))}
    />
  );
}

function NewPhenomenon({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const [codeId, setCodeId] = useState<string | null>(null);
  const begin = async () => {
    if (codeId !== null) await beginParadigm(codeId);
    return true;
  };
  return (
    <FormDialog
      title={t('axial.paradigm.newPhenomenon')}
      size="small"
      canSave={codeId !== null}
      saveLabel={t('axial.paradigm.start')}
      onClose={onClose}
      onSave={begin}
    >
      <CodeChoice
        label={t('axial.paradigm.phenomenon')}
        value={codeId}
        onChange={setCodeId}
        first={[]}
        autoFocus
      />
    </FormDialog>
  );
}
