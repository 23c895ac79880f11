import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../components/icon-button.tsx';
import type { Emphasis } from './reading-desk.ts';

interface EmphasisNoteProps {
  emphasis: Emphasis | null;
  onClear(): void;
}

/** Says over the drawing why most of it is faded. */
export function EmphasisNote({ emphasis, onClear }: EmphasisNoteProps) {
  const { t } = useTranslation();
  return (
    <div className="emphasis-note" role="status">
      {emphasis && (
        <p className="emphasis-note__words small">
          {t('reading.shown', { name: emphasis.label })}
          <IconButton icon="close" label={t('reading.showAll')} onPress={onClear} />
        </p>
      )}
    </div>
  );
}
