import type { ModelLevel } from '../../../shared/api/entities/models.ts';
import type { Params } from '../../../shared/api/method-table.ts';
import { CallError } from '../call-error.ts';
import { type Command, type CommandContext, textOption } from '../command.ts';
import { tablesOf } from '../find-rows.ts';
import { exportCommand } from './export-command.ts';
import { candidates } from './link-candidates.ts';
import { compare, feedback, reduction } from './model-differences.ts';
import { analysedOption, levelOption, MODEL_OPTIONS, MODEL_USAGE } from './model-options.ts';
import { paths, reading } from './model-reading.ts';

async function matrix({ client }: CommandContext, wish: { level: ModelLevel; leavesOutQuestions: boolean }) {
  const found = await client.call('compare.matrix', wish);
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

async function cooccurrence({ client }: CommandContext) {
  const found = await client.call('compare.cooccurrence', {});
  const code = new Map((await tablesOf(client)).code.map(row => [row.id, row.name]));
  const pairs = found.pairs.map(pair => ({
    aName: code.get(pair.a) ?? '',
    bName: code.get(pair.b) ?? '',
    ...pair,
  }));
  const lines = pairs.map(pair => [pair.aName, pair.bName, pair.count, pair.ofA, pair.ofB].join('\t'));
  return { json: { ...found, pairs }, text: lines.join('\n') };
}

async function model({ client }: CommandContext, drawn: Params<'models.graph'>) {
  const graph = await client.call('models.graph', drawn);
  const code = new Map((await tablesOf(client)).code.map(row => [row.id, row.name]));
  const name = (id: string) => code.get(id) ?? '';
  const arrows = graph.arrows.map(arrow => ({
    fromName: name(arrow.from),
    toName: name(arrow.to),
    ...arrow,
  }));
  const factors = graph.factors.map(factor => ({ name: name(factor.codeId), ...factor }));
  const line = (a: (typeof arrows)[number]) =>
    `${a.fromName} → ${a.toName}\t${a.polarity}\t${a.citations}\t${a.sources}\t${a.sites}`;
  return { json: { ...graph, factors, arrows }, text: arrows.map(line).join('\n') };
}

const analyse: Command = {
  usage: `analyse FILE matrix|cooccurrence|model|reading|paths|candidates|reduction|feedback|compare ${MODEL_USAGE} [--from CODE --to CODE] [--view SITE|MODEL] [--with SITE|MODEL] [--answers-only] [--json]`,
  options: {
    ...MODEL_OPTIONS,
    from: { type: 'string' },
    to: { type: 'string' },
    view: { type: 'string' },
    with: { type: 'string' },
    'answers-only': { type: 'boolean' },
  },
  least: 1,
  most: 1,
  opens: true,
  async run(context, [what = ''], options) {
    if (what === 'matrix') {
      const leavesOutQuestions = options['answers-only'] === true;
      return matrix(context, { level: levelOption(options, 'concept'), leavesOutQuestions });
    }
    if (what === 'candidates') return candidates(context);
    if (what === 'cooccurrence') return cooccurrence(context);
    const drawn = await analysedOption(context, options);
    if (what === 'model') return model(context, drawn);
    if (what === 'reading') return reading(context, drawn);
    if (what === 'paths') {
      const [from, to] = [textOption(options, 'from'), textOption(options, 'to')];
      if (from === undefined || to === undefined) throw new CallError('paths need --from and --to');
      return paths(context, drawn, { from, to });
    }
    if (what === 'reduction') return reduction(context, drawn);
    if (what === 'feedback') return feedback(context, drawn);
    if (what === 'compare') {
      const other = textOption(options, 'with');
      if (other === undefined) throw new CallError('compare needs --with');
      return compare(context, drawn, { first: textOption(options, 'view'), other });
    }
    throw new CallError(
      'analyse knows matrix, cooccurrence, model, reading, paths, candidates, reduction, feedback and compare',
    );
  },
};

export const analysisCommands = { analyse, export: exportCommand };
