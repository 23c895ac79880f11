import { type ReactElement, type RefObject, useMemo } from 'react';
import { GridList, ListLayout, Virtualizer } from 'react-aria-components';

/** The next page is asked for this many rows before the end is in sight. */
const AHEAD = 40;

interface Row<T> {
  readonly id: string;
  readonly found: T;
  /** The row stands for the source of what follows. */
  readonly isSource: boolean;
}

/** Rows with one for each source before those of it; what is found comes source by source. */
function rowsOf<T extends { readonly sourceId: string }>(found: readonly T[], keyOf: (each: T) => string) {
  return found.flatMap((each, at): Row<T>[] => {
    const row = { id: keyOf(each), found: each, isSource: false };
    return each.sourceId === found[at - 1]?.sourceId
      ? [row]
      : [{ id: `source ${each.sourceId}`, found: each, isSource: true }, row];
  });
}

interface FoundBySourceProps<T> {
  label: string;
  found: readonly T[];
  /** A name for each, its own among all; given once, since the rows are made anew with another one. */
  keyOf(each: NoInfer<T>): string;
  /** How high each row is, in px. */
  rowHeight: number;
  box?: RefObject<HTMLDivElement | null>;
  /** A row was chosen; that of a source stands for what it has first. */
  onGo(each: NoInfer<T>): void;
  /** The end of what is here comes near. */
  onNearEnd(): void;
  renderSource(id: string, first: NoInfer<T>): ReactElement;
  renderFound(id: string, each: NoInfer<T>): ReactElement;
}

/** What was found in the texts, source by source; only what is in sight is drawn. */
export function FoundBySource<T extends { readonly sourceId: string }>(props: FoundBySourceProps<T>) {
  const { label, found, keyOf, rowHeight, box, onGo, onNearEnd, renderSource, renderFound } = props;
  const rows = useMemo(() => rowsOf(found, keyOf), [found, keyOf]);
  const go = (key: string) => {
    const row = rows.find(each => each.id === key);
    if (row) onGo(row.found);
  };
  return (
    <div
      ref={box}
      className="search__list"
      onScrollCapture={({ target }) => {
        const { scrollHeight, scrollTop, clientHeight } = target as HTMLElement;
        if (scrollHeight - scrollTop - clientHeight < AHEAD * rowHeight) onNearEnd();
      }}
    >
      <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: rowHeight }}>
        <GridList<Row<T>>
          className="search__grid"
          aria-label={label}
          items={rows}
          onAction={key => go(String(key))}
        >
          {({ id, found: each, isSource }) => (isSource ? renderSource(id, each) : renderFound(id, each))}
        </GridList>
      </Virtualizer>
    </div>
  );
}
