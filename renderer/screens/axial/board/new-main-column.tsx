import { useTranslation } from 'react-i18next';
import { useAxial } from '../axial-store.ts';
import { NameField } from './name-field.tsx';

/** Where a new main category will stand, while its name is typed at its head. */
export function NewMainColumn() {
  const { t } = useTranslation();
  const adding = useAxial(state => (state.adding?.kind === 'main' ? state.adding : null));
  if (!adding) return null;
  return (
    <section className="axial-column" aria-label={t('axial.newName.main')}>
      <NameField adding={adding} />
    </section>
  );
}
