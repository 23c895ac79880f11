import { useTranslation } from 'react-i18next';
import { Segmented } from '../../components/segmented.tsx';
import { useRemembered } from '../../state/remembered.ts';

const PARTS = ['board', 'paradigm', 'properties', 'structure'] as const;

export const usePart = () => useRemembered('axial.part', PARTS, 'board');

/** Switches between the parts of axial coding. */
export function PartChoice() {
  const { t } = useTranslation();
  const [part, setPart] = usePart();
  return (
    <Segmented
      label={t('axial.parts.label')}
      options={PARTS.map(id => ({ id, label: t(`axial.parts.${id}`) }))}
      value={part}
      onChange={setPart}
    />
  );
}
