import { type RefObject, useMemo } from 'react';
import { Button, GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../components/checkbox.tsx';
import { classes } from '../components/classes.ts';
import { useRowMap } from '../state/mirror.ts';
import { goToHit, type Hit, hitKey, tick, useSearch } from './search-store.ts';
import { askForMore } from './use-search-answers.ts';

interface ResultRow {
  readonly id: string;
  readonly hit: Hit;
  /** The row stands for the source of the hit. */
  readonly isSource: boolean;
}

const ROW_HEIGHT = 34;
/** The next page is asked for this many rows before the end is in sight. */
const AHEAD = 40;

function rowsOf(hits: readonly Hit[]): ResultRow[] {
  return hits.flatMap((hit, i): ResultRow[] => {
    const row = { id: hitKey(hit), hit, isSource: false };
    return hit.sourceId === hits[i - 1]?.sourceId
      ? [row]
      : [{ id: `source ${hit.sourceId}`, hit, isSource: true }, row];
  });
}

/** The places found, source by source, each in its line; only what is in sight is drawn. */
export function SearchResults({ box }: { box: RefObject<HTMLDivElement | null> }) {
  const { t } = useTranslation();
  const hits = useSearch(state => state.hits);
  const rows = useMemo(() => rowsOf(hits), [hits]);
  const go = (key: string) => {
    const row = rows.find(each => each.id === key);
    if (row) goToHit(row.hit);
  };
  return (
    <div
      ref={box}
      className="search__list"
      onScrollCapture={({ target }) => {
        const { scrollHeight, scrollTop, clientHeight } = target as HTMLElement;
        if (scrollHeight - scrollTop - clientHeight < AHEAD * ROW_HEIGHT) void askForMore();
      }}
    >
      <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: ROW_HEIGHT }}>
        <GridList<ResultRow>
          className="search__grid"
          aria-label={t('search.results')}
          items={rows}
          onAction={key => go(String(key))}
        >
          {row => (row.isSource ? <SourceRow row={row} /> : <HitRow row={row} />)}
        </GridList>
      </Virtualizer>
    </div>
  );
}

function SourceRow({ row }: { row: ResultRow }) {
  const { t } = useTranslation();
  const title = useRowMap('source').get(row.hit.sourceId)?.title ?? '';
  const count = useSearch(state => state.count?.bySource[row.hit.sourceId]);
  return (
    <GridListItem id={row.id} className="search__source" textValue={title}>
      <span className="ellipsis">{title}</span>
      {count !== undefined && (
        <span className="search__number" title={t('search.hits', { count })}>
          {count}
        </span>
      )}
    </GridListItem>
  );
}

function HitRow({ row: { id, hit } }: { row: ResultRow }) {
  const { t } = useTranslation();
  const isTicked = useSearch(state => state.ticked.has(id));
  const isAt = useSearch(state => state.at === id);
  const place = t('common.paragraph', { number: hit.paragraph });
  return (
    <GridListItem
      id={id}
      className={classes('search__hit', isAt && 'search__hit--at')}
      textValue={`${hit.before}${hit.words}${hit.after}`}
    >
      <Checkbox
        label={t('search.tick', { words: hit.words })}
        isSelected={isTicked}
        onChange={value => tick(id, value)}
      />
      <span className="search__before">
        <bdi>{hit.before}</bdi>
      </span>
      <mark className="search__words">{hit.words}</mark>
      <span className="search__after">{hit.after}</span>
      <span className="search__place" title={hit.speaker ?? undefined}>
        {place}
      </span>
    </GridListItem>
  );
}

/** A row of the theory that holds the words. */
export function TheoryRow({ kind, before, words, after, onPress }: TheoryRowProps) {
  const { t } = useTranslation();
  return (
    <li>
      <Button className="search__theory" onPress={onPress}>
        <span className="search__kind">{t(`search.kinds.${kind}`)}</span>
        <span className="ellipsis">
          {before}
          <mark className="search__words">{words}</mark>
          {after}
        </span>
      </Button>
    </li>
  );
}

interface TheoryRowProps {
  kind: 'code' | 'memo' | 'link';
  before: string;
  words: string;
  after: string;
  onPress(): void;
}
