import { useTranslation } from 'react-i18next';
import { Icon } from '../components/icon.tsx';
import { Select } from '../components/select.tsx';
import { useRows } from '../state/mirror.ts';
import { filterSteps, useHistory } from './history-store.ts';
import { STEP_KINDS } from './step-kinds.ts';
import '../components/find-field.css';

/** In a choice of several, the one that bounds nothing. */
const ANY = 'any';

/** Bounds the steps shown by their words, their coder and what they are about. */
export function HistoryFilter() {
  const { t } = useTranslation();
  const { coderId, kind, words } = useHistory(state => state.filter);
  const coders = useRows('coder');
  return (
    <search className="history__filter" aria-label={t('life.filter.label')}>
      <div className="find-field history__find">
        <Icon name="search" size={14} />
        <input
          type="search"
          aria-label={t('life.filter.words')}
          placeholder={t('life.filter.words')}
          value={words}
          onChange={event => filterSteps({ words: event.target.value })}
        />
      </div>
      <Select
        hideLabel
        label={t('life.filter.kind')}
        options={[
          { id: ANY, label: t('life.filter.anyKind') },
          ...STEP_KINDS.map(id => ({ id, label: t(`life.kinds.${id}`) })),
        ]}
        value={kind ?? ANY}
        onChange={id => filterSteps({ kind: id === ANY ? null : id })}
      />
      <Select
        hideLabel
        label={t('life.filter.coder')}
        options={[
          { id: ANY, label: t('life.filter.anyCoder') },
          ...coders.map(({ id, name }) => ({ id, label: name })),
        ]}
        value={coderId ?? ANY}
        onChange={id => filterSteps({ coderId: id === ANY ? null : id })}
      />
    </search>
  );
}
