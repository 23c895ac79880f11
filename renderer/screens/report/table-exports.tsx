import { useTranslation } from 'react-i18next';
import { api } from '../../api/api.ts';
import { download } from '../../api/files.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { attempt } from '../../state/toasts.ts';
import type { ReportLanguage } from './report-options.ts';

const TABLES = ['codings', 'codebook', 'matrix', 'links'] as const;

/** The tables for a spreadsheet or for statistics, one file each. */
export function TableExports({ language }: { language: ReportLanguage }) {
  const { t } = useTranslation();
  return (
    <section className="report__sheet" aria-labelledby="report-tables">
      <h2 id="report-tables" className="report__title">
        {t('report.tables')}
      </h2>
      <p className="muted">{t('report.tablesHint')}</p>
      <ul className="report__tables">
        {TABLES.map(what => (
          <li key={what}>
            <span>
              {t(`report.table.${what}`)}
              <span className="report__holds muted">{t(`report.tableHolds.${what}`)}</span>
            </span>
            <Button
              onPress={() =>
                void attempt(async () => download(await api.call('report.csv', { what, language })))
              }
            >
              <Icon name="download" size={14} />
              CSV
              <span className="visually-hidden">{t(`report.table.${what}`)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
