import type { QueryNode } from '../../../shared/api/entities/queries.ts';
import type { Passage } from '../../../shared/query/passage.ts';
import type { QueriedText } from '../../../shared/query/queried-text.ts';
import type { Wanted } from '../../../shared/search/find-matches.ts';
import type { ProjectSession } from '../project-session.ts';
import { type SearchedTurn, turnsOf } from '../storage/search-queries.ts';
import { storedText } from '../storage/text-index.ts';
import type { Cases, QueriedSource } from './cases.ts';
import type { LeafIn } from './leaves.ts';

/** What a query was made ready with. */
export interface Ready {
  readonly leaves: ReadonlyMap<QueryNode, LeafIn>;
  /** The leaves that are looked for in a worker: expressions, which may take for ever. */
  readonly patterns: ReadonlyMap<QueryNode, Wanted>;
  readonly coded: LeafIn;
  readonly cases: Cases;
}

/** One source while a query is asked of it: each thing is read once, when it is first asked for. */
export class AskedText implements QueriedText {
  private readonly session: ProjectSession;
  readonly source: QueriedSource;
  /** Patterns that were asked for before they were looked for: what was answered meanwhile does not hold. */
  readonly missing = new Set<QueryNode>();
  private readonly ready: Ready;
  private readonly known = new Map<QueryNode, Passage[]>();
  private all: Passage[] | null = null;
  private words: string | null = null;
  private said: SearchedTurn[] | null = null;

  constructor(session: ProjectSession, source: QueriedSource, ready: Ready) {
    this.session = session;
    this.source = source;
    this.ready = ready;
  }

  leaf(node: QueryNode): Passage[] {
    if (this.ready.patterns.has(node) && !this.known.has(node)) this.missing.add(node);
    if (this.missing.has(node)) return [];
    const known = this.known.get(node) ?? this.ready.leaves.get(node)?.(this.source) ?? [];
    this.known.set(node, known);
    return known;
  }

  /** Takes in where a pattern was found. */
  tell(pattern: QueryNode, spans: readonly (readonly [start: number, end: number])[]): void {
    this.known.set(
      pattern,
      spans.map(([start, end]) => ({ start, end, codings: [] })),
    );
    this.missing.delete(pattern);
  }

  coded(): Passage[] {
    this.all ??= this.ready.coded(this.source);
    return this.all;
  }

  text(): string {
    this.words ??= storedText(this.session.rows.db, this.source.textHash) ?? '';
    return this.words;
  }

  turns(): SearchedTurn[] {
    this.said ??= turnsOf(this.session.rows, this.source);
    return this.said;
  }

  /** A text without turns has its paragraphs in their place, as the search has it. */
  starts(unit: 'paragraph' | 'turn'): ArrayLike<number> {
    const turns = unit === 'turn' ? this.turns().map(turn => turn.start) : [];
    return turns.length > 0 ? turns : this.session.texts.startsOf(this.source);
  }

  isInCase(node: QueryNode, level: 'participant' | 'site'): boolean {
    return this.ready.cases.has(node, level, this.source);
  }
}
