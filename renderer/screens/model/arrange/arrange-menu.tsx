import { useTranslation } from 'react-i18next';
import type { Row } from '../../../../shared/api/tables.ts';
import { ALIGNMENTS, type Alignment, fewestFor } from '../../../../shared/diagram/align-boxes.ts';
import { Button } from '../../../components/button.tsx';
import { Menu, type MenuEntry } from '../../../components/menu.tsx';
import { addNote, letGo, showModel, tidyAll, tidyRest, tidySome } from './arrange-actions.ts';
import { useArrange } from './arrange-store.ts';

const KEYS: Readonly<Record<Alignment, string>> = {
  left: 'L',
  centre: 'C',
  right: 'R',
  top: 'T',
  middle: 'M',
  bottom: 'B',
  across: 'H',
  down: 'V',
};
const SHOWN = ['grouped', 'bilingual', 'counts', 'notes', 'snap'] as const;

/** How the model stands and what of it is drawn: tidying, aligning, notes, frames, names. */
export function ArrangeMenu({ model }: { model: Row<'model'> }) {
  const { t } = useTranslation();
  const { view, picked } = useArrange();
  const tidy: MenuEntry[] = [
    { id: 'rest', label: t('canvas.tidy.rest'), run: () => tidyRest(model) },
    { id: 'all', label: t('canvas.tidy.all'), run: () => void tidyAll(model) },
    {
      id: 'selected',
      label: t('canvas.tidy.selected'),
      isDisabled: picked.length === 0,
      run: () => void tidySome(model, picked),
    },
    {
      id: 'release',
      label: t('canvas.tidy.release'),
      isDisabled: picked.length === 0,
      run: () => void letGo(model, picked),
    },
  ];
  const alignment = (how: Alignment): MenuEntry => ({
    id: how,
    label: t(`canvas.align.${how}`),
    shortcut: KEYS[how],
    isDisabled: picked.length < fewestFor(how),
    run: () => view?.align(how),
  });
  const note: MenuEntry = {
    id: 'note',
    label: t('canvas.note.add'),
    shortcut: 'N',
    isDisabled: view === null,
    run: () => {
      if (view) void addNote(model, view.middle);
    },
  };
  const shown = SHOWN.filter(part => part !== 'grouped' || model.level !== 'main').map(
    (part): MenuEntry => ({
      id: `show-${part}`,
      label: t(`canvas.display.${part}`),
      isOn: model.display[part],
      run: () => void showModel(model, { [part]: !model.display[part] }),
    }),
  );
  return (
    <Menu
      label={t('canvas.arrange')}
      placement="bottom end"
      groups={[
        { id: 'tidy', title: t('canvas.groups.tidy'), entries: tidy },
        { id: 'align', title: t('canvas.groups.align'), entries: ALIGNMENTS.slice(0, 6).map(alignment) },
        { id: 'spread', title: t('canvas.groups.spread'), entries: ALIGNMENTS.slice(6).map(alignment) },
        { id: 'notes', title: t('canvas.groups.notes'), entries: [note] },
        { id: 'show', title: t('canvas.groups.show'), entries: shown },
      ]}
    >
      <Button>{t('canvas.arrange')}</Button>
    </Menu>
  );
}
