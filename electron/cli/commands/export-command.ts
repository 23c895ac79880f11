import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { FileRef } from '../../../shared/api/primitives.ts';
import { FIGURE_FORMATS, PICTURE_FORMATS, UNIT_DPI } from '../../../shared/report/figure-formats.ts';
import { REPORT_CHAPTERS } from '../../../shared/report/report-chapters.ts';
import { NO_FILTER } from '../../../shared/theory/model-filter.ts';
import { CallError } from '../call-error.ts';
import { type Command, type CommandContext, type Options, textOption } from '../command.ts';
import { tablesOf } from '../find-rows.ts';
import { putFile } from '../put-file.ts';
import { drawnOption, MODEL_OPTIONS, MODEL_USAGE, numberOption } from './model-options.ts';

const TABLES = ['codings', 'codebook', 'matrix', 'links', 'properties', 'placements'] as const;
const FIGURES = ['model', 'structure'] as const;
const MOST_DPI = 768;
const FORMATS = ['docx', 'md', ...FIGURE_FORMATS, 'csv'].join('|');
const ALONE = 'memos';

/** Parameters of the method as they stand in the file of `--options`; the method checks them. */
type Given = Record<string, unknown>;

async function givenOptions(options: Options): Promise<Given> {
  const file = textOption(options, 'options');
  return file === undefined ? {} : (JSON.parse(await readFile(file, 'utf8')) as Given);
}

function tableOption(options: Options) {
  const value = textOption(options, 'table') ?? 'codings';
  const what = TABLES.find(table => table === value);
  if (!what) throw new CallError(`--table is ${TABLES.join(', ')}`);
  return what;
}

function figureOption(options: Options) {
  const value = textOption(options, 'figure') ?? 'model';
  const figure = FIGURES.find(each => each === value);
  if (!figure) throw new CallError(`--figure is ${FIGURES.join(', ')}`);
  return figure;
}

/** Pixels per unit for the resolution asked for; without one the method's own. */
function scaleOption(options: Options): number | undefined {
  const dpi = numberOption(options, 'dpi', UNIT_DPI);
  if (dpi !== undefined && dpi > MOST_DPI) throw new CallError(`--dpi is ${MOST_DPI} at most`);
  return dpi === undefined ? undefined : dpi / UNIT_DPI;
}

async function write({ client, say }: CommandContext, to: string, options: Options): Promise<FileRef> {
  const given = await givenOptions(options);
  const tables = await tablesOf(client);
  const language = tables.project[0]?.language ?? 'en';
  const progress = (p: { phase: string; done: number; total: number }) =>
    say(`${p.phase} ${p.done}/${p.total}`);
  const { modelId, level, filter } = drawnOption(options, tables);
  if (to === 'md' || (to === 'docx' && options['only'] !== undefined)) {
    if (textOption(options, 'only') !== ALONE) throw new CallError(`--only ${ALONE} says what is written`);
    return client.call('memos.export', { format: to, language, ...given }, progress);
  }
  if (to === 'docx') {
    const chapters = [...REPORT_CHAPTERS];
    return client.call('report.word', { language, chapters, modelId, ...given }, progress);
  }
  if (to === 'csv') {
    const what = tableOption(options);
    const drawn = options['drawn'] === true ? { modelId, level, filter: filter ?? NO_FILTER } : undefined;
    return client.call('report.csv', { what, language, drawn, ...given }, progress);
  }
  const format = FIGURE_FORMATS.find(each => each === to);
  if (!format) throw new CallError(`--to is ${FORMATS.replaceAll('|', ', ')}`);
  if (figureOption(options) === 'structure') {
    const picture = PICTURE_FORMATS.find(each => each === format);
    if (!picture) throw new CallError(`--figure structure is written as ${PICTURE_FORMATS.join(', ')}`);
    const wish = {
      format: picture,
      language,
      most: numberOption(options, 'most', 1),
      scale: scaleOption(options),
    };
    return client.call('report.dataStructure', { ...wish, ...given }, progress);
  }
  const scale = scaleOption(options);
  const wish = { format, modelId, level, filter, language, scale, ...given };
  return client.call('report.figure', wish, progress);
}

/** Hands a project's results out as a file. */
export const exportCommand: Command = {
  usage: `export FILE --to ${FORMATS} OUT [--figure ${FIGURES.join('|')}] [--most N] ${MODEL_USAGE} [--dpi 96|192|300|600] [--table ${TABLES.join('|')}] [--drawn] [--only ${ALONE}] [--options FILE]`,
  options: {
    to: { type: 'string' },
    options: { type: 'string' },
    table: { type: 'string' },
    figure: { type: 'string' },
    most: { type: 'string' },
    dpi: { type: 'string' },
    /** Of the table of links, those that are drawn. */
    drawn: { type: 'boolean' },
    /** Of what a report holds, the memos alone. */
    only: { type: 'string' },
    ...MODEL_OPTIONS,
  },
  least: 1,
  most: 1,
  opens: true,
  async run(context, [out = ''], options) {
    const to = textOption(options, 'to');
    if (to === undefined) throw new CallError('--to is missing');
    const ref = await write(context, to, options);
    putFile((await context.core.resolveFile(ref.token)).path, resolve(out));
    return { json: { file: out, bytes: ref.bytes }, text: `${out} is written.` };
  },
};
