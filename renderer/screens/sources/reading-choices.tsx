import { useTranslation } from 'react-i18next';
import { Select } from '../../components/select.tsx';
import { readAgain } from './import-flow.ts';
import type { ImportItem } from './import-item.ts';

const CHANGES = ['accepted', 'rejected'] as const;
const NOTES = ['kept', 'left'] as const;

/** How a document is read where it can be read in more than one way; a change reads the file again at once. */
export function ReadingChoices({ item: { file, preview } }: { item: ImportItem }) {
  const { t } = useTranslation();
  const { offers } = preview;
  if (offers.length === 0) return null;
  return (
    <div className="import__encoding">
      {offers.includes('trackedChanges') && (
        <Select
          label={t('sources.importing.changes.label')}
          options={CHANGES.map(id => ({ id, label: t(`sources.importing.changes.${id}`) }))}
          value={file.trackedChanges ?? 'accepted'}
          onChange={trackedChanges => void readAgain({ ...file, trackedChanges })}
        />
      )}
      {offers.includes('notes') && (
        <Select
          label={t('sources.importing.notes.label')}
          options={NOTES.map(id => ({ id, label: t(`sources.importing.notes.${id}`) }))}
          value={file.notes ?? 'kept'}
          onChange={notes => void readAgain({ ...file, notes })}
        />
      )}
    </div>
  );
}
