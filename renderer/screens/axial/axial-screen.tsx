import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';

export function AxialScreen() {
  const { t } = useTranslation();
  return <EmptyState icon="axial" title={t('frame.titles.axial')} />;
}
