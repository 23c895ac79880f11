import { Button as AriaButton, Input, SearchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { type Region, setAxial, useAxial } from '../axial-store.ts';
import { focusStop, lanesOf } from '../board/regions.ts';
import { readingOrder } from '../board/walk.ts';
import { useBoardSort, useSide } from './board-choices.ts';
import { FIND_FIELD } from './find-field.ts';
import { toggleFoldAll, useFolded } from './fold-choices.ts';
import { SiteMenu } from './site-menu.tsx';
import { SortMenu } from './sort-menu.tsx';
import '../../../components/field.css';
import './tools.css';

/** Finds, narrows, orders and folds what is on the board and in the list beside it. */
export function BoardTools({ found }: { found: number | null }) {
  const { t } = useTranslation();
  const typed = useAxial(state => state.typed);
  const siteId = useAxial(state => state.siteId);
  const [sort, setSort] = useBoardSort();
  const [side, setSide] = useSide();
  const isFolded = useFolded().size > 0;
  return (
    <div className="board-tools" role="toolbar" aria-label={t('board.tools')}>
      <SearchField
        className="filter-field board-tools__find"
        aria-label={t('board.find')}
        value={typed}
        onChange={text => setAxial({ typed: text })}
        onKeyDown={event => {
          if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          focusFirst();
        }}
      >
        <Icon name="search" size={14} />
        <Input id={FIND_FIELD} placeholder={t('board.findShort')} />
        {typed !== '' && (
          <AriaButton className="icon-button" aria-label={t('common.clear')}>
            <Icon name="close" size={12} />
          </AriaButton>
        )}
      </SearchField>
      <output className="board-tools__found muted small" aria-live="polite">
        {found !== null && t('board.found', { count: found })}
      </output>
      <span className="push" />
      <SiteMenu siteId={siteId} onSite={id => setAxial({ siteId: id })} />
      <SortMenu sort={sort} onSort={setSort} label={`${t('axial.board')}, ${t('axial.sort.label')}`} />
      <Button variant="quiet" className="loose__choice" onPress={toggleFoldAll}>
        {t(isFolded ? 'board.unfoldAll' : 'board.foldAll')}
      </Button>
      <Button
        variant="quiet"
        className="loose__choice"
        aria-pressed={side === 'suggestions'}
        onPress={() => setSide(side === 'suggestions' ? 'loose' : 'suggestions')}
      >
        {t('board.suggestions')}
      </Button>
    </div>
  );
}

/** Goes to the first code that was found: on the board, or beside it. */
function focusFirst(): void {
  const firstOf = (region: Region) =>
    readingOrder(lanesOf(region)).find(stop => stop.kind !== 'add' && stop.kind !== 'core')?.id ?? null;
  const onBoard = firstOf('board');
  if (onBoard === null) focusStop('loose', firstOf('loose'));
  else focusStop('board', onBoard);
}
