import { RootedError } from '../../../shared/api/errors.ts';
import type { CheckedParams, Result } from '../../../shared/api/method-table.ts';
import { type Span, span } from '../../../shared/text/offset.ts';
import { paragraphAt, paragraphs } from '../../../shared/text/paragraphs.ts';
import { sentenceAt } from '../../../shared/text/words.ts';
import { insertCode } from '../handlers/code-handlers.ts';
import { quoteAt } from '../handlers/span.ts';
import type { ProjectSession } from '../project-session.ts';
import { type SearchedSource, type SearchedTurn, spansOfCode, turnsOf } from '../storage/search-queries.ts';
import { scanSources } from './scan-sources.ts';
import { turnAt } from './searched-places.ts';

/** More than this at once is a word that stands everywhere, and not a code. */
const MOST = 100_000;
/** What a preview shows of what would be coded, in UTF-16 units each. */
const EXAMPLES = 4;
const EXAMPLE_LENGTH = 160;

type Wanted = Pick<CheckedParams<'search.autocode'>, 'query' | 'places' | 'unit'>;

/** What is to be coded in one source, each place once. */
interface Planned {
  readonly source: SearchedSource;
  readonly spans: readonly { start: number; end: number; quote: string }[];
}

/** From a match to what is coded. */
function widener(unit: Wanted['unit'], text: string, turns: readonly SearchedTurn[]): (match: Span) => Span {
  const list = paragraphs(text);
  const paragraph = ({ start }: Span) => paragraphAt(list, start);
  const wide = (match: Span): { start: number; end: number } | null => {
    if (unit === 'sentence') return sentenceAt(text, match.start);
    if (unit === 'turn') return turnAt(turns, match.start) ?? paragraph(match);
    return unit === 'paragraph' ? paragraph(match) : null;
  };
  return match => {
    const { start, end } = wide(match) ?? match;
    // A match may reach over the end of its sentence: it is coded whole.
    const whole = { start: Math.min(start, match.start), end: Math.max(end, match.end) };
    const words = text.slice(whole.start, whole.end);
    return span(whole.start, Math.max(match.end, whole.start + words.trimEnd().length));
  };
}

function plannedIn(
  session: ProjectSession,
  { source, text, spans }: { source: SearchedSource; text: string; spans: readonly Span[] },
  unit: Wanted['unit'],
): Planned {
  const widen = widener(unit, text, unit === 'turn' ? turnsOf(session.rows, source) : []);
  const byPlace = new Map(spans.map(widen).map(({ start, end }) => [`${start}-${end}`, { start, end }]));
  return {
    source,
    spans: [...byPlace.values()].map(each => ({ ...each, quote: text.slice(each.start, each.end) })),
  };
}

async function planOf(
  session: ProjectSession,
  { query, places, unit }: Wanted,
  signal: AbortSignal,
): Promise<Planned[]> {
  const plan: Planned[] = [];
  if (places) {
    for (const [sourceId, spans] of Map.groupBy(places, place => place.sourceId)) {
      for (const { start, end } of spans) quoteAt(session, sourceId, start, end);
      const source = session.rows.get('source', sourceId);
      const text = session.texts.text(source);
      plan.push(
        plannedIn(session, { source, text, spans: spans.map(({ start, end }) => span(start, end)) }, unit),
      );
    }
    return plan;
  }
  let count = 0;
  if (!query) return plan;
  await scanSources(session, query, signal, matched => {
    plan.push(plannedIn(session, matched, unit));
    count += matched.spans.length;
    if (count > MOST) throw new RootedError('SEARCH_TOO_MANY', 'too many matches to code', { most: MOST });
    return true;
  });
  return plan;
}

/** Without the places that have the code already. */
function withoutCoded(session: ProjectSession, plan: readonly Planned[], codeId: string | null) {
  if (codeId === null) return { left: [...plan], already: 0 };
  const standing = spansOfCode(session.rows, codeId);
  let already = 0;
  const left = plan.flatMap(({ source, spans }): Planned[] => {
    const known = standing(source.id);
    const fresh = spans.filter(({ start, end }) => !known.has(`${start}-${end}`));
    already += spans.length - fresh.length;
    return fresh.length === 0 ? [] : [{ source, spans: fresh }];
  });
  return { left, already };
}

const shortened = (quote: string) =>
  quote.length > EXAMPLE_LENGTH ? `${quote.slice(0, EXAMPLE_LENGTH).toWellFormed()}…` : quote;

const total = (plan: readonly Planned[]) => plan.reduce((sum, { spans }) => sum + spans.length, 0);

/** Counts what would be coded. Fails as `scanSources` does, with NOT_FOUND, or with SEARCH_TOO_MANY. */
export async function previewAutocode(
  session: ProjectSession,
  params: CheckedParams<'search.autocodePreview'>,
  signal: AbortSignal,
): Promise<Result<'search.autocodePreview'>> {
  const plan = await planOf(session, params, signal);
  const { left, already } = withoutCoded(session, plan, params.codeId);
  const examples = left
    .slice(0, EXAMPLES)
    .flatMap(({ spans }) => spans.slice(0, EXAMPLES))
    .slice(0, EXAMPLES)
    .map(({ quote }) => shortened(quote));
  return { codings: total(left), documents: left.length, already, examples };
}

/**
 * Codes what was found as one step. Fails as the preview does, with NAME_TAKEN, and with TEXT_CHANGED where a text was
 * corrected while it was being searched.
 */
export async function autocode(
  session: ProjectSession,
  params: CheckedParams<'search.autocode'>,
  signal: AbortSignal,
): Promise<Result<'search.autocode'>> {
  const plan = await planOf(session, params, signal);
  for (const { source } of plan) {
    const { textHash, title } = session.rows.get('source', source.id);
    if (textHash !== source.textHash) throw new RootedError('TEXT_CHANGED', 'corrected meanwhile', { title });
  }
  const { left, already } = withoutCoded(session, plan, params.codeId ?? null);
  const codings = total(left);
  const [first] = left;
  const place = first
    ? { screen: 'open', sourceId: first.source.id, start: first.spans[0]?.start ?? 0 }
    : null;
  return session.write({ command: 'search.autocode', subject: '', place }, (rows, step) => {
    const code = params.newCode ? insertCode(rows, params.newCode) : rows.get('code', params.codeId ?? '');
    step.setSubject(`${code.name} · ${codings}`);
    const createdAt = Date.now();
    for (const { source, spans } of left)
      for (const each of spans)
        rows.insert('coding', {
          ...each,
          sourceId: source.id,
          codeId: code.id,
          coderId: session.coderId,
          state: 'ok',
          createdAt,
        });
    return { codeId: code.id, codings, already };
  });
}
