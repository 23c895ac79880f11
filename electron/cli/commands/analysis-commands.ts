import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { FileRef } from '../../../shared/api/primitives.ts';
import { REPORT_CHAPTERS } from '../../../shared/report/report-chapters.ts';
import { NO_FILTER } from '../../../shared/theory/model-filter.ts';
import { CallError } from '../call-error.ts';
import { type Command, type CommandContext, textOption } from '../command.ts';
import { tablesOf } from '../find-rows.ts';
import { putFile } from '../put-file.ts';
import { paths, reading } from './model-reading.ts';

const LEVELS = ['main', 'category', 'concept'] as const;
type Level = (typeof LEVELS)[number];

function levelOption(value: string | undefined, otherwise: Level): Level {
  if (value === undefined) return otherwise;
  if (!LEVELS.includes(value as Level)) throw new CallError(`--level is ${LEVELS.join(', ')}`);
  return value as Level;
}

async function matrix({ client }: CommandContext, level: Level) {
  const found = await client.call('compare.matrix', { level });
  const tables = await tablesOf(client);
  const code = new Map(tables.code.map(row => [row.id, row.name]));
  const site = new Map(tables.site.map(row => [row.id, row.name]));
  const columns = found.columns.map(column => ({ site: site.get(column.siteId ?? '') ?? null, ...column }));
  const rows = found.groups.flatMap(group =>
    group.rows.map(row => ({
      code: code.get(row.codeId) ?? '',
      main: code.get(group.mainId ?? '') ?? null,
      ...row,
    })),
  );
  const lines = rows.map(row =>
    [row.code, ...row.cells.map(cell => cell.codings), row.total.codings].join('\t'),
  );
  return {
    json: { columns, rows },
    text: [['', ...columns.map(c => c.site), '∑'].join('\t'), ...lines].join('\n'),
  };
}

async function model({ client }: CommandContext, level: Level) {
  const graph = await client.call('models.graph', { level, filter: { ...NO_FILTER } });
  const code = new Map((await tablesOf(client)).code.map(row => [row.id, row.name]));
  const name = (id: string) => code.get(id) ?? '';
  const arrows = graph.arrows.map(arrow => ({
    fromName: name(arrow.from),
    toName: name(arrow.to),
    ...arrow,
  }));
  const factors = graph.factors.map(factor => ({ name: name(factor.codeId), ...factor }));
  const line = (a: (typeof arrows)[number]) =>
    `${a.fromName} → ${a.toName}\t${a.polarity}\t${a.citations}\t${a.sourceIds.length}\t${a.sites}`;
  return { json: { ...graph, factors, arrows }, text: arrows.map(line).join('\n') };
}

const analyse: Command = {
  usage:
    'analyse FILE matrix|model|reading|paths [--level main|category|concept] [--from CODE --to CODE] [--json]',
  options: { level: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' } },
  least: 1,
  most: 1,
  opens: true,
  run(context, [what = ''], options) {
    const level = textOption(options, 'level');
    if (what === 'matrix') return matrix(context, levelOption(level, 'concept'));
    if (what === 'model') return model(context, levelOption(level, 'main'));
    if (what === 'reading') return reading(context, levelOption(level, 'main'));
    if (what === 'paths') {
      const [from, to] = [textOption(options, 'from'), textOption(options, 'to')];
      if (from === undefined || to === undefined) throw new CallError('paths need --from and --to');
      return paths(context, levelOption(level, 'main'), { from, to });
    }
    throw new CallError('analyse knows matrix, model, reading and paths');
  },
};

type ExportOptions = Record<string, unknown>;

async function write(
  { client, say }: CommandContext,
  format: string,
  given: ExportOptions,
): Promise<FileRef> {
  const language = (await tablesOf(client)).project[0]?.language ?? 'en';
  const progress = (p: { phase: string; done: number; total: number }) =>
    say(`${p.phase} ${p.done}/${p.total}`);
  if (format === 'docx') {
    return client.call('report.word', { language, chapters: [...REPORT_CHAPTERS], ...given }, progress);
  }
  if (format === 'svg' || format === 'png') {
    return client.call('report.figure', { format, level: 'main', language, ...given }, progress);
  }
  if (format === 'csv') return client.call('report.csv', { what: 'codings', language, ...given }, progress);
  throw new CallError('--to is docx, svg, png or csv');
}

const exportCommand: Command = {
  usage: 'export FILE --to docx|svg|png|csv OUT [--options FILE]',
  options: { to: { type: 'string' }, options: { type: 'string' } },
  least: 1,
  most: 1,
  opens: true,
  async run(context, [out = ''], options) {
    const format = textOption(options, 'to');
    if (format === undefined) throw new CallError('--to is missing');
    const file = textOption(options, 'options');
    const given = file === undefined ? {} : (JSON.parse(await readFile(file, 'utf8')) as ExportOptions);
    const ref = await write(context, format, given);
    putFile((await context.core.resolveFile(ref.token)).path, resolve(out));
    return { json: { file: out, bytes: ref.bytes }, text: `${out} is written.` };
  },
};

export const analysisCommands = { analyse, export: exportCommand };
