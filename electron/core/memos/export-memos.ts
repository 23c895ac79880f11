import { writeFile } from 'node:fs/promises';
import { withRunner } from '../../jobs/job-runner.ts';
import { memosMarkdown } from '../../jobs/report/memos-markdown.ts';
import type { ReportData } from '../../jobs/report/report-data.ts';
import { reportWords } from '../../jobs/report/report-words.ts';
import type { Handler } from '../handlers/handler-types.ts';
import { reportMemos } from './report-memos.ts';

const NOTHING_ELSE = {
  sites: [],
  participants: [],
  sources: [],
  codes: [],
  openCoding: [],
  axial: [],
  paradigms: [],
  core: null,
  storyline: null,
  propositions: [],
  structures: [],
  figure: null,
  siteFigures: [],
  structureFigures: [],
  matrix: null,
} satisfies Partial<ReportData>;

/** Writes memos as Markdown, or as the Word report of its chapter on memos alone. */
export const exportMemos: Handler<'memos.export'> = async ({ format, language, ids }, context) => {
  const { session, files } = context.core;
  const { project } = session.info();
  const memos = reportMemos(session, ids);
  const path = files.temporaryPath(`${project.name} ${reportWords(language).chapters.memos}.${format}`);
  if (format === 'md') await writeFile(path, memosMarkdown(project.name, memos, language));
  else {
    const { name, question } = project;
    const createdOn = new Date().toISOString().slice(0, 10);
    const data = { project: { name, question }, language, createdOn, ...NOTHING_ELSE, memos };
    const input = { data, options: { chapters: ['memos' as const], language } };
    const { signal } = context;
    await writeFile(path, await withRunner(runner => runner.run('word-report', input, { signal })));
  }
  return files.ref(path);
};
