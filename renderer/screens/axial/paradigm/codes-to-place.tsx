import { useState } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { CodeTree } from '../../../components/code-tree/code-tree.tsx';
import { Icon } from '../../../components/icon.tsx';
import { Pane } from '../../../components/pane.tsx';
import { useQuery } from '../../../state/query.ts';
import { selectCode, useUi } from '../../../state/ui.ts';

/** The project's codes, to be dragged to their place around the phenomenon. */
export function CodesToPlace() {
  const { t } = useTranslation();
  const [filter, setFilter] = useState('');
  const codeId = useUi(state => state.codeId);
  const counts = useQuery('codings.counts', {}, { tables: ['coding'] }).data?.byCode;
  return (
    <Pane title={t('axial.paradigm.codes')} label={t('axial.paradigm.codes')} className="paradigm-codes">
      <SearchField
        className="paradigm-codes__find"
        aria-label={t('axial.paradigm.filter')}
        value={filter}
        onChange={setFilter}
      >
        <Icon name="search" size={14} />
        <Input placeholder={t('axial.paradigm.filter')} />
      </SearchField>
      <div className="paradigm-codes__tree">
        <CodeTree
          name="paradigm"
          label={t('axial.paradigm.codes')}
          counts={counts}
          selectedId={codeId}
          onSelect={selectCode}
          filter={filter}
        />
      </div>
    </Pane>
  );
}
