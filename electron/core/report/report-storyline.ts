import type { StoryParagraph, StoryPiece } from '../../../shared/api/entities/storyline.ts';
import type { EvidenceBundle } from '../../../shared/theory/evidence-bundle.ts';
import { summarizeLinks } from '../../../shared/theory/link-summary.ts';
import { summarizeRelations } from '../../../shared/theory/relation-evidence.ts';
import { loneQuote, mentionsOf, piecesOf } from '../../../shared/theory/story-text.ts';
import type {
  ReportCitation,
  ReportRun,
  ReportStoryline,
  ReportStoryParagraph,
} from '../../jobs/report/report-data.ts';
import { relationRows } from '../analysis-input.ts';
import type { ProjectSession } from '../project-session.ts';
import { reportQuote } from './report-quotes.ts';

const GONE: ReportRun = { kind: 'gone' };

/** The storyline as it is stored, with what its mentions name now; null before anything was written. */
export function reportStoryline(session: ProjectSession): ReportStoryline | null {
  const [storyline] = session.rows.all('storyline');
  if (!storyline) return null;
  const runs = new StoryRuns(session, storyline.paragraphs);
  const paragraphs = storyline.paragraphs.map(paragraph => runs.paragraph(paragraph));
  const isBlank = storyline.title === '' && paragraphs.every(paragraph => paragraph.runs.length === 0);
  return isBlank ? null : { title: storyline.title, paragraphs };
}

class StoryRuns {
  readonly #session: ProjectSession;
  readonly #names: ReadonlyMap<string, string>;
  readonly #citations: ReadonlyMap<string, ReportCitation>;

  constructor(session: ProjectSession, paragraphs: readonly StoryParagraph[]) {
    this.#session = session;
    this.#names = new Map(session.rows.all('code').map(code => [code.id, code.name]));
    this.#citations = citations(session, this.#names, paragraphs);
  }

  paragraph(paragraph: StoryParagraph): ReportStoryParagraph {
    const runs = piecesOf(paragraph).map(piece => this.#run(piece));
    if (loneQuote(paragraph) !== null) return { style: 'quotation', depth: 0, runs };
    if (Array.isArray(paragraph)) return { style: 'text', depth: 0, runs };
    return { style: paragraph.style, depth: 'depth' in paragraph ? paragraph.depth : 0, runs };
  }

  #run(piece: StoryPiece): ReportRun {
    if (typeof piece === 'string') return { kind: 'text', text: piece, marks: [] };
    if ('text' in piece) return { kind: 'text', ...piece };
    if ('code' in piece) {
      const name = this.#names.get(piece.code);
      return name === undefined ? GONE : { kind: 'code', text: name };
    }
    if ('quote' in piece) {
      const { rows } = this.#session;
      const at = rows.find('evidence', piece.quote) ?? rows.find('coding', piece.quote);
      return at?.state === 'ok' ? { kind: 'quote', ...reportQuote(this.#session, at) } : GONE;
    }
    const key = 'link' in piece ? piece.link : `${piece.fromId}>${piece.toId}`;
    const citation = this.#citations.get(key);
    return citation ? { kind: 'citation', ...citation } : GONE;
  }
}

/** What stands behind each link and relation that is cited, by the link's id or the relation's two ends. */
function citations(
  session: ProjectSession,
  names: ReadonlyMap<string, string>,
  paragraphs: readonly StoryParagraph[],
): ReadonlyMap<string, ReportCitation> {
  const rows = relationRows(session);
  const { linkIds, relations } = mentionsOf(paragraphs);
  const siteNames = new Map(session.rows.all('site').map(site => [site.id, site.name]));
  const found = new Map<string, ReportCitation>();
  const keep = (key: string, ends: { fromId: string; toId: string }, bundle: EvidenceBundle) => {
    const from = names.get(ends.fromId);
    const to = names.get(ends.toId);
    if (from === undefined || to === undefined) return;
    const sites = bundle.bySite.flatMap(share => siteNames.get(share.siteId ?? '') ?? []);
    const { polarity, citations: count, sourceIds, contest } = bundle;
    const numbers = { citations: count, sources: sourceIds.length, sites, contested: contest !== 'none' };
    found.set(key, { from, to, polarity, ...numbers });
  };
  const summaries = summarizeLinks(rows);
  const links = new Map(rows.links.map(link => [link.id, link]));
  for (const id of linkIds) {
    const link = links.get(id);
    const summary = summaries.get(id);
    if (link && summary) keep(id, link, summary);
  }
  for (const summary of summarizeRelations(rows, relations)) {
    keep(`${summary.fromId}>${summary.toId}`, summary, summary);
  }
  return found;
}
