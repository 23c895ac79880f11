import { useTranslation } from 'react-i18next';
import { type DataStructure, LOOSE } from '../../../../shared/theory/data-structure.ts';
import { Checkbox } from '../../../components/checkbox.tsx';
import { Select } from '../../../components/select.tsx';
import { PartChoice } from '../part-choice.tsx';
import { StructureExport } from './structure-export.tsx';
import { setStructure } from './structure-store.ts';
import { useMost, useShownDimension, useShowsCounts } from './use-structure.ts';

const ALL = 'all';

/** Which dimension is drawn, and how much of it. */
export function StructureBar({ structure }: { structure: DataStructure }) {
  const { t } = useTranslation();
  const dimensionId = useShownDimension();
  const [choices, most, setMost] = useMost();
  const [counts, setCounts] = useShowsCounts();
  const dimensions = structure.dimensions.map(({ dimension }) =>
    dimension === null
      ? { id: LOOSE, label: t('structure.loose') }
      : { id: dimension.codeId, label: dimension.name, color: dimension.color },
  );
  return (
    <div className="structure__bar">
      <PartChoice />
      <span className="push" />
      <Checkbox isSelected={counts} onChange={setCounts}>
        {t('structure.counts')}
      </Checkbox>
      <Select
        label={t('structure.most')}
        hideLabel
        className="structure__most"
        options={choices.map(id => ({
          id,
          label: id === 'all' ? t('structure.mostAll') : t('structure.mostOf', { count: Number(id) }),
        }))}
        value={most}
        onChange={setMost}
      />
      <Select
        label={t('structure.show')}
        hideLabel
        className="structure__choice"
        options={[{ id: ALL, label: t('structure.all') }, ...dimensions]}
        value={dimensionId ?? ALL}
        onChange={id => setStructure({ dimensionId: id === ALL ? null : id })}
      />
      <StructureExport />
    </div>
  );
}
