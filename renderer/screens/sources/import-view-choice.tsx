import { useTranslation } from 'react-i18next';
import { Segmented } from '../../components/segmented.tsx';

export const IMPORT_VIEWS = ['list', 'grid'] as const;
type View = (typeof IMPORT_VIEWS)[number];

/** Whether the files of an import are seen one by one or all in a grid. */
export function ImportViewChoice({ view, onChange }: { view: View; onChange(view: View): void }) {
  const { t } = useTranslation();
  return (
    <div>
      <Segmented
        label={t('importTurns.views.label')}
        options={IMPORT_VIEWS.map(id => ({ id, label: t(`importTurns.views.${id}`) }))}
        value={view}
        onChange={onChange}
      />
    </div>
  );
}
