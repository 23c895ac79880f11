import { useMemo } from 'react';
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { classes } from '../components/classes.ts';
import { ColorDot } from '../components/color-dot.tsx';
import { useRowMap } from '../state/mirror.ts';
import { goToPassage, type Passage, passageKey, useRetrieve } from './retrieve-store.ts';
import { askForMore } from './use-passages.ts';

interface Row {
  readonly id: string;
  readonly passage: Passage;
  /** The row stands for the source of the passage. */
  readonly isSource: boolean;
}

const ROW_HEIGHT = 50;
/** The next page is asked for this many rows before the end is in sight. */
const AHEAD = 30;

function rowsOf(passages: readonly Passage[]): Row[] {
  return passages.flatMap((passage, i): Row[] => {
    const row = { id: passageKey(passage), passage, isSource: false };
    return passage.sourceId === passages[i - 1]?.sourceId
      ? [row]
      : [{ id: `source ${passage.sourceId}`, passage, isSource: true }, row];
  });
}

/** The passages found, source by source; only what is in sight is drawn. */
export function PassageList() {
  const { t } = useTranslation();
  const passages = useRetrieve(state => state.rows);
  const rows = useMemo(() => rowsOf(passages), [passages]);
  const go = (key: string) => {
    const row = rows.find(each => each.id === key);
    if (row) goToPassage(row.passage);
  };
  return (
    <div
      className="search__list"
      onScrollCapture={({ target }) => {
        const { scrollHeight, scrollTop, clientHeight } = target as HTMLElement;
        if (scrollHeight - scrollTop - clientHeight < AHEAD * ROW_HEIGHT) void askForMore();
      }}
    >
      <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: ROW_HEIGHT }}>
        <GridList<Row>
          className="search__grid"
          aria-label={t('retrieve.results')}
          items={rows}
          onAction={key => go(String(key))}
        >
          {row => (row.isSource ? <SourceRow row={row} /> : <PassageRow row={row} />)}
        </GridList>
      </Virtualizer>
    </div>
  );
}

function SourceRow({ row: { id, passage } }: { row: Row }) {
  const { t } = useTranslation();
  const site = useRowMap('site').get(passage.siteId ?? '');
  const count = useRetrieve(state => state.count?.bySource[passage.sourceId]);
  const whose = [passage.participantCode, site?.name].filter(Boolean).join(' · ');
  return (
    <GridListItem id={id} className="search__source retrieve__source" textValue={passage.sourceTitle}>
      <span className="ellipsis">{passage.sourceTitle}</span>
      <span className="retrieve__whose ellipsis">{whose}</span>
      {count !== undefined && (
        <span className="search__number" title={t('retrieve.passages', { count })}>
          {count}
        </span>
      )}
    </GridListItem>
  );
}

function PassageRow({ row: { id, passage } }: { row: Row }) {
  const { t } = useTranslation();
  const codes = useRowMap('code');
  const isAt = useRetrieve(state => state.at === id);
  const ids = [...new Set(passage.codings.map(coding => coding.codeId))];
  const behind = ids.flatMap(codeId => codes.get(codeId) ?? []);
  return (
    <GridListItem
      id={id}
      className={classes('retrieve__passage', isAt && 'search__hit--at')}
      textValue={passage.quote}
    >
      <span className="retrieve__quote ellipsis">{passage.quote}</span>
      <span className="retrieve__behind">
        <span className="retrieve__codes ellipsis">
          {behind.map(code => (
            <span key={code.id} className="retrieve__code">
              <ColorDot color={code.color} />
              {code.name}
            </span>
          ))}
        </span>
        <span className="retrieve__place">{t('common.paragraph', { number: passage.paragraph })}</span>
      </span>
    </GridListItem>
  );
}
