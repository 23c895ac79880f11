import { writeFile } from 'node:fs/promises';
import type { ModelFilter, ModelLevel } from '../../../shared/api/entities/models.ts';
import type { CheckedParams } from '../../../shared/api/method-table.ts';
import type { FileRef } from '../../../shared/api/primitives.ts';
import { endingOf, type FigureFormat } from '../../../shared/report/figure-formats.ts';
import { PLAIN_DISPLAY } from '../../../shared/theory/model-display.ts';
import { NO_FILTER } from '../../../shared/theory/model-filter.ts';
import { modelGroups } from '../../../shared/theory/model-groups.ts';
import type { FigureInput } from '../../jobs/figure/draw-figure.ts';
import { type JobRunner, withRunner } from '../../jobs/job-runner.ts';
import { conditionsInWords } from '../../jobs/report/filter-words.ts';
import { PICTURE_ROOM } from '../../jobs/report/page-layout.ts';
import type { ReportData, ReportFigure } from '../../jobs/report/report-data.ts';
import { modelGraphOf } from '../analysis-input.ts';
import type { CoreState } from '../core-state.ts';
import type { ProjectSession } from '../project-session.ts';
import { csvTable } from '../report/csv-source.ts';
import { namedConditions } from '../report/named-filter.ts';
import { reportCases } from '../report/report-cases.ts';
import { reportCodes } from '../report/report-codes.ts';
import { structureFigures } from '../report/report-data-structure.ts';
import { reportTheory } from '../report/report-theory.ts';
import type { CallContext, HandlersFor } from './handler-types.ts';

/** Sharp in print at the width of a page. */
const WORD_FIGURE_SCALE = 3;

interface FigureWish {
  level: ModelLevel;
  filter?: ModelFilter | undefined;
  modelId: string | null;
  language: 'zh' | 'en';
  title: string;
  pngScale: number | null;
  room?: FigureInput['room'];
  drawn?: FigureInput['drawn'];
  /** A model's notes stand where its own figure has room for them. */
  hasNotes?: boolean;
}

function figureInput(session: ProjectSession, wish: FigureWish): FigureInput {
  const { rows } = session;
  const model =
    wish.modelId === null ? rows.all('model', ['position', 'id'])[0] : rows.get('model', wish.modelId);
  const pinned = model
    ? rows.where('modelPosition', 'modelId', model.id).filter(p => p.level === wish.level)
    : [];
  const display = model?.display ?? PLAIN_DISPLAY;
  const graph = modelGraphOf(session, wish.level, wish.filter ?? model?.filter);
  const codes = rows.all('code');
  return {
    graph,
    names: codes.map(({ id, name, translation }) => ({ id, name, translation })),
    display,
    groups: display.grouped ? modelGroups(graph, codes) : [],
    notes:
      model && display.notes && wish.hasNotes !== false ? rows.where('modelNote', 'modelId', model.id) : [],
    drawn: wish.drawn,
    pinned: pinned.map(({ codeId, x, y }) => ({ codeId, x, y })),
    language: wish.language,
    title: wish.title,
    pngScale: wish.pngScale,
    room: wish.room,
  };
}

/** A model's name where there are others to be told from. */
function nameAmongSeveral({ rows }: ProjectSession, modelId: string | null): string {
  return modelId !== null && rows.all('model').length > 1 ? rows.get('model', modelId).name : '';
}

/** A drawn figure, null where nothing is to be drawn; `said` is the part of the filter to be named beside it. */
async function reportFigure(
  runner: JobRunner,
  context: CallContext,
  wish: FigureWish,
  said: ModelFilter,
): Promise<ReportFigure | null> {
  const input = figureInput(context.core.session, wish);
  if (input.graph.factors.length === 0) return null;
  const drawn = await runner.run('draw-figure', input, { signal: context.signal });
  const filter = conditionsInWords(namedConditions(context.core.session.rows, said), wish.language);
  return drawn.png === null ? null : { ...drawn, png: drawn.png, filter };
}

