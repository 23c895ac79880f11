import { useReportOptions } from './report-options.ts';
import { TableExports } from './table-exports.tsx';
import { WordForm } from './word-form.tsx';
import './report-screen.css';

/** The Word file and the tables, made from the study as it stands. */
export function ReportScreen() {
  const [options, change] = useReportOptions();
  return (
    <div className="report">
      <div className="report__columns">
        <WordForm options={options} onChange={change} />
        <TableExports language={options.language} />
      </div>
    </div>
  );
}
