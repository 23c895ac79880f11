import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { Checkbox } from '../../../components/checkbox.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Select } from '../../../components/select.tsx';
import { useFormats } from '../../../i18n/format.ts';
import { useRows } from '../../../state/mirror.ts';
import { writeCases } from './case-actions.ts';
import { type CaseTable, type Owner, useCaseTable } from './case-table.ts';
import { LEFT_OUT, NEW_COLUMN, type Pasted, type PastePlan, planPaste } from './paste-plan.ts';
import { askPaste, usePaste } from './paste-store.ts';

/** Rows of what was pasted that are shown. */
const SHOWN = 6;
/** Names given in a sentence; more are counted. */
const NAMED = 5;

/** Says what pasting would do before it is done. */
export function PasteDialog({ owner }: { owner: Owner }) {
  const pasted = usePaste(state => state.pasted);
  const table = useCaseTable(owner);
  return pasted && <Preview pasted={pasted} table={table} />;
}

function Preview({ pasted, table }: { pasted: Pasted; table: CaseTable }) {
  const { t } = useTranslation();
  const siteNames = useRows('site').map(site => site.name);
  const plan = planPaste(pasted, table, siteNames);
  const close = () => askPaste(null);
  const paste = async () => {
    if (await writeCases(plan)) close();
  };
  return (
    <Dialog
      title={t('cases.paste.title')}
      size="wide"
      isOpen
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={plan.write === null} onPress={() => void paste()} autoFocus>
            {t('cases.paste.action')}
          </Button>
        </>
      }
    >
      <Checkbox isSelected={pasted.hasHeader} onChange={hasHeader => askPaste({ ...pasted, hasHeader })}>
        {t('sources.importing.table.header')}
      </Checkbox>
      <Columns pasted={pasted} table={table} />
      <Consequences plan={plan} />
    </Dialog>
  );
}

function Columns({ pasted, table }: { pasted: Pasted; table: CaseTable }) {
  const { t } = useTranslation();
  const { cells, hasHeader, uses } = pasted;
  const nameOf = (index: number) =>
    (hasHeader && cells[0]?.[index]?.trim()) || t('cases.paste.column', { number: index + 1 });
  const lines = (hasHeader ? cells.slice(1) : cells).slice(0, SHOWN);
  const options = [
    ...table.columns.map(column => ({ id: column.id, label: column.name })),
    { id: NEW_COLUMN, label: t('cases.paste.newColumn') },
    { id: LEFT_OUT, label: t('sources.importing.table.uses.ignore') },
  ];
  // A column can be filled from one place only: choosing it here takes it from where it was.
  const use = (index: number, id: string) =>
    askPaste({
      ...pasted,
      uses: uses.map((before, at) =>
        at === index ? id : before === id && id !== NEW_COLUMN ? LEFT_OUT : before,
      ),
    });
  return (
    <div className="paste__table">
      <table>
        <thead>
          <tr>
            {uses.map((id, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place; names may repeat
              <th key={index} scope="col">
                <Select
                  label={nameOf(index)}
                  value={id}
                  options={options}
                  onChange={next => use(index, next)}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pasted rows have nothing else that tells them apart
            <tr key={at}>
              {line.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <td key={index} className={uses[index] === LEFT_OUT ? 'muted' : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What is new, what changes, and what does not fit, in a line each. */
function Consequences({ plan }: { plan: PastePlan }) {
  const { t } = useTranslation();
  const { list, number } = useFormats();
  const names = (all: readonly string[]) =>
    list(all.length > NAMED ? [...all.slice(0, NAMED), `+${number(all.length - NAMED)}`] : [...all]);
  const { newCases, newColumns, newSites, leftOut, misfits, changed } = plan;
  const lines = [
    ['changed', changed, ''],
    ['newCases', newCases.length, names(newCases)],
    ['newColumns', newColumns.length, names(newColumns)],
    ['newSites', newSites.length, names(newSites)],
  ] as const;
  return (
    <div role="status" className="paste__sum">
      <ul>
        {lines
          .filter(([, count]) => count > 0)
          .map(([kind, count, list]) => (
            <li key={kind}>{t(`cases.paste.${kind}`, { count, list })}</li>
          ))}
        {leftOut.length > 0 && (
          <li className="cases__misfits">
            {t('cases.paste.leftOut', { count: leftOut.length, list: names(leftOut) })}
          </li>
        )}
        {misfits.length > 0 && (
          <li className="cases__misfits">
            {t('cases.paste.misfits', { count: misfits.length, example: misfits[0]?.value ?? '' })}
          </li>
        )}
      </ul>
    </div>
  );
}
