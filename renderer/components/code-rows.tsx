import type { Row } from '../../shared/api/tables.ts';
import { ColorDot } from './color-dot.tsx';
import './code-rows.css';

interface CodeRowsProps {
  codes: readonly Pick<Row<'code'>, 'id' | 'name' | 'color'>[];
  /** A number at the end of a row. */
  count?: ((codeId: string) => string) | undefined;
  onPick(codeId: string): void;
}

/** Codes in a pane, one below the other, each to be picked. */
export function CodeRows({ codes, count, onPick }: CodeRowsProps) {
  return (
    <ul className="code-rows">
      {codes.map(({ id, name, color }) => (
        <li key={id}>
          <button type="button" className="code-rows__code" onClick={() => onPick(id)}>
            <ColorDot color={color} />
            <span className="ellipsis">{name}</span>
            {count && <span className="push muted tabular">{count(id)}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
