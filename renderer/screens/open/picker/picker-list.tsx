import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../../components/classes.ts';
import { ColorDot } from '../../../components/color-dot.tsx';
import { Icon } from '../../../components/icon.tsx';
import { commandKey } from '../../../frame/platform.ts';
import { codePath } from '../../../names/code-path.ts';
import { useRowMap } from '../../../state/mirror.ts';
import type { PickerEntry } from './picker-entries.ts';
import type { Picker } from './use-picker.ts';

interface PickerListProps {
  id: string;
  picker: Picker;
}

export function optionId(listId: string, entry: PickerEntry): string {
  return `${listId}-${entry.key}`;
}

/** What can be chosen. The focus stays in the field above; this is only pointed at. */
export function PickerList({ id, picker }: PickerListProps) {
  const { t } = useTranslation();
  const { entries, active } = picker;
  const list = useRef<HTMLDivElement>(null);
  // The option that the arrows came to is brought into sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div ref={list} id={id} role="listbox" aria-label={t('common.codes')} className="code-picker__list">
      {entries.length === 0 && <p className="code-picker__none muted">{t('open.picker.nothing')}</p>}
      {entries.map((entry, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
        <div
          key={entry.key}
          id={optionId(id, entry)}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={classes('code-picker__option', index === active && 'code-picker__option--active')}
          onPointerMove={() => picker.setAt(index)}
          // Keeps the focus in the field.
          onMouseDown={event => event.preventDefault()}
          onClick={() => picker.choose(entry)}
        >
          <Option entry={entry} isActive={index === active} />
        </div>
      ))}
    </div>
  );
}

function Option({ entry, isActive }: { entry: PickerEntry; isActive: boolean }) {
  const { t } = useTranslation();
  const codes = useRowMap('code');
  if (entry.type === 'code') {
    const { code, coding } = entry;
    const path = codePath(code, codes);
    return (
      <>
        <ColorDot color={code.color} />
        <span className="ellipsis code-picker__name">
          {code.inVivo ? t('common.quoteMark', { quote: code.name }) : code.name}
        </span>
        <span className="ellipsis code-picker__path" title={path.join(' / ')}>
          {path.at(-1)}
        </span>
        {coding && (
          <span className="code-picker__here" role="img" aria-label={t('open.picker.isHere')}>
            <Icon name="check" size={14} />
          </span>
        )}
        {isActive && <kbd className="kbd push">↵</kbd>}
      </>
    );
  }
  const isNew = entry.type === 'new';
  return (
    <>
      <span className="code-picker__sign" aria-hidden="true">
        {isNew ? '+' : '“”'}
      </span>
      <span className="ellipsis">
        {t(isNew ? 'open.picker.newCode' : 'open.picker.inVivo', { name: entry.name })}
      </span>
      <kbd className="kbd push">{commandKey(isNew ? '↵' : 'I')}</kbd>
    </>
  );
}
