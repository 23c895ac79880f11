import type { NameSuggestion } from '../../shared/anonymise/suggestions.ts';
import type { Anonymised, AnonymiseInput } from './anonymise/anonymise-transcript.ts';
import type { CheckInput, NamesLeft } from './anonymise/check-names.ts';
import type { Tried, TryInput } from './anonymise/try-names.ts';
import type { ComparedPassage, CompareInput } from './compare/compare-passages.ts';
import type { FigureInput, FigureOutput } from './figure/draw-figure.ts';
import type { PortraitFile } from './figure/draw-portrait.ts';
import type { StructureFile, StructureInput, StructurePicture } from './figure/draw-structure.ts';
import type { ModelInput } from './figure/factor-names.ts';
import type { GraphFormat } from './figure/write-model.ts';
import type { ReadTranscript } from './import/read-transcript.ts';
import type { TranscriptFile } from './import/transcript-file.ts';
import type { CsvInput } from './report/csv-job.ts';
import type { ReportData } from './report/report-data.ts';
import type { ReportOptions } from './report/report-options.ts';
import type { PatternInput } from './search/find-pattern.ts';
import type { WordsInput, WordsOutput } from './words/count-words.ts';

/** Inputs and outputs of every job: plain data, so that they can cross to a worker. */
export interface JobTypes {
  'read-transcript': { input: TranscriptFile; output: ReadTranscript };
  'anonymise-transcript': { input: AnonymiseInput; output: Anonymised };
  'suggest-names': { input: TryInput; output: NameSuggestion[] };
  'try-names': { input: TryInput; output: Tried };
  'check-names': { input: CheckInput; output: NamesLeft };
  'draw-figure': { input: FigureInput; output: FigureOutput };
  'draw-pdf': { input: FigureInput; output: Uint8Array };
  'draw-structure': { input: StructureInput; output: StructurePicture[] };
  'write-structure': { input: StructureFile; output: Uint8Array | string };
  'write-portrait': { input: PortraitFile; output: Uint8Array | string };
  'write-model': { input: { model: ModelInput; format: GraphFormat }; output: string };
  'word-report': { input: { data: ReportData; options: ReportOptions }; output: Uint8Array };
  csv: { input: CsvInput; output: Uint8Array };
  'compare-passages': { input: CompareInput; output: ComparedPassage[] };
  'count-words': { input: WordsInput; output: WordsOutput };
  'find-pattern': { input: PatternInput; output: [number, number][][] };
}

export type JobKind = keyof JobTypes;
export type JobInput<K extends JobKind> = JobTypes[K]['input'];
export type JobOutput<K extends JobKind> = JobTypes[K]['output'];

type Report = (done: number, total: number, phase: string) => void;

type Jobs = { [K in JobKind]: (input: JobInput<K>, report: Report) => Promise<JobOutput<K>> };

/** Each job loads its parser or writer when it is first asked for: reading a text file needs no Word library. */
export const JOBS: Jobs = {
  'read-transcript': async input => (await import('./import/read-transcript.ts')).readTranscript(input),
  'anonymise-transcript': async input =>
    (await import('./anonymise/anonymise-transcript.ts')).anonymiseTranscript(input),
  'suggest-names': async ({ texts, names }) =>
    (await import('../../shared/anonymise/suggestions.ts')).suggestNames(texts, names),
  'try-names': async input => (await import('./anonymise/try-names.ts')).tryNames(input),
  'check-names': async input => (await import('./anonymise/check-names.ts')).checkNames(input),
  'draw-figure': async input => (await import('./figure/draw-figure.ts')).drawFigure(input),
  'draw-pdf': async input => (await import('./figure/draw-pdf.ts')).drawPdf(input),
  'draw-structure': async input => (await import('./figure/draw-structure.ts')).drawStructure(input),
  'write-structure': async input => (await import('./figure/draw-structure.ts')).writeStructure(input),
  'write-portrait': async input => (await import('./figure/draw-portrait.ts')).writePortrait(input),
  'write-model': async input => (await import('./figure/write-model.ts')).writeModel(input),
  'word-report': async ({ data, options }, report) =>
    (await import('./report/write-word-report.ts')).writeWordReport(data, options, at =>
      report(at.done, at.total, at.phase),
    ),
  'find-pattern': async input => (await import('./search/find-pattern.ts')).findPattern(input),
  'count-words': async input => (await import('./words/count-words.ts')).countWords(input),
  csv: async input => (await import('./report/csv-job.ts')).csvJob(input),
  'compare-passages': async input => (await import('./compare/compare-passages.ts')).comparePassages(input),
};
