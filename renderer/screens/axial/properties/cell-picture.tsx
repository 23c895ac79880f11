import type { Row } from '../../../../shared/api/tables.ts';
import { useFormats } from '../../../i18n/format.ts';
import type { GridCell } from './grid-words.ts';

interface CellPictureProps {
  property: Row<'property'>;
  cell: GridCell;
  color: string;
}

/** Where the quotes of a cell lie: the span and the median on a range, the values and how often on a list. */
export function CellPicture({ property, cell, color }: CellPictureProps) {
  const { number } = useFormats();
  const { spread, counts } = cell;
  if (property.kind === 'list') {
    return (
      <span className="cell-values">
        {property.options.map((option, index) => (
          <span key={option} className="cell-values__value" data-none={counts[index] === 0 || undefined}>
            <span className="ellipsis">{option}</span>
            <span className="tabular">{number(counts[index] ?? 0)}</span>
          </span>
        ))}
      </span>
    );
  }
  return (
    <span className="cell-range" aria-hidden="true">
      {spread && (
        <>
          <span
            className="cell-range__span"
            style={{
              left: `${spread.least * 100}%`,
              width: `${(spread.most - spread.least) * 100}%`,
              background: color,
            }}
          />
          <span
            className="cell-range__median"
            style={{ left: `${spread.median * 100}%`, background: color }}
          />
        </>
      )}
    </span>
  );
}
