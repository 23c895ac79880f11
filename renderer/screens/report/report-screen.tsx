import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';

export function ReportScreen() {
  const { t } = useTranslation();
  return <EmptyState icon="report" title={t('frame.titles.report')} />;
}
