import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';

export function ModelScreen() {
  const { t } = useTranslation();
  return <EmptyState icon="model" title={t('frame.titles.model')} />;
}
