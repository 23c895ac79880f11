import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../components/checkbox.tsx';
import { NumberField } from '../components/number-field.tsx';
import { Segmented } from '../components/segmented.tsx';
import { Select } from '../components/select.tsx';
import { TextField } from '../components/text-field.tsx';
import type { Mode, Unit } from './search-form.ts';
import { changeForm, useSearch } from './search-store.ts';

/** As much as the core takes. */
const MOST_BETWEEN = 10_000;
const MODES: readonly Mode[] = ['phrase', 'words', 'regex'];
const UNITS: readonly Unit[] = ['sentence', 'paragraph', 'turn', 'words', 'characters'];

/** The words to look for; while an input method composes them nothing is asked. */
export function SearchField({ onComposing, onDown }: { onComposing(is: boolean): void; onDown(): void }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const isWords = useSearch(state => state.form.what === 'words');
  const text = useSearch(({ form }) => (isWords ? form.find : form.text));
  const focus = useSearch(state => state.focus);
  useEffect(() => {
    const input = focus > 0 ? box.current?.querySelector('input') : null;
    input?.focus();
    input?.select();
  }, [focus]);
  return (
    <div
      ref={box}
      className="search__field"
      onCompositionStart={() => onComposing(true)}
      onCompositionEnd={() => onComposing(false)}
    >
      <TextField
        label={t(isWords ? 'words.find' : 'search.field')}
        hideLabel
        placeholder={t(isWords ? 'words.findPlaceholder' : 'search.placeholder')}
        value={text}
        onChange={value => changeForm(isWords ? { find: value } : { text: value })}
        onKeyDown={event => {
          if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onDown();
        }}
      />
    </div>
  );
}

/** How the words are looked for. */
export function SearchManner() {
  const { t } = useTranslation();
  const { mode, unit, most, wholeWords, matchCase } = useSearch(state => state.form);
  const isCounted = unit === 'words' || unit === 'characters';
  return (
    <>
      <Segmented
        label={t('search.mode')}
        options={MODES.map(id => ({ id, label: t(`search.modes.${id}`) }))}
        value={mode}
        onChange={value => changeForm({ mode: value })}
      />
      {mode === 'words' && (
        <Row>
          <Select
            label={t('search.within')}
            options={UNITS.map(id => ({ id, label: t(`search.units.${id}`) }))}
            value={unit}
            onChange={value => changeForm({ unit: value })}
          />
          {isCounted && (
            <NumberField
              label={t('search.most')}
              value={most}
              words={{
                increase: t('modelViews.filter.increase', { what: t('search.most') }),
                decrease: t('modelViews.filter.decrease', { what: t('search.most') }),
              }}
              onChange={value => changeForm({ most: Math.min(value, MOST_BETWEEN) })}
            />
          )}
        </Row>
      )}
      <Row>
        {mode !== 'regex' && (
          <Checkbox isSelected={wholeWords} onChange={value => changeForm({ wholeWords: value })}>
            {t('search.wholeWords')}
          </Checkbox>
        )}
        <Checkbox isSelected={matchCase} onChange={value => changeForm({ matchCase: value })}>
          {t('search.matchCase')}
        </Checkbox>
      </Row>
    </>
  );
}

export function Row({ children }: { children: ReactNode }) {
  return <div className="search__row">{children}</div>;
}
