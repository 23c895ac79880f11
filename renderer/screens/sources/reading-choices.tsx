import { useTranslation } from 'react-i18next';
import { Select } from '../../components/select.tsx';
import { readAgain } from './import-flow.ts';
import type { ImportItem } from './import-item.ts';

const WAYS = ['accepted', 'rejected'] as const;

/** How the tracked changes of a Word document are read; changing it reads the file again at once. */
export function ChangesChoice({ item: { file, preview } }: { item: ImportItem }) {
  const { t } = useTranslation();
  if (!preview.losses.some(loss => loss.kind === 'tracked-changes') || preview.format !== 'docx') return null;
  return (
    <div className="import__encoding">
      <Select
        label={t('sources.importing.changes.label')}
        options={WAYS.map(id => ({ id, label: t(`sources.importing.changes.${id}`) }))}
        value={file.trackedChanges ?? 'accepted'}
        onChange={trackedChanges => void readAgain({ ...file, trackedChanges })}
      />
    </div>
  );
}
