import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../components/icon-button.tsx';
import { PaneBlock } from '../../../components/pane.tsx';
import { NewProperty } from '../../../components/property/property-form.tsx';
import { PropertyList } from '../../../components/property/property-list.tsx';
import { useRows } from '../../../state/mirror.ts';

/** Along what the quotes of a code differ. */
export function PropertiesBlock({ codeId }: { codeId: string }) {
  const { t } = useTranslation();
  const [isAdding, setAdding] = useState(false);
  const properties = useRows('property').filter(property => property.codeId === codeId);
  return (
    <PaneBlock
      title={t('properties.title')}
      tools={<IconButton icon="plus" label={t('properties.add')} onPress={() => setAdding(true)} />}
    >
      {properties.length === 0 && <p className="muted">{t('properties.none')}</p>}
      <PropertyList properties={properties} />
      {isAdding && (
        <NewProperty codeId={codeId} among={[codeId]} screen="axial" onClose={() => setAdding(false)} />
      )}
    </PaneBlock>
  );
}
