import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { Select } from '../components/select.tsx';
import { useRows } from '../state/mirror.ts';
import { ALL_MEMOS, boundsOf, MEMO_KINDS, MEMO_OBJECTS, MEMO_SORTS, type MemoFilter } from './memo-list.ts';
import '../components/find-field.css';

interface MemoSearchProps {
  filter: MemoFilter;
  onChange(filter: MemoFilter): void;
  shown: number;
  total: number;
}

/** Searches, bounds and orders the memos. */
export function MemoSearch({ filter, onChange, shown, total }: MemoSearchProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const bounds = boundsOf(filter);
  return (
    <div className="memos__search">
      <div className="find-field">
        <Icon name="search" size={14} />
        <input
          ref={field}
          type="search"
          aria-label={t('memos.find')}
          placeholder={t('memos.find')}
          value={filter.words}
          onChange={event => onChange({ ...filter, words: event.target.value })}
        />
      </div>
      <details>
        <summary>
          {bounds === 0 ? t('memos.filter') : t('memos.filterOn', { count: bounds })}
          <span className="push muted small tabular" role="status">
            {t('memos.count', { shown, total })}
          </span>
        </summary>
        <Bounds filter={filter} onChange={onChange} />
        {bounds > 0 && (
          <Button
            variant="quiet"
            onPress={() => onChange({ ...ALL_MEMOS, words: filter.words, sort: filter.sort })}
          >
            {t('memos.noFilter')}
          </Button>
        )}
      </details>
    </div>
  );
}

/** In a choice of several, the one that bounds nothing. */
const ANY = 'any';

function Bounds({ filter, onChange }: Pick<MemoSearchProps, 'filter' | 'onChange'>) {
  const { t } = useTranslation();
  const coders = useRows('coder');
  const any = { id: ANY, label: t('memos.any') } as const;
  const set = <K extends keyof MemoFilter>(key: K, value: MemoFilter[K] | typeof ANY) =>
    onChange({ ...filter, [key]: value === ANY ? null : value });
  return (
    <div className="memos__bounds">
      <Select
        label={t('open.memo.kind')}
        options={[any, ...MEMO_KINDS.map(id => ({ id, label: t(`open.memo.kinds.${id}`) }))]}
        value={filter.kind ?? ANY}
        onChange={kind => set('kind', kind)}
      />
      <Select
        label={t('memos.object')}
        options={[any, ...MEMO_OBJECTS.map(id => ({ id, label: t(`memos.objects.${id}`) }))]}
        value={filter.object ?? ANY}
        onChange={object => set('object', object)}
      />
      <Select
        label={t('memos.coder')}
        options={[any, ...coders.map(({ id, name }) => ({ id, label: name }))]}
        value={filter.coderId ?? ANY}
        onChange={coderId => set('coderId', coderId)}
      />
      <Select
        label={t('memos.sort')}
        options={MEMO_SORTS.map(id => ({ id, label: t(`memos.sorts.${id}`) }))}
        value={filter.sort}
        onChange={sort => set('sort', sort)}
      />
      {(['from', 'until'] as const).map(key => (
        <label key={key} className="field">
          <span className="field__label">{t(`memos.${key}`)}</span>
          <input
            className="field__input"
            type="date"
            value={filter[key]}
            onChange={event => set(key, event.target.value)}
          />
        </label>
      ))}
    </div>
  );
}
