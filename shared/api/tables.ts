import type { z } from 'zod';
import { Attribute, AttributeValue, Participant, Site } from './entities/cases.ts';
import { Code, CodeMembership, Coding, Property, PropertyPlacement } from './entities/codes.ts';
import { Evidence, Link } from './entities/links.ts';
import { Memo, MemoRef, SamplingNote, SamplingTie } from './entities/memos.ts';
import { Model, ModelNote, ModelPosition } from './entities/models.ts';
import { Coder, Project } from './entities/project.ts';
import { Original, Source, SourceParticipant, SourceText, Speaker } from './entities/sources.ts';
import { Storyline } from './entities/storyline.ts';
import {
  Paradigm,
  ParadigmPlacement,
  PlacementEvidence,
  Proposition,
  PropositionLink,
  SavedSet,
  Structure,
  SuggestionAnswer,
} from './entities/theory.ts';
import { ListedWord } from './entities/words.ts';

/** Every logged table and the shape of its rows: the mirror, the log's events and the storage mapping all go by it. */
export const TABLES = {
  project: Project,
  coder: Coder,
  site: Site,
  participant: Participant,
  attribute: Attribute,
  attributeValue: AttributeValue,
  source: Source,
  sourceParticipant: SourceParticipant,
  speaker: Speaker,
  original: Original,
  sourceText: SourceText,
  code: Code,
  codeMembership: CodeMembership,
  coding: Coding,
  property: Property,
  propertyPlacement: PropertyPlacement,
  memo: Memo,
  memoRef: MemoRef,
  samplingNote: SamplingNote,
  samplingTie: SamplingTie,
  link: Link,
  evidence: Evidence,
  paradigm: Paradigm,
  paradigmPlacement: ParadigmPlacement,
  placementEvidence: PlacementEvidence,
  storyline: Storyline,
  proposition: Proposition,
  propositionLink: PropositionLink,
  structure: Structure,
  savedSet: SavedSet,
  model: Model,
  modelPosition: ModelPosition,
  modelNote: ModelNote,
  suggestionAnswer: SuggestionAnswer,
  listedWord: ListedWord,
} as const;

export type TableName = keyof typeof TABLES;
export type Row<T extends TableName> = z.infer<(typeof TABLES)[T]>;

/** One row's change as events carry it: `row` is null where the row is gone. */
export type RowChange = { [T in TableName]: { table: T; id: string; row: Row<T> | null } }[TableName];
