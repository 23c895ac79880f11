import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import type { Copy } from './copy-actions.ts';

const REASONS = {
  automatic: 'automatic',
  'before-update': 'beforeUpdate',
  'before-restore': 'beforeRestore',
} as const;

const COUNTS = ['sources', 'codes', 'codings', 'links'] as const;

interface CopiesTableProps {
  label: string;
  copies: readonly Copy[];
  chosen: Copy | undefined;
  onChoose(copy: Copy | undefined): void;
}

/** Copies with when and why they were kept and what is in them; one can be chosen. */
export function CopiesTable({ label, copies, chosen, onChoose }: CopiesTableProps) {
  const { t } = useTranslation();
  return (
    <div className="copies">
      <Table
        className="copies__table"
        aria-label={label}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={chosen ? [chosen.token] : []}
        disabledKeys={copies.filter(copy => copy.contents === null).map(copy => copy.token)}
        onSelectionChange={keys => onChoose(copies.find(copy => keys !== 'all' && keys.has(copy.token)))}
      >
        <TableHeader>
          <Column isRowHeader>{t('projects.copies.columns.at')}</Column>
          <Column>{t('projects.copies.columns.why')}</Column>
          {COUNTS.map(count => (
            <Column key={count} className="copies__number">
              {t(`projects.copies.columns.${count}`)}
            </Column>
          ))}
          <Column className="copies__number">{t('projects.size')}</Column>
        </TableHeader>
        <TableBody>
          {copies.map(copy => (
            <CopyRow key={copy.token} copy={copy} />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

function CopyRow({ copy }: { copy: Copy }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { contents } = copy;
  return (
    <Row id={copy.token} className="copies__row" textValue={formats.dateTime(copy.at)}>
      <Cell>
        <time dateTime={new Date(copy.at).toISOString()}>{formats.dateTime(copy.at)}</time>
      </Cell>
      <Cell>{t(`projects.copies.reasons.${REASONS[copy.why]}`)}</Cell>
      {COUNTS.map(count => (
        <Cell key={count} className="copies__number">
          {contents === null ? '–' : formats.number(contents[count])}
        </Cell>
      ))}
      <Cell className="copies__number">
        {contents === null ? t('projects.copies.unreadable') : formats.bytes(copy.bytes)}
      </Cell>
    </Row>
  );
}
