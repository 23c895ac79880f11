import { Menu, MenuItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { foldWord } from '../../../shared/text/fold-word.ts';
import { Icon, type IconName } from '../../components/icon.tsx';
import { PopoverAt } from '../../components/popover-at.tsx';
import { useQuery } from '../../state/query.ts';
import { addWords, copyWord, leaveOut, takeOff } from './word-actions.ts';
import { showPlaces } from './words-store.ts';

/** A word, and where its menu floats (client coordinates). */
export interface WordMenuPlace {
  readonly word: string;
  readonly x: number;
  readonly y: number;
}

interface Entry {
  readonly id: string;
  readonly icon: IconName;
  readonly label: string;
  run(): void;
}

function useEntries(word: string): Entry[] | null {
  const { t } = useTranslation();
  const { data } = useQuery('words.list', {}, { tables: ['listedWord'] });
  if (data === undefined) return null;
  const has = (list: keyof typeof data) => data[list].some(each => foldWord(each.word) === foldWord(word));
  return [
    { id: 'places', icon: 'search', label: t('words.places'), run: () => showPlaces(word) },
    has('stop')
      ? { id: 'stop', icon: 'undo', label: t('words.countIn'), run: () => void takeOff('stop', word) }
      : { id: 'stop', icon: 'minus', label: t('words.leaveOut'), run: () => void leaveOut(word) },
    has('dictionary')
      ? {
          id: 'whole',
          icon: 'split',
          label: t('words.notWhole'),
          run: () => void takeOff('dictionary', word),
        }
      : {
          id: 'whole',
          icon: 'merge',
          label: t('words.keep'),
          run: () => void addWords('dictionary', [word]),
        },
    { id: 'copy', icon: 'copy', label: t('words.copyWord'), run: () => void copyWord(word) },
  ];
}

/** What can be done with a word: by its button, by the other button of the mouse, or by the key for menus. */
export function WordMenu({ of, onClose }: { of: WordMenuPlace; onClose(): void }) {
  const entries = useEntries(of.word);
  if (entries === null) return null;
  const act = (key: string) => {
    onClose();
    entries.find(each => each.id === key)?.run();
  };
  return (
    <PopoverAt isNonModal label={of.word} at={of} onClose={onClose}>
      <Menu className="menu" aria-label={of.word} autoFocus="first" onAction={key => act(String(key))}>
        {entries.map(({ id, icon, label }) => (
          <MenuItem key={id} id={id} className="menu__item" textValue={label}>
            <Icon name={icon} size={15} />
            {label}
          </MenuItem>
        ))}
      </Menu>
    </PopoverAt>
  );
}
