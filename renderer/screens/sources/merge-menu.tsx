import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Menu } from '../../components/menu.tsx';

interface MergeMenuProps {
  /** The speakers chosen, of which one gives its name. */
  chosen: readonly { id: string; name: string }[];
  onMerge(keptId: string): void;
}

/** Asks under which of their names the speakers chosen are to be one. */
export function MergeMenu({ chosen, onMerge }: MergeMenuProps) {
  const { t } = useTranslation();
  const title = t('importTurns.keepName');
  const names = chosen.map(({ id, name }) => ({ id, label: name, run: () => onMerge(id) }));
  // The button stays where it is, and takes the keys back when the menu closes.
  const nothing = { id: '', label: t('importTurns.chooseFirst'), isDisabled: true, run: () => undefined };
  return (
    <Menu label={title} groups={[{ id: 'names', title, entries: names.length < 2 ? [nothing] : names }]}>
      <Button icon="merge">{t('importTurns.merge')}</Button>
    </Menu>
  );
}
