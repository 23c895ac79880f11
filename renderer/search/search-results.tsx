import type { RefObject } from 'react';
import { Button, GridListItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../components/checkbox.tsx';
import { classes } from '../components/classes.ts';
import { FoundBySource } from '../components/found-by-source.tsx';
import { useRowMap } from '../state/mirror.ts';
import { goToHit, type Hit, hitKey, tick, useSearch } from './search-store.ts';
import { askForMore } from './use-search-answers.ts';

interface RowProps {
  id: string;
  hit: Hit;
}

const ROW_HEIGHT = 34;

/** The places found, source by source, each in its line. */
export function SearchResults({ box }: { box: RefObject<HTMLDivElement | null> }) {
  const { t } = useTranslation();
  const hits = useSearch(state => state.hits);
  return (
    <FoundBySource
      label={t('search.results')}
      found={hits}
      keyOf={hitKey}
      rowHeight={ROW_HEIGHT}
      box={box}
      onGo={goToHit}
      onNearEnd={() => void askForMore()}
      renderSource={(id, hit) => <SourceRow id={id} hit={hit} />}
      renderFound={(id, hit) => <HitRow id={id} hit={hit} />}
    />
  );
}

function SourceRow({ id, hit }: RowProps) {
  const { t } = useTranslation();
  const title = useRowMap('source').get(hit.sourceId)?.title ?? '';
  const count = useSearch(state => state.count?.bySource[hit.sourceId]);
  return (
    <GridListItem id={id} className="search__source" textValue={title}>
      <span className="ellipsis">{title}</span>
      {count !== undefined && (
        <span className="search__number" title={t('search.hits', { count })}>
          {count}
        </span>
      )}
    </GridListItem>
  );
}

function HitRow({ id, hit }: RowProps) {
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
