import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import type { PastePlan } from './paste-plan.ts';

/** Names given in a sentence; more are counted. */
const NAMED = 5;

/** What is new, what changes, what is left out and what does not fit, in a line each. */
export function Consequences({ plan }: { plan: PastePlan }) {
  const { t } = useTranslation();
  const lists = useLists(plan);
  const { changed, columnsOut, misfits, tooLong, tooMany, write } = plan;
  const first = (values: PastePlan['misfits']) => ({ count: values.length, ...values[0] });
  return (
    <div role="status" className="paste__sum">
      <ul>
        {changed > 0 && <li>{t('cases.paste.changed', { count: changed })}</li>}
        {lists.map(({ kind, isWarning, count, list }) => (
          <li key={kind} className={isWarning ? 'cases__misfits' : undefined}>
            {t(`cases.paste.${kind}`, { count, list })}
          </li>
        ))}
        {columnsOut > 0 && (
          <li className="cases__misfits">{t('cases.paste.columnsOut', { count: columnsOut })}</li>
        )}
        {misfits.length > 0 && <li className="cases__misfits">{t('cases.paste.misfits', first(misfits))}</li>}
        {tooLong.length > 0 && (
          <li className="cases__misfits">
            {t('cases.paste.tooLong', { count: tooLong.length, column: tooLong[0]?.column })}
          </li>
        )}
        {tooMany && <li className="cases__misfits">{t('cases.paste.tooMany')}</li>}
        {write === null && tooLong.length === 0 && !tooMany && <li>{t('cases.paste.nothing')}</li>}
      </ul>
    </div>
  );
}

/** The consequences that name things, without those that do not happen. */
function useLists(plan: PastePlan) {
  const { list, number } = useFormats();
  const lists = [
    { kind: 'newCases', isWarning: false, names: plan.newCases },
    { kind: 'newColumns', isWarning: false, names: plan.newColumns },
    { kind: 'newSites', isWarning: false, names: plan.newSites },
    { kind: 'newPeople', isWarning: false, names: plan.newPeople },
    { kind: 'namesakes', isWarning: true, names: plan.namesakes },
    { kind: 'noCase', isWarning: true, names: plan.noCase },
    { kind: 'again', isWarning: true, names: plan.again },
  ] as const;
  return lists
    .filter(({ names }) => names.length > 0)
    .map(({ kind, isWarning, names }) => {
      const more = names.length > NAMED ? [`+${number(names.length - NAMED)}`] : [];
      return { kind, isWarning, count: names.length, list: list([...names.slice(0, NAMED), ...more]) };
    });
}