async function figuresOf(runner: JobRunner, context: CallContext, params: CheckedParams<'report.word'>) {
  const { rows } = context.core.session;
  const { language, modelId } = params;
  const model = modelId === null ? rows.all('model', ['position', 'id'])[0] : rows.get('model', modelId);
  const { level, filter } = model ?? { level: 'main' as const, filter: NO_FILTER };
  const base = { level, modelId, language, pngScale: WORD_FIGURE_SCALE, room: PICTURE_ROOM };
  const whole = { ...base, title: model?.name ?? '', filter };
  const figure = await reportFigure(runner, context, whole, filter);
  const siteFigures: ReportFigure[] = [];
  for (const site of rows.all('site', ['position', 'id'])) {
    if (filter.siteIds.length > 0 && !filter.siteIds.includes(site.id)) continue;
    // One site cannot be several; what else the model asks for holds for each. The title says which site it is.
    const rest = { ...filter, siteIds: [], minSites: 0 };
    const wish = { ...base, title: site.name, filter: { ...rest, siteIds: [site.id] }, hasNotes: false };
    const drawn = await reportFigure(runner, context, wish, rest);
    if (drawn) siteFigures.push(drawn);
  }
  return { figure, siteFigures };
}

async function figureBytes(
  runner: JobRunner,
  context: CallContext,
  format: FigureFormat,
  wish: FigureWish,
): Promise<Uint8Array | string> {
  const input = figureInput(context.core.session, wish);
  const { signal } = context;
  if (format === 'pdf') return runner.run('draw-pdf', input, { signal });
  if (format !== 'svg' && format !== 'png')
    return runner.run('write-model', { model: input, format }, { signal });
  const drawn = await runner.run('draw-figure', input, { signal });
  return drawn.png ?? drawn.svg;
}

async function finish(core: CoreState, bytes: Uint8Array | string, fileName: string): Promise<FileRef> {
  const path = core.files.temporaryPath(fileName);
  await writeFile(path, bytes);
  return core.files.ref(path);
}

function writeWord(params: CheckedParams<'report.word'>, context: CallContext): Promise<FileRef> {
  return withRunner(async runner => {
    const session = context.core.session;
    const { project } = session.info();
    const { language, chapters, fontLatin, fontChinese, quotesPerConcept } = params;
    context.progress({ done: 0, total: chapters.length + 1, phase: 'figure', subject: project.name });
    const figures = chapters.includes('model')
      ? await figuresOf(runner, context, params)
      : { figure: null, siteFigures: [] };
    const { signal } = context;
    const structure = chapters.includes('axial')
      ? await structureFigures(runner, session.rows, language, signal)
      : [];
    const data: ReportData = {
      project: { name: project.name, question: project.question },
      language,
      createdOn: new Date().toISOString().slice(0, 10),
      ...reportCases(session),
      ...reportCodes(session, quotesPerConcept),
      ...reportTheory(session),
      ...figures,
      structureFigures: structure,
    };
    const options = { chapters, language, fontLatin, fontChinese, maxQuotesPerConcept: quotesPerConcept };
    const bytes = await runner.run(
      'word-report',
      { data, options },
      {
        signal: context.signal,
        onProgress: (done, total, phase) => context.progress({ done, total, phase, subject: project.name }),
      },
    );
    return finish(context.core, bytes, `${project.name}.docx`);
  });
}

export const reportHandlers: HandlersFor<'report.word' | 'report.figure' | 'report.csv'> = {
  'report.word': writeWord,

  'report.figure': ({ format, level, filter, modelId, language, scale, drawn }, context) =>
    withRunner(async runner => {
      const { project } = context.core.session.info();
      const pngScale = format === 'png' ? scale : null;
      const title = [project.name, nameAmongSeveral(context.core.session, modelId)].join(' ').trim();
      const wish = { level, filter, modelId, language, title, pngScale, drawn };
      const bytes = await figureBytes(runner, context, format, wish);
      return finish(context.core, bytes, `${title}.${endingOf(format)}`);
    }),

  'report.csv': ({ what, language, ...wish }, context) =>
    withRunner(async runner => {
      const { project } = context.core.session.info();
      const table = csvTable(context.core.session, what, wish);
      const bytes = await runner.run('csv', { table, language }, { signal: context.signal });
      return finish(context.core, bytes, `${project.name} ${what}.csv`);
    }),
};
