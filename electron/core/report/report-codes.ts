import type { Code, CodeMembership, Coding } from '../../../shared/api/entities/codes.ts';
import { automaticNumbers, buildCodeTree, type CodeTree } from '../../../shared/theory/code-tree.ts';
import type { AxialRow, OpenCodingRow, ReportCode, ReportData } from '../../jobs/report/report-data.ts';
import type { ProjectSession } from '../project-session.ts';
import { standingCodings } from '../storage/coding-queries.ts';
import { reportQuote, representativeCodings } from './report-quotes.ts';

type CodeTables = Pick<ReportData, 'codes' | 'openCoding' | 'axial' | 'core'>;

interface CodeContext {
  session: ProjectSession;
  tree: CodeTree;
  numbers: ReadonlyMap<string, string>;
  byId: ReadonlyMap<string, Code>;
  codings: ReadonlyMap<string, Coding[]>;
  siteOf: ReadonlyMap<string, string | null>;
  ties: ReadonlyMap<string, readonly CodeMembership[]>;
}

function contextOf(session: ProjectSession): CodeContext {
  const codes = session.rows.all('code', ['position', 'id']);
  const tree = buildCodeTree(codes);
  return {
    session,
    tree,
    numbers: automaticNumbers(tree),
    byId: new Map(codes.map(code => [code.id, code])),
    codings: Map.groupBy(standingCodings(session.rows), coding => coding.codeId),
    ties: Map.groupBy(session.rows.all('codeMembership'), tie => tie.codeId),
    siteOf: new Map(session.rows.all('source').map(source => [source.id, source.siteId])),
  };
}

function reportCode(context: CodeContext, code: Code): ReportCode {
  const codings = context.codings.get(code.id) ?? [];
  const sources = new Set(codings.map(c => c.sourceId));
  const sites = new Set(
    [...sources].map(id => context.siteOf.get(id)).filter(id => id !== null && id !== undefined),
  );
  const example = representativeCodings(codings, code.exampleCodingId, 1)[0];
  return {
    number: context.numbers.get(code.id) ?? '',
    name: code.name,
    kind: code.kind,
    path: context.tree
      .ancestorsOf(code.id)
      .map(a => a.name)
      .reverse(),
    alsoUnder: (context.ties.get(code.id) ?? []).flatMap(tie => context.byId.get(tie.categoryId)?.name ?? []),
    definition: code.definition,
    whenToUse: code.whenToUse,
    whenNotToUse: code.whenNotToUse,
    example: example ? reportQuote(context.session, example) : null,
    inVivo: code.inVivo,
    codings: codings.length,
    sources: sources.size,
    sites: sites.size,
  };
}

function openCodingRow(context: CodeContext, code: Code, most: number): OpenCodingRow {
  const category = context.tree.ancestorsOf(code.id).find(a => a.kind === 'category');
  const chosen = representativeCodings(context.codings.get(code.id) ?? [], code.exampleCodingId, most);
  return {
    categoryNumber: (category && context.numbers.get(category.id)) ?? '',
    category: category?.name ?? '',
    conceptNumber: context.numbers.get(code.id) ?? '',
    concept: code.name,
    statements: chosen.map(coding => reportQuote(context.session, coding)),
  };
}

function axialRow(context: CodeContext, code: Code): AxialRow {
  const main = context.tree.ancestorsOf(code.id).find(a => a.kind === 'main' || a.kind === 'core');
  return {
    mainNumber: '',
    main: main?.name ?? '',
    categoryNumber: context.numbers.get(code.id) ?? '',
    category: code.name,
    meaning: code.definition,
  };
}

/** The code tables of the report, in tree order with automatic numbers. */
export function reportCodes(session: ProjectSession, quotesPerConcept: number): CodeTables {
  const context = contextOf(session);
  const ordered = context.tree.ordered.flatMap(({ id }) => context.byId.get(id) ?? []);
  const core = ordered.find(code => code.kind === 'core');
  return {
    codes: ordered.map(code => reportCode(context, code)),
    openCoding: ordered
      .filter(code => code.kind === 'concept')
      .map(code => openCodingRow(context, code, quotesPerConcept)),
    axial: ordered.filter(code => code.kind === 'category').map(code => axialRow(context, code)),
    core: core ? { name: core.name, definition: core.definition } : null,
  };
}
