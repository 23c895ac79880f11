import type { Attribute } from '../../../shared/api/entities/cases.ts';
import type { CodeKind } from '../../../shared/api/entities/codes.ts';
import type { Polarity } from '../../../shared/api/entities/links.ts';
import type { MemoKind } from '../../../shared/api/entities/memos.ts';
import type { ParadigmEdition } from '../../../shared/api/entities/project.ts';
import type { StoryMark } from '../../../shared/api/entities/storyline.ts';
import type { ParadigmRole } from '../../../shared/api/entities/theory.ts';
import type { PropositionStatus } from '../../../shared/theory/proposition-evidence.ts';

/** Languages a report can be written in. */
export type ReportLanguage = 'zh' | 'en';

/** A statement as it stands in the source, with the participant's code; '' where the speaker is not known. */
export interface ReportQuote {
  readonly quote: string;
  readonly participantCode: string;
}

/** One attribute with its value as people read it. */
export interface ReportAttribute {
  readonly name: string;
  readonly type: Attribute['type'];
  /** In the form its type prescribes: `true` or `false` for yes and no. */
  readonly value: string;
}

/** A case site with how many people and sources it has. */
export interface ReportSite {
  readonly name: string;
  readonly note: string;
  readonly attributes: readonly ReportAttribute[];
  readonly participants: number;
  readonly sources: number;
}

/** A participant; `site` is '' for someone of no site. */
export interface ReportParticipant {
  readonly code: string;
  readonly site: string;
  readonly role: string;
  readonly attributes: readonly ReportAttribute[];
}

/** A source; `date` is an ISO date or '', `length` counts `lengthUnit`. */
export interface ReportSource {
  readonly name: string;
  readonly site: string;
  readonly participants: readonly string[];
  readonly date: string;
  readonly length: number;
  readonly lengthUnit: 'characters' | 'words';
  readonly codings: number;
}

/** A code in tree order; `number` is its automatic number (a1, A1 …), `path` its ancestors, outermost first. */
export interface ReportCode {
  readonly number: string;
  readonly name: string;
  readonly kind: CodeKind;
  readonly path: readonly string[];
  /** Names of the further categories under which it is also shown. */
  readonly alsoUnder: readonly string[];
  readonly definition: string;
  readonly whenToUse: string;
  readonly whenNotToUse: string;
  readonly example: ReportQuote | null;
  readonly inVivo: boolean;
  readonly codings: number;
  readonly sources: number;
  readonly sites: number;
}

/** A concept under its category, with the statements chosen for it, best first. */
export interface OpenCodingRow {
  readonly categoryNumber: string;
  readonly category: string;
  readonly conceptNumber: string;
  readonly concept: string;
  readonly statements: readonly ReportQuote[];
}

/** A category under its main category, with its meaning. */
export interface AxialRow {
  readonly mainNumber: string;
  readonly main: string;
  readonly categoryNumber: string;
  readonly category: string;
  readonly meaning: string;
}

/** The codes at one place of a paradigm. */
export interface ReportPlace {
  readonly role: ParadigmRole;
  readonly codes: readonly string[];
}

/** One phenomenon with its places. */
export interface ReportParadigm {
  readonly phenomenon: string;
  /** Its edition names the places. */
  readonly edition: ParadigmEdition;
  readonly places: readonly ReportPlace[];
}

/** A relation between two codes and its evidence; `sites` are the names of those where it was stated. */
export interface ReportCitation {
  readonly from: string;
  readonly to: string;
  readonly polarity: Polarity;
  readonly citations: number;
  readonly sources: number;
  readonly sites: readonly string[];
  readonly contested: boolean;
}

/** A piece of the storyline: words, or a mention of a code, of a relation or of a quote; `gone` if that was removed. */
export type ReportRun =
  | { readonly kind: 'text'; readonly text: string; readonly marks: readonly StoryMark[] }
  | { readonly kind: 'code'; readonly text: string }
  | ({ readonly kind: 'citation' } & ReportCitation)
  | ({ readonly kind: 'quote' } & ReportQuote)
  | { readonly kind: 'gone' };

/** A paragraph of the storyline; `depth` counts levels of a list from 0. */
export interface ReportStoryParagraph {
  readonly style: 'text' | 'heading' | 'subheading' | 'quotation' | 'bullet' | 'number';
  readonly depth: number;
  readonly runs: readonly ReportRun[];
}

/** The core story. */
export interface ReportStoryline {
  readonly title: string;
  readonly paragraphs: readonly ReportStoryParagraph[];
}

/** A proposition with its number in the project and what the evidence makes of it. */
export interface ReportProposition {
  readonly number: number;
  readonly text: string;
  readonly status: PropositionStatus;
}

/** A typical relationship structure. */
export interface ReportStructure extends ReportCitation {
  readonly meaning: string;
  readonly representative: ReportQuote | null;
}

/** A drawn model: vector and bitmap of the same picture; `width` and `height` in CSS pixels; `description` is read aloud. */
export interface ReportFigure {
  readonly svg: string;
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  /** What the model's filter leaves out, in words; empty where everything is drawn. */
  readonly filter?: string | undefined;
}

/** Codings per code and site: `values` stand in the order of `ReportMatrix.sites`. */
export interface ReportMatrixRow {
  readonly number: string;
  readonly name: string;
  readonly kind: CodeKind;
  readonly values: readonly number[];
  readonly total: number;
}

/** Codes by sites. */
export interface ReportMatrix {
  readonly sites: readonly string[];
  readonly rows: readonly ReportMatrixRow[];
}

/** A memo; `date` is an ISO date, `body` Markdown, `about` the names of what it is tied to. */
export interface ReportMemo {
  readonly title: string;
  readonly kind: MemoKind;
  readonly date: string;
  readonly about: readonly string[];
  readonly body: string;
}

/** Everything a report is made from, as plain data: no ids, no user names, no database. */
export interface ReportData {
  readonly project: { readonly name: string; readonly question: string };
  readonly language: ReportLanguage;
  /** ISO date of the report, as printed on its first page. */
  readonly createdOn: string;
  readonly sites: readonly ReportSite[];
  readonly participants: readonly ReportParticipant[];
  readonly sources: readonly ReportSource[];
  readonly codes: readonly ReportCode[];
  readonly openCoding: readonly OpenCodingRow[];
  readonly axial: readonly AxialRow[];
  readonly paradigms: readonly ReportParadigm[];
  readonly core: { readonly name: string; readonly definition: string } | null;
  readonly storyline: ReportStoryline | null;
  readonly propositions: readonly ReportProposition[];
  readonly structures: readonly ReportStructure[];
  readonly figure: ReportFigure | null;
  /** One for each site that has a model; `title` is the name of the site. */
  readonly siteFigures: readonly ReportFigure[];
  /** The data structure, a picture for each page it takes. */
  readonly structureFigures: readonly ReportFigure[];
  readonly matrix: ReportMatrix | null;
  readonly memos: readonly ReportMemo[];
}
