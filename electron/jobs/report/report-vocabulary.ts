import type { CodeKind } from '../../../shared/api/entities/codes.ts';
import type { Polarity } from '../../../shared/api/entities/links.ts';
import type { MemoKind } from '../../../shared/api/entities/memos.ts';
import type { ParadigmEdition } from '../../../shared/api/entities/project.ts';
import type { ParadigmRole } from '../../../shared/api/entities/theory.ts';
import type { ReportChapter } from '../../../shared/report/report-chapters.ts';
import type { PropositionStatus } from '../../../shared/theory/proposition-evidence.ts';

/**
 * Every word of a report that does not come from the project. In sentences, `{name}` stands for what the chapter fills
 * in; `{table}`, `{tables}` and `{figures}` become cross-references.
 */
export interface ReportWords {
  readonly subtitle: string;
  readonly question: string;
  readonly contents: string;
  readonly listOfTables: string;
  readonly listOfFigures: string;
  /** Label before a number, also the name of the SEQ sequence, so that captions added in Word go on counting. */
  readonly table: string;
  readonly figure: string;
  /** What stands between label and number, and between number and title. */
  readonly labelGap: string;
  readonly titleGap: string;
  /** Numbers of the three heading levels, as Word writes them with %1 to %3. */
  readonly headingNumbers: readonly [string, string, string];
  readonly quote: { readonly open: string; readonly close: string };
  /** Brackets around a participant's code. */
  readonly source: { readonly open: string; readonly close: string };
  readonly colon: string;
  readonly listComma: string;
  readonly semicolon: string;
  readonly none: string;
  readonly yes: string;
  readonly no: string;
  readonly chapters: Readonly<Record<ReportChapter, string>>;
  readonly kinds: Readonly<Record<CodeKind, string>>;
  /** The places of a paradigm as each edition of Strauss and Corbin names them. */
  readonly roles: Readonly<Record<ParadigmEdition, Readonly<Record<ParadigmRole, string>>>>;
  readonly polarity: Readonly<Record<Polarity, string>>;
  readonly memoKinds: Readonly<Record<MemoKind, string>>;
  readonly status: Readonly<Record<PropositionStatus, string>>;
  readonly cases: Readonly<
    Record<
      | 'intro'
      | 'sites'
      | 'participants'
      | 'sources'
      | 'site'
      | 'traits'
      | 'participantCount'
      | 'sourceCount'
      | 'code'
      | 'role'
      | 'source'
      | 'date'
      | 'length'
      | 'codings'
      | 'characters'
      | 'words',
      string
    >
  >;
  readonly open: Readonly<Record<'intro' | 'title' | 'category' | 'concept' | 'statement' | 'note', string>>;
  readonly axial: Readonly<
    Record<
      | 'intro'
      | 'title'
      | 'mains'
      | 'main'
      | 'category'
      | 'meaning'
      | 'paradigms'
      | 'paradigmIntro'
      | 'paradigmTitle'
      | 'phenomenon'
      | 'place'
      | 'structure'
      | 'structureIntro'
      | 'structureTitle'
      | 'structurePage',
      string
    >
  >;
  readonly selective: Readonly<
    Record<
      | 'core'
      | 'coreIs'
      | 'storyline'
      | 'propositions'
      | 'proposition'
      | 'structures'
      | 'intro'
      | 'title'
      | 'structure'
      | 'meaning'
      | 'statement'
      | 'evidence'
      | 'citations'
      | 'sources'
      | 'sites'
      | 'contested'
      | 'unsupported'
      | 'gone',
      string
    >
  >;
  readonly model: Readonly<Record<'title' | 'siteTitle' | 'intro' | 'siteIntro' | 'filtered', string>>;
  readonly comparison: Readonly<
    Record<
      'intro' | 'title' | 'code' | 'total' | 'contrastIntro' | 'contrastTitle' | 'site' | 'only' | 'absent',
      string
    >
  >;
  readonly codebook: Readonly<
    Record<
      | 'intro'
      | 'title'
      | 'number'
      | 'code'
      | 'rules'
      | 'definition'
      | 'whenToUse'
      | 'whenNotToUse'
      | 'example'
      | 'codings'
      | 'sources'
      | 'inVivo'
      | 'under'
      | 'alsoUnder',
      string
    >
  >;
  readonly memos: Readonly<Record<'intro' | 'about' | 'untitled', string>>;
  /** Stands in a chapter the project has nothing for yet. */
  readonly nothingYet: string;
}
