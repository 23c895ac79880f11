import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';

export function CompareScreen() {
  const { t } = useTranslation();
  return <EmptyState icon="compare" title={t('frame.titles.compare')} />;
}
