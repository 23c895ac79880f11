import { type MouseEvent, type RefObject, useEffect, useMemo, useState } from 'react';
import { Button, GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { classes } from '../../components/classes.ts';
import { Icon } from '../../components/icon.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { useFormats } from '../../i18n/format.ts';
import type { WordOrder } from '../search-form.ts';
import { changeForm, useSearch } from '../search-store.ts';
import { askForMoreWords } from './use-word-counts.ts';
import { WordMenu, type WordMenuPlace } from './word-menu.tsx';
import { showPlaces, useWords, type WordRow } from './words-store.ts';

const ROW_HEIGHT = 32;
/** The next page is asked for this many rows before the end is in sight. */
const AHEAD = 60;
const ORDERS: readonly WordOrder[] = ['word', 'count', 'documents'];

interface WordTableProps {
  box: RefObject<HTMLDivElement | null>;
  rows: readonly WordRow[];
  /** How often the most frequent word is said. */
  most: number;
}

/** The words with how often they are said; only what is in sight is drawn. */
export function WordTable({ box, rows, most }: WordTableProps) {
  const { t } = useTranslation();
  const key = useWords(state => state.key);
  const [menu, setMenu] = useState<WordMenuPlace | null>(null);
  usePlaceKept(box, key);
  const items = useMemo(() => rows.map(row => ({ ...row, id: row.word })), [rows]);
  return (
    <>
      <Heads />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the list inside has the role and the focus */}
      <div
        ref={box}
        className="search__list"
        onContextMenu={event => setMenu(placeOf(event) ?? menu)}
        onScrollCapture={({ target }) => {
          const { scrollHeight, scrollTop, clientHeight } = target as HTMLElement;
          useWords.setState({ scroll: scrollTop });
          if (scrollHeight - scrollTop - clientHeight < AHEAD * ROW_HEIGHT) void askForMoreWords();
        }}
      >
        <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: ROW_HEIGHT }}>
          <GridList
            // What was asked with other words begins at its top.
            key={key}
            className="search__grid"
            aria-label={t('words.title')}
            items={items}
            onAction={word => showPlaces(String(word))}
          >
            {row => <Word row={row} most={most} onMenu={setMenu} />}
          </GridList>
        </Virtualizer>
      </div>
      {menu && <WordMenu of={menu} onClose={() => setMenu(null)} />}
    </>
  );
}

/** Frames in which a list that appears has its rows laid out. */
const FRAMES = 30;

/** Puts the list back where it was left, and the keys to the word whose places were shown. */
function usePlaceKept(box: RefObject<HTMLDivElement | null>, key: string | null): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another key is another list
  useEffect(() => {
    const { scroll, isReturning, at } = useWords.getState();
    const grid = box.current?.querySelector('[role=grid]');
    if (!grid) return;
    useWords.setState({ isReturning: false });
    let [frame, left] = [0, FRAMES];
    // A list is as long as its rows only once they are laid out, and has them only where it is scrolled to.
    const place = () => {
      if (Math.abs(grid.scrollTop - scroll) > 1) grid.scrollTop = scroll;
      const row = grid.querySelector<HTMLElement>(`[data-key="${CSS.escape(at ?? '')}"]`);
      const isPlaced = Math.abs(grid.scrollTop - scroll) <= 1 && (!isReturning || row !== null);
      left -= 1;
      if (!isPlaced && left > 0) frame = requestAnimationFrame(place);
      else if (isReturning) (row ?? grid.querySelector<HTMLElement>('[role=row]'))?.focus();
    };
    place();
    return () => cancelAnimationFrame(frame);
  }, [key]);
}

/** The row that the menu is wanted of: a key for menus gives no place of its own. */
function placeOf(event: MouseEvent): WordMenuPlace | null {
  const row = event.target instanceof Element ? event.target.closest('[role=row]') : null;
  const word = row?.getAttribute('data-key');
  if (!row || !word) return null;
  event.preventDefault();
  const box = row.getBoundingClientRect();
  const isKey = event.clientX === 0 && event.clientY === 0;
  return isKey ? { word, x: box.left + 24, y: box.bottom } : { word, x: event.clientX, y: event.clientY };
}

/** The names of the columns, which put the words in order. */
function Heads() {
  const { t } = useTranslation();
  const order = useSearch(state => state.form.order);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as the rows below are
    <div className="words__row words__heads" role="group" aria-label={t('words.order')}>
      {ORDERS.map(id => (
        <Button
          key={id}
          className={classes('words__head', `words__head--${id}`)}
          aria-pressed={id === order}
          onPress={() => changeForm({ order: id })}
        >
          {t(`words.${id}`)}
          {id === order && <Icon name={id === 'word' ? 'up' : 'down'} size={10} />}
        </Button>
      ))}
    </div>
  );
}

interface WordProps {
  row: WordRow;
  most: number;
  onMenu(place: WordMenuPlace): void;
}

function Word({ row: { word, count, documents }, most, onMenu }: WordProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const isAt = useWords(state => state.at === word);
  const times = t('words.times', { count });
  return (
    <GridListItem
      id={word}
      className={classes('words__row', isAt && 'search__hit--at')}
      textValue={t('words.row', { word, times, sources: t('search.inSources', { count: documents }) })}
    >
      <span className="ellipsis" title={word}>
        {word}
      </span>
      <span className="words__bar" aria-hidden="true">
        <span style={{ width: `${(100 * count) / Math.max(most, 1)}%` }} />
      </span>
      <span className="words__count tabular">{formats.number(count)}</span>
      <span className="words__documents tabular">{formats.number(documents)}</span>
      <IconButton
        icon="more"
        label={t('words.actions', { word })}
        aria-haspopup="menu"
        placement="left"
        onPress={({ target }) => {
          const box = target.getBoundingClientRect();
          onMenu({ word, x: box.left, y: box.bottom });
        }}
      />
    </GridListItem>
  );
}
