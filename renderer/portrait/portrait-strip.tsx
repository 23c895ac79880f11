import { type KeyboardEvent, memo, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ROW_CELLS } from '../../shared/figure/portrait.ts';
import type { LegendEntry } from '../../shared/figure/portrait-legend.ts';
import { bandBoxes, CELL, rowBoxes, stripHeight } from '../../shared/figure/portrait-svg.ts';
import { Textured } from './textured.tsx';
import type { Portrayed } from './use-portraits.ts';

interface StripProps {
  source: Portrayed;
  legend: ReadonlyMap<string, LegendEntry>;
  /** The cell with the mark; null where it is in another source. */
  at: number | null;
  /** What the cell with the mark says. */
  says: string;
  onMove(sourceId: string, cell: number): void;
  onGo(sourceId: string, cell: number): void;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  ArrowDown: ROW_CELLS,
  ArrowUp: -ROW_CELLS,
  PageDown: 10,
  PageUp: -10,
};

/** One source as cells: moved through with the arrow keys, followed with Enter or a click. */
export function PortraitStrip({ source, legend, at, says, onMove, onGo }: StripProps) {
  const { t } = useTranslation();
  const cells = source.portrait?.cells ?? [];
  const last = cells.length - 1;
  if (last < 0)
    return (
      <p className="portrait__none muted">{t(source.portrait ? 'portrait.empty' : 'portrait.asking')}</p>
    );
  const cellAt = ({ currentTarget, clientX, clientY }: PointerEvent | React.MouseEvent): number => {
    const box = currentTarget.getBoundingClientRect();
    const column = Math.floor(((clientX - box.left) / box.width) * ROW_CELLS);
    const row = Math.floor(((clientY - box.top) / box.height) * Math.ceil(cells.length / ROW_CELLS));
    return Math.min(last, Math.max(0, row * ROW_CELLS + Math.min(ROW_CELLS - 1, column)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const now = at ?? 0;
    const step = STEPS[event.key];
    if (event.key === 'Enter') onGo(source.id, now);
    else if (event.key === 'Home') onMove(source.id, 0);
    else if (event.key === 'End') onMove(source.id, last);
    else if (step !== undefined) {
      const next = now + step;
      // A step to a row that is not there stays where it is.
      if (Math.abs(step) < ROW_CELLS || (next >= 0 && next <= last))
        onMove(source.id, Math.min(last, Math.max(0, next)));
    } else return;
    event.preventDefault();
  };
  return (
    <div
      className="portrait__strip"
      role="slider"
      tabIndex={0}
      aria-label={t('portrait.strip', { title: source.title })}
      aria-valuemin={1}
      aria-valuemax={last + 1}
      aria-valuenow={(at ?? 0) + 1}
      aria-valuetext={at === null ? source.title : says}
      onFocus={() => at ?? onMove(source.id, 0)}
      onKeyDown={onKeyDown}
      onPointerMove={event => onMove(source.id, cellAt(event))}
      onClick={event => onGo(source.id, cellAt(event))}
    >
      <Drawing cells={cells} legend={legend} at={at} />
    </div>
  );
}

type Cells = NonNullable<Portrayed['portrait']>['cells'];

function Drawing({ cells, legend, at }: { cells: Cells; legend: StripProps['legend']; at: number | null }) {
  const height = stripHeight(cells.length);
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${ROW_CELLS * CELL.width} ${height}`} preserveAspectRatio="none">
      <Bands cells={cells} legend={legend} />
      {at !== null && (
        <rect
          className="portrait__mark"
          x={(at % ROW_CELLS) * CELL.width}
          y={Math.floor(at / ROW_CELLS) * (CELL.height + CELL.gap)}
          width={CELL.width}
          height={CELL.height}
        />
      )}
    </svg>
  );
}

/** Drawn anew only when the cells are others, not when the mark moves. */
const Bands = memo(function Bands({ cells, legend }: { cells: Cells; legend: StripProps['legend'] }) {
  return (
    <>
      {rowBoxes(cells.length).map(box => (
        <rect key={box.y} className="portrait__ground" {...box} />
      ))}
      {bandBoxes(cells).map(box => (
        <Textured
          key={`${box.x} ${box.y} ${box.codeId}`}
          entry={box.codeId === null ? undefined : legend.get(box.codeId)}
          box={{ x: box.x, y: box.y, width: CELL.width, height: box.height }}
        />
      ))}
    </>
  );
});
