import type { ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { NAME_KINDS, type NameKind } from '../../../../shared/anonymise/name-rule.ts';
import { pastedNames } from '../../../../shared/anonymise/pasted-names.ts';
import { Checkbox } from '../../../components/checkbox.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { addNames, changeName, completeRow, type NameRow, removeName } from './names-store.ts';

interface NamesTableProps {
  rows: readonly NameRow[];
  /** How often each name stands in the files, by what is found. */
  counts: ReadonlyMap<string, number>;
}

/** The list: what is found and what stands in its place. Rows of a spreadsheet can be pasted into a name. */
export function NamesTable({ rows, counts }: NamesTableProps) {
  const { t } = useTranslation();
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    addNames(pastedNames(text));
  };
  return (
    <table className="names__table" aria-label={t('anonymise.list')} onPaste={onPaste}>
      <thead>
        <tr>
          <th scope="col">{t('anonymise.find')}</th>
          <th scope="col">{t('anonymise.pseudonym')}</th>
          <th scope="col">{t('anonymise.kind')}</th>
          <th scope="col">{t('anonymise.anyCase')}</th>
          <th scope="col" className="names__count">
            {t('anonymise.found')}
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <NameLine key={row.id} row={row} index={index} count={counts.get(row.find.trim())} />
        ))}
      </tbody>
    </table>
  );
}

function NameLine({ row, index, count }: { row: NameRow; index: number; count: number | undefined }) {
  const { t } = useTranslation();
  const { id, find, pseudonym, ignoreCase } = row;
  const name = find || t('anonymise.findOf', { row: index + 1 });
  return (
    <tr>
      <td>
        <input
          className="names__cell"
          data-name-row={id}
          aria-label={t('anonymise.findOf', { row: index + 1 })}
          value={find}
          onChange={event => changeName(id, { find: event.target.value })}
          onBlur={() => completeRow(id)}
        />
      </td>
      <td>
        <input
          className="names__cell"
          aria-label={t('anonymise.pseudonymOf', { name })}
          value={pseudonym}
          onChange={event => changeName(id, { pseudonym: event.target.value })}
          onBlur={() => completeRow(id)}
        />
      </td>
      <td>
        <KindChoice row={row} name={name} />
      </td>
      <td className="names__case">
        <Checkbox
          label={t('anonymise.anyCaseOf', { name })}
          isSelected={ignoreCase}
          onChange={next => changeName(id, { ignoreCase: next })}
        />
      </td>
      <td className="names__count tabular">{count ?? '–'}</td>
      <td>
        <IconButton icon="trash" label={t('anonymise.remove', { name })} onPress={() => removeName(id)} />
      </td>
    </tr>
  );
}

function KindChoice({ row: { id, kind }, name }: { row: NameRow; name: string }) {
  const { t } = useTranslation();
  return (
    <select
      className="inline-field"
      aria-label={t('anonymise.kindOf', { name })}
      value={kind}
      onChange={event => changeName(id, { kind: event.target.value as NameKind })}
    >
      {NAME_KINDS.map(each => (
        <option key={each} value={each}>
          {t(`anonymise.kinds.${each}`)}
        </option>
      ))}
    </select>
  );
}
