import { useTranslation } from 'react-i18next';
import { REPORT_CHAPTERS, type ReportChapter } from '../../../shared/report/report-chapters.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { ProgressDialog } from '../../components/progress-dialog.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { Select } from '../../components/select.tsx';
import { LANGUAGES, QUOTES, type ReportOptions } from './report-options.ts';
import { useReportModel } from './use-report-model.ts';
import { useWordReport } from './use-word-report.ts';

interface WordFormProps {
  options: ReportOptions;
  onChange(change: Partial<ReportOptions>): void;
}

/** What goes into the Word file, and the button that makes it. */
export function WordForm({ options, onChange }: WordFormProps) {
  const { t } = useTranslation();
  const { make, running, progress, cancel } = useWordReport();
  const { language, chapters, quotes } = options;
  const { models, modelId, choose } = useReportModel();
  const start = () => make({ language, chapters: [...chapters], quotesPerConcept: Number(quotes), modelId });
  return (
    <section className="report__sheet" aria-labelledby="report-word">
      <h2 id="report-word" className="report__title">
        {t('report.title')}
      </h2>
      <p className="muted">{t('report.intro')}</p>
      <div className="report__row">
        <Segmented
          label={t('report.language')}
          options={LANGUAGES.map(id => ({ id, label: t(`report.languages.${id}`) }))}
          value={language}
          onChange={next => onChange({ language: next })}
        />
        <span className="muted">{t('report.languageHint')}</span>
      </div>
      <ChapterChoice value={chapters} onChange={next => onChange({ chapters: next })} />
      {models.length > 1 && chapters.includes('model') && (
        <Select
          className="report__model"
          label={t('modelViews.report')}
          options={models.map(({ id, name }) => ({ id, label: name }))}
          value={modelId}
          onChange={choose}
        />
      )}
      <Select
        className="report__quotes"
        label={t('report.quotes')}
        options={QUOTES.map(id => ({ id, label: id }))}
        value={quotes}
        onChange={next => onChange({ quotes: next })}
      />
      <Button variant="primary" isDisabled={chapters.length === 0} onPress={() => void start()}>
        {t('report.make')}
      </Button>
      <ProgressDialog title={t('report.making')} isOpen={running} progress={progress} onCancel={cancel} />
    </section>
  );
}

interface ChapterChoiceProps {
  value: readonly ReportChapter[];
  onChange(value: readonly ReportChapter[]): void;
}

function ChapterChoice({ value, onChange }: ChapterChoiceProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="report__chapters">
      <legend className="heading">{t('report.chapters')}</legend>
      {REPORT_CHAPTERS.map(chapter => (
        <Checkbox
          key={chapter}
          isSelected={value.includes(chapter)}
          onChange={isIn =>
            onChange(REPORT_CHAPTERS.filter(each => (each === chapter ? isIn : value.includes(each))))
          }
        >
          <span>
            {t(`report.chapter.${chapter}`)}
            <span className="report__holds muted">{t(`report.holds.${chapter}`)}</span>
          </span>
        </Checkbox>
      ))}
    </fieldset>
  );
}
