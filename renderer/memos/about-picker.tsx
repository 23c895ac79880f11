import { useState } from 'react';
import {
  Autocomplete,
  Dialog,
  DialogTrigger,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  TextField,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../shared/api/tables.ts';
import { ColorDot } from '../components/color-dot.tsx';
import { Icon } from '../components/icon.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { tieMemo } from './memo-actions.ts';
import { useAboutEntries } from './use-about-entries.ts';
import '../components/tie-picker.css';

interface AboutPickerProps {
  memoId: string;
  about: readonly Row<'memoRef'>[];
}

/** A button that opens what the memo may be about, to be found by any part of its name. */
export function AboutPicker({ memoId, about }: AboutPickerProps) {
  const { t } = useTranslation();
  const label = t('memos.aboutAdd');
  return (
    <DialogTrigger>
      <IconButton icon="plus" label={label} className="tie-picker__button" />
      <Popover className="popover tie-picker" placement="bottom start" offset={4}>
        <Dialog aria-label={label} className="popover__dialog">
          {({ close }) => <Choices memoId={memoId} about={about} onDone={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Choices({ memoId, about, onDone }: AboutPickerProps & { onDone(): void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const entries = useAboutEntries(typed, memoId, about);
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <TextField className="tie-picker__field" aria-label={t('memos.aboutFind')} autoFocus>
        <Icon name="search" size={14} />
        <Input className="tie-picker__input" placeholder={t('sampling.find')} />
      </TextField>
      <ListBox
        className="menu tie-picker__list"
        aria-label={t('memos.aboutAdd')}
        items={entries}
        onAction={key => {
          const entry = entries.find(each => each.key === key);
          if (!entry) return;
          onDone();
          void tieMemo(memoId, entry.object);
        }}
        renderEmptyState={() => <p className="menu__none muted">{t('common.noMatch')}</p>}
      >
        {({ key, object, name, color, detail }) => (
          <ListBoxItem id={key} className="menu__item" textValue={name}>
            {color && <ColorDot color={color} />}
            <span className="ellipsis">{name}</span>
            <span className="tie-picker__detail muted small ellipsis">
              {detail || t(`memos.objects.${object.targetKind}`)}
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  );
}
