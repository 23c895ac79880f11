import { useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ColorDot } from '../components/color-dot.tsx';
import { Icon } from '../components/icon.tsx';
import { useUi } from '../state/ui.ts';
import { type PaletteEntry, usePaletteGroups } from './palette-entries.ts';
import '../components/dialog.css';
import '../components/popover.css';
import '../components/tooltip.css';
import './command-palette.css';

/** One field for finding and doing: Ctrl or Cmd K. */
export function CommandPalette() {
  const { t } = useTranslation();
  const isOpen = useUi(state => state.paletteOpen);
  const close = () => useUi.setState({ paletteOpen: false });
  return (
    <ModalOverlay
      className="dialog-scrim palette-scrim"
      isDismissable
      isOpen={isOpen}
      onOpenChange={open => {
        if (!open) close();
      }}
    >
      <Modal className="palette">
        <Dialog className="palette__dialog" aria-label={t('frame.palette.label')}>
          <PaletteBody onDone={close} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteBody({ onDone }: { onDone(): void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const groups = usePaletteGroups(typed);
  const run = (id: string) => {
    const entry = groups.flatMap(group => group.entries).find(each => each.id === id);
    onDone();
    entry?.run();
  };
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <TextField className="palette__field" aria-label={t('frame.palette.label')} autoFocus>
        <Icon name="search" />
        <Input
          className="palette__input"
          role="combobox"
          aria-expanded
          aria-haspopup="listbox"
          placeholder={t('frame.palette.placeholder')}
        />
      </TextField>
      <ListBox
        className="palette__list"
        aria-label={t('frame.palette.label')}
        onAction={key => run(String(key))}
        renderEmptyState={() => (
          <p className="palette__empty muted">{t('frame.palette.nothing', { query: typed })}</p>
        )}
      >
        {groups.map(group => (
          <ListBoxSection key={group.id} id={group.id} className="menu__section">
            <Header className="menu__header heading">{t(`frame.palette.${group.id}`)}</Header>
            {group.entries.map(entry => (
              <PaletteItem key={entry.id} entry={entry} />
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
    </Autocomplete>
  );
}

function PaletteItem({ entry }: { entry: PaletteEntry }) {
  return (
    <ListBoxItem id={entry.id} className="menu__item" textValue={entry.label}>
      {entry.icon && <Icon name={entry.icon} />}
      {entry.color && <ColorDot color={entry.color} />}
      <span className="ellipsis">{entry.label}</span>
      {entry.shortcut && <kbd className="kbd">{entry.shortcut}</kbd>}
    </ListBoxItem>
  );
}
