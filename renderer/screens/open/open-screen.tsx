import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';

export function OpenScreen() {
  const { t } = useTranslation();
  return <EmptyState icon="open" title={t('frame.titles.open')} />;
}
