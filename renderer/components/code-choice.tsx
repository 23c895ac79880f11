import { useMemo, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../shared/api/tables.ts';
import { codePath } from '../names/code-path.ts';
import { findByName } from '../names/match-name.ts';
import { useRowMap, useRows } from '../state/mirror.ts';
import { ColorDot } from './color-dot.tsx';
import './field.css';
import './popover.css';

/** More than anyone reads through: the rest is found by typing. */
const MOST = 200;

interface CodeChoiceProps {
  label: string;
  value: string | null;
  onChange(codeId: string): void;
  /** Codes to offer first. */
  first: readonly string[];
  /** Codes to choose from; all of the project's where left out. */
  only?: readonly string[] | undefined;
  /** Takes the focus, and shows the codes, as soon as it is there. */
  autoFocus?: boolean | undefined;
  className?: string | undefined;
}

/** One of the project's codes, found by any part of its name. */
export function CodeChoice({
  label,
  value,
  onChange,
  first,
  only,
  autoFocus = false,
  className,
}: CodeChoiceProps) {
  const { t } = useTranslation();
  const codes = useRows('code');
  const byId = useRowMap('code');
  const name = byId.get(value ?? '')?.name ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const offered = useMemo(() => {
    const known = only === undefined ? codes : only.flatMap(id => byId.get(id) ?? []);
    const ordered = [...new Set([...first.flatMap(id => byId.get(id) ?? []), ...known])];
    const found = typed === null || typed === name ? ordered : findByName(ordered, code => code.name, typed);
    const shown = found.slice(0, MOST);
    const chosen = found.find(code => code.id === value);
    return chosen === undefined || shown.includes(chosen) ? shown : [chosen, ...shown];
  }, [codes, byId, first, only, typed, name, value]);
  return (
    <ComboBox<Row<'code'>>
      className={className ?? 'field'}
      items={offered}
      selectedKey={value}
      inputValue={typed ?? name}
      onInputChange={setTyped}
      onSelectionChange={key => {
        setTyped(null);
        if (key !== null) onChange(String(key));
      }}
      onBlur={() => setTyped(null)}
      menuTrigger="focus"
      autoFocus={autoFocus}
      allowsEmptyCollection
    >
      <Label className="field__label">{label}</Label>
      <Input className="field__input" placeholder={t('common.chooseCode')} />
      <Popover className="popover select__list" offset={4}>
        <ListBox<Row<'code'>>
          className="menu"
          renderEmptyState={() => <p className="menu__none muted">{t('common.noMatch')}</p>}
        >
          {code => (
            <ListBoxItem id={code.id} className="menu__item" textValue={code.name}>
              <ColorDot color={code.color} />
              {code.name}
              <span className="muted small">{codePath(code, byId).at(-1)}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
