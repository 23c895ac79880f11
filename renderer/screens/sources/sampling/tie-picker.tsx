import { useState } from 'react';
import {
  Autocomplete,
  Button,
  Dialog,
  DialogTrigger,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  TextField,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ColorDot } from '../../../components/color-dot.tsx';
import { Icon } from '../../../components/icon.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { findByName } from '../../../names/match-name.ts';
import type { TieItem } from './tie-groups.ts';
import '../../../components/chip.css';
import '../../../components/tie-picker.css';

/** More are found by typing; so many fit no list that is read. */
const MOST = 60;

interface TiePickerProps {
  label: string;
  /** On the button, where nothing beside it says what it adds. */
  words: string | null;
  items: readonly TieItem[];
  onPick(item: TieItem): void;
}

/** A button that opens what may be tied, to be found by any part of its name. */
export function TiePicker({ label, words, items, onPick }: TiePickerProps) {
  return (
    <DialogTrigger>
      {words === null ? (
        <IconButton icon="plus" label={label} className="tie-picker__button" />
      ) : (
        <Button className="chip chip--empty chip--button" aria-label={label}>
          <Icon name="plus" size={11} />
          {words}
        </Button>
      )}
      <Popover className="popover tie-picker" placement="bottom start" offset={4}>
        <Dialog aria-label={label} className="popover__dialog">
          {({ close }) => (
            <Choices
              label={label}
              items={items}
              onPick={item => {
                close();
                onPick(item);
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Choices({ label, items, onPick }: Omit<TiePickerProps, 'words'>) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const found = findByName(items, item => item.name, typed);
  const shown = found.slice(0, MOST);
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <TextField className="tie-picker__field" aria-label={label} autoFocus>
        <Icon name="search" size={14} />
        <Input className="tie-picker__input" placeholder={t('sampling.find')} />
      </TextField>
      <ListBox
        className="menu tie-picker__list"
        aria-label={label}
        items={shown}
        onAction={key => {
          const item = shown.find(each => each.targetId === key);
          if (item) onPick(item);
        }}
        renderEmptyState={() => <p className="menu__none muted">{t('common.noMatch')}</p>}
      >
        {item => (
          <ListBoxItem id={item.targetId} className="menu__item" textValue={item.name}>
            {item.color && <ColorDot color={item.color} />}
            <span className="ellipsis">{item.name}</span>
            <span className="tie-picker__detail muted small ellipsis">{item.detail}</span>
          </ListBoxItem>
        )}
      </ListBox>
      {found.length > MOST && (
        <p className="tie-picker__rest muted small">
          {t('sampling.findMore', { count: found.length - MOST })}
        </p>
      )}
    </Autocomplete>
  );
}
