import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../components/icon-button.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import { Select } from '../../../components/select.tsx';
import { useRowMap, useRows } from '../../../state/mirror.ts';
import { PartChoice } from '../part-choice.tsx';
import { GridExport } from './grid-export.tsx';
import { setProperties, showCategory, useProperties } from './properties-store.ts';
import { useNewProperty } from './use-new-property.tsx';
import { useBy, useView } from './use-shown.ts';

const ALL = 'all';

/** Which category is in view, as a grid or as a plot, and what the rows are. */
export function PropertiesBar() {
  const { t } = useTranslation();
  const [views, view, setView] = useView();
  const adding = useNewProperty();
  return (
    <div className="properties__bar">
      <PartChoice />
      <span className="push" />
      <CategoryChoice />
      <Segmented
        label={t('properties.view.label')}
        options={views.map(id => ({ id, label: t(`properties.view.${id}`) }))}
        value={view}
        onChange={next => {
          setView(next);
          setProperties({ cell: null, codingId: null });
        }}
      />
      {view === 'grid' && <RowChoice />}
      {view === 'grid' && <GridExport />}
      <IconButton icon="plus" label={t('properties.add')} onPress={adding.begin} />
      {adding.dialog}
    </div>
  );
}

function CategoryChoice() {
  const { t } = useTranslation();
  const codes = useRowMap('code');
  const codeId = useProperties(state => state.codeId);
  const owners = new Set(useRows('property').map(property => property.codeId));
  if (codeId !== null) owners.add(codeId);
  const options = [...owners].flatMap(id => {
    const code = codes.get(id);
    return code ? [{ id, label: code.name, color: code.color }] : [];
  });
  return (
    <Select
      label={t('properties.category')}
      hideLabel
      className="properties__choice"
      options={[{ id: ALL, label: t('properties.all') }, ...options]}
      value={codeId ?? ALL}
      onChange={id => showCategory(id === ALL ? null : id)}
    />
  );
}

function RowChoice() {
  const { t } = useTranslation();
  const [choices, by, setBy] = useBy();
  return (
    <Select
      label={t('properties.by.label')}
      hideLabel
      className="properties__rows"
      options={choices.map(id => ({ id, label: t(`properties.by.${id}`) }))}
      value={by}
      onChange={next => {
        setBy(next);
        setProperties({ cell: null });
      }}
    />
  );
}
