import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';

export function SelectiveScreen() {
  const { t } = useTranslation();
  return <EmptyState icon="selective" title={t('frame.titles.selective')} />;
}
