import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useRows } from '../../state/mirror.ts';
import { makeCode, setKind } from './axial-actions.ts';
import { setAxial, useAxial } from './axial-store.ts';
import { focusCode } from './begin.ts';
import { nameOf } from './names.ts';

/** Asks before a core category takes the place of another: a project has one. */
export function ReplaceCoreDialog() {
  const { t } = useTranslation();
  const replacing = useAxial(state => state.replacing);
  const core = useRows('code').find(code => code.kind === 'core');
  if (!replacing || !core) return null;
  const name = 'name' in replacing ? replacing.name : nameOf(replacing.codeId);
  const replace = async () => {
    if ('codeId' in replacing) {
      await setKind(replacing.codeId, 'core');
      focusCode(replacing.codeId);
      return;
    }
    const id = await makeCode({ name, kind: 'core', parentId: null, childIds: [] });
    if (id !== undefined) focusCode(id);
  };
  return (
    <ConfirmDialog
      title={t('axial.replace.title', { name })}
      text={t('axial.replace.text', { name, old: core.name })}
      action={t('axial.replace.action')}
      isOpen
      onConfirm={() => void replace()}
      onClose={() => setAxial({ replacing: null })}
    />
  );
}
