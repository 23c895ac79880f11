import { useState } from 'react';
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/api.ts';
import { download } from '../../api/files.ts';
import { Button } from '../../components/button.tsx';
import { ProgressDialog } from '../../components/progress-dialog.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { Select } from '../../components/select.tsx';
import { attempt } from '../../state/toasts.ts';
import { useWordReport } from './use-word-report.ts';
import './report-screen.css';

const CHAPTERS = ['cases', 'open', 'axial', 'selective', 'model', 'comparison', 'codebook', 'memos'] as const;
type Chapter = (typeof CHAPTERS)[number];
const TABLES = ['codings', 'codebook', 'matrix', 'links'] as const;
const LANGUAGES = ['zh', 'en'] as const;
const QUOTES = ['1', '2', '3', '5', '10'] as const;

function ChapterChoice({ value, onChange }: { value: Chapter[]; onChange(value: Chapter[]): void }) {
  const { t } = useTranslation();
  return (
    <CheckboxGroup className="report__chapters" value={value} onChange={next => onChange(next as Chapter[])}>
      <Label className="heading">{t('report.chapters')}</Label>
      {CHAPTERS.map(chapter => (
        <Checkbox key={chapter} value={chapter} className="report__chapter">
          <span className="report__box" aria-hidden="true" />
          {t(`report.chapter.${chapter}`)}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}

/** What goes into the Word file, and the tables as CSV. */
export function ReportScreen() {
  const { t, i18n } = useTranslation();
  const [language, setLanguage] = useState<'zh' | 'en'>(i18n.language.startsWith('zh') ? 'zh' : 'en');
  const [chapters, setChapters] = useState<Chapter[]>([...CHAPTERS]);
  const [quotes, setQuotes] = useState('3');
  const { make, running, progress, cancel } = useWordReport();
  return (
    <div className="report">
      <section className="report__sheet">
        <h1>{t('report.title')}</h1>
        <p className="muted">{t('report.intro')}</p>
        <Segmented
          label={t('report.language')}
          options={LANGUAGES.map(id => ({ id, label: t(`report.languages.${id}`) }))}
          value={language}
          onChange={next => setLanguage(next as 'zh' | 'en')}
        />
        <ChapterChoice value={chapters} onChange={setChapters} />
        <Select
          label={t('report.quotes')}
          options={QUOTES.map(id => ({ id, label: id }))}
          value={quotes}
          onChange={setQuotes}
        />
        <Button
          variant="primary"
          isDisabled={chapters.length === 0}
          onPress={() => void make({ language, chapters, quotesPerConcept: Number(quotes) })}
        >
          {t('report.make')}
        </Button>
        <h2 className="heading">{t('report.tables')}</h2>
        <div className="report__tables">
          {TABLES.map(what => (
            <Button
              key={what}
              onPress={() =>
                void attempt(async () => download(await api.call('report.csv', { what, language })))
              }
            >
              {t(`report.table.${what}`)}
            </Button>
          ))}
        </div>
      </section>
      <ProgressDialog title={t('report.making')} isOpen={running} progress={progress} onCancel={cancel} />
    </div>
  );
}
