import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../components/icon-button.tsx';
import { Pane } from '../../../components/pane.tsx';
import { goTo } from '../../../state/ui.ts';
import { FilterField } from './filter-field.tsx';
import { SourceTree } from './source-tree.tsx';

export function SourcesPane() {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<string | null>(null);
  const tools = (
    <>
      <IconButton
        icon="filter"
        label={t('open.filterSources')}
        isOn={filter !== null}
        onPress={() => setFilter(before => (before === null ? '' : null))}
      />
      <IconButton icon="plus" label={t('open.addSources')} onPress={() => goTo('sources')} />
    </>
  );
  return (
    <Pane title={t('common.sources')} tools={tools} label={t('common.sources')} className="open__pane">
      {filter !== null && (
        <FilterField
          label={t('open.filterSources')}
          value={filter}
          onChange={setFilter}
          onClose={() => setFilter(null)}
        />
      )}
      <SourceTree filter={filter ?? ''} />
    </Pane>
  );
}
