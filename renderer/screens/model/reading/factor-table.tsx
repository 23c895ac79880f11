import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { classes } from '../../../components/classes.ts';
import { Icon } from '../../../components/icon.tsx';
import { Tooltip } from '../../../components/tooltip.tsx';
import { useFormats } from '../../../i18n/format.ts';
import { emphasisOfFactor, useDesk } from './reading-desk.ts';
import { useCodeName } from './use-names.ts';

/** A column of numbers about factors. */
export interface FactorColumn<Row> {
  readonly id: string;
  readonly label: string;
  /** What the number means, in a line. */
  readonly hint: string;
  readonly value: (row: Row) => number | null;
  /** Why there is no value, where there is none. */
  readonly reason?: string | undefined;
  /** Which of a factor's arrows the number is made of. */
  readonly side: 'in' | 'out' | 'both';
}

interface FactorTableProps<Row> {
  label: string;
  rows: readonly Row[];
  columns: readonly FactorColumn<Row>[];
}

interface Order {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

/** Factors with numbers, to be sorted by any of them; a name shows the factor, a number opens the links behind it. */
export function FactorTable<Row extends { id: string }>({ label, rows, columns }: FactorTableProps<Row>) {
  const [order, setOrder] = useState<Order>({ column: columns[0]?.id ?? '', direction: 'descending' });
  const nameOf = useCodeName();
  const { compare } = useFormats();
  const column = columns.find(each => each.id === order.column);
  const ascending = column
    ? rows.toSorted((a, b) => (column.value(a) ?? -Infinity) - (column.value(b) ?? -Infinity))
    : rows.toSorted((a, b) => compare(nameOf(a.id), nameOf(b.id)));
  const sorted = order.direction === 'ascending' ? ascending : ascending.toReversed();
  return (
    <div className="factors">
      <table className="factors__table" aria-label={label}>
        <thead>
          <tr>
            <NameHead order={order} onOrder={setOrder} />
            {columns.map(each => (
              <NumberHead key={each.id} column={each} order={order} onOrder={setOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map(row => (
            <tr key={row.id}>
              <FactorName codeId={row.id} />
              {columns.map(each => (
                <NumberCell key={each.id} column={each} row={row} name={nameOf(row.id)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeadProps {
  order: Order;
  onOrder(order: Order): void;
}

const turned = { ascending: 'descending', descending: 'ascending' } as const;

function NameHead({ order, onOrder }: HeadProps) {
  const { t } = useTranslation();
  const isSorted = order.column === '';
  return (
    <th scope="col" className="factors__name" aria-sort={isSorted ? order.direction : 'none'}>
      <Button
        className="factors__sort"
        onPress={() => onOrder({ column: '', direction: isSorted ? turned[order.direction] : 'ascending' })}
      >
        {t('reading.factor')}
        {isSorted && <Icon name={order.direction === 'ascending' ? 'up' : 'down'} size={10} />}
      </Button>
    </th>
  );
}

function NumberHead<Row>({ column, order, onOrder }: HeadProps & { column: FactorColumn<Row> }) {
  const isSorted = order.column === column.id;
  return (
    <th scope="col" aria-sort={isSorted ? order.direction : 'none'}>
      <Tooltip text={column.hint}>
        <Button
          className="factors__sort"
          onPress={() =>
            onOrder({ column: column.id, direction: isSorted ? turned[order.direction] : 'descending' })
          }
        >
          {column.label}
          {isSorted && <Icon name={order.direction === 'ascending' ? 'up' : 'down'} size={10} />}
        </Button>
      </Tooltip>
    </th>
  );
}

function FactorName({ codeId }: { codeId: string }) {
  const { graph, emphasis, show } = useDesk();
  const name = useCodeName()(codeId);
  const key = `factor ${codeId}`;
  const isShown = emphasis?.key === key;
  return (
    <th scope="row" className={classes('factors__name', isShown && 'factors__name--shown')}>
      <button
        type="button"
        className="factors__show"
        aria-pressed={isShown}
        onClick={() => show(isShown ? null : { key, label: name, ...emphasisOfFactor(graph, codeId) })}
      >
        {name}
      </button>
    </th>
  );
}

interface CellProps<Row> {
  column: FactorColumn<Row>;
  row: Row;
  name: string;
}

function NumberCell<Row extends { id: string }>({ column, row, name }: CellProps<Row>) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { graph, openBehind } = useDesk();
  const value = column.value(row);
  if (value === null) {
    const reason = column.reason ?? '';
    return (
      <td>
        <Tooltip text={reason} placement="left">
          <Button
            className="factors__open"
            aria-label={`${name}, ${column.label}: ${t('reading.noValue')}. ${reason}`}
          >
            –
          </Button>
        </Tooltip>
      </td>
    );
  }
  const isOn = ({ from, to }: { from: string; to: string }) =>
    (column.side !== 'out' && to === row.id) || (column.side !== 'in' && from === row.id);
  const arrowIds = graph.arrows.filter(isOn).map(arrow => arrow.id);
  const text = number(value).replace('-', '−');
  return (
    <td>
      <Button
        className="factors__open tabular"
        aria-label={`${name}, ${column.label}: ${text}`}
        isDisabled={arrowIds.length === 0}
        onPress={() => openBehind({ title: `${name} · ${column.label} ${text}`, arrowIds })}
      >
        {text}
      </Button>
    </td>
  );
}
