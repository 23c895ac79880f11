import type { Params } from '../../shared/api/method-table.ts';
import { finished as withValues } from '../where/conditions.ts';

export type Query = Params<'queries.run'>['query'];
type QueryNode = Query['node'];
type Of<K extends QueryNode['kind']> = Extract<QueryNode, { kind: K }>;
export type Relation = Of<'pair'>['relation'];
export type Level = NonNullable<Of<'group'>['level']>;
export type Span = NonNullable<Of<'group'>['span']>;
export type Unit = NonNullable<Of<'pair'>['unit']>;
type AsSent = NonNullable<Query['where']>;
export type Where = { [K in keyof AsSent]-?: Exclude<AsSent[K], undefined> };

/** Codes to be chosen, any code, or words: `code` with no code yet is a part that is not finished. */
export interface DraftLeaf {
  readonly kind: 'code' | 'any' | 'words';
  readonly codeIds: readonly string[];
  readonly below: boolean;
  readonly coderIds: readonly string[];
  readonly text: string;
  readonly mode: 'phrase' | 'words' | 'regex';
  readonly wholeWords: boolean;
  readonly matchCase: boolean;
}

export interface DraftMember {
  /** Tells it from the others while parts come and go. */
  readonly key: number;
  readonly not: boolean;
  readonly node: DraftNode;
}

export interface DraftGroup {
  readonly kind: 'group';
  readonly join: 'all' | 'any';
  readonly level: Level;
  readonly span: Span;
  readonly members: readonly DraftMember[];
}

export interface DraftPair {
  readonly kind: 'pair';
  readonly relation: Relation;
  readonly most: number;
  readonly unit: Unit;
  readonly span: Span;
  readonly left: DraftNode;
  readonly right: DraftNode;
}

/** A query as it stands in the panel, finished or not. */
export type DraftNode = DraftLeaf | DraftGroup | DraftPair;

export interface Draft {
  readonly node: DraftNode;
  readonly where: Where;
}

export const NO_WHERE: Where = {
  siteIds: [],
  sourceIds: [],
  attributes: [],
  from: null,
  to: null,
  roles: [],
  speakers: [],
};

export const EMPTY_LEAF: DraftLeaf = {
  kind: 'code',
  codeIds: [],
  below: true,
  coderIds: [],
  text: '',
  mode: 'phrase',
  wholeWords: false,
  matchCase: false,
};

export const EMPTY_DRAFT: Draft = { node: EMPTY_LEAF, where: NO_WHERE };

export const isLeaf = (node: DraftNode): node is DraftLeaf => node.kind !== 'group' && node.kind !== 'pair';

let keys = 0;
export const member = (node: DraftNode, not = false): DraftMember => ({ key: ++keys, not, node });

/** A part with a further one that it is joined with. */
export const joined = (node: DraftNode): DraftGroup => ({
  kind: 'group',
  join: 'all',
  level: 'paragraph',
  span: 'left',
  members: [member(node), member(EMPTY_LEAF)],
});

/** A part with another one that it lies to in a relation. */
export const related = (node: DraftNode): DraftPair => ({
  kind: 'pair',
  relation: 'near',
  most: 1,
  unit: 'paragraphs',
  span: 'left',
  left: node,
  right: EMPTY_LEAF,
});

/** A group without one of its members; with one that is wanted left it is that member alone. */
export function withoutMember(group: DraftGroup, key: number): DraftNode {
  const members = group.members.filter(each => each.key !== key);
  const [only] = members;
  if (!only) return EMPTY_LEAF;
  return members.length === 1 && !only.not ? only.node : { ...group, members };
}

function leafOf(leaf: DraftLeaf): QueryNode | null {
  const { kind, codeIds, below, coderIds, text, mode, wholeWords, matchCase } = leaf;
  if (kind === 'words')
    return text.trim() === '' ? null : { kind: 'words', text: text.trim(), mode, wholeWords, matchCase };
  if (kind === 'code' && codeIds.length === 0) return null;
  return { kind: 'codes', codeIds: kind === 'any' ? [] : [...codeIds], below, coderIds: [...coderIds] };
}

function nodeOf(node: DraftNode): QueryNode | null {
  if (isLeaf(node)) return leafOf(node);
  if (node.kind === 'pair') {
    const [left, right] = [nodeOf(node.left), nodeOf(node.right)];
    return left && right && { ...node, left, right };
  }
  const members = node.members.map(({ not, node: each }) => ({ not, node: nodeOf(each) }));
  const finished = members.flatMap(({ not, node: each }) => (each ? [{ not, node: each }] : []));
  return finished.length === members.length ? { ...node, members: finished } : null;
}

/** The query of a draft; null while a part of it is not finished. */
export function queryOf({ node, where }: Draft): Query | null {
  const finished = nodeOf(node);
  return finished && { node: finished, where: { ...where, attributes: withValues(where.attributes) } };
}

/** The query of a draft as JSON: two drafts with the same one have the same answer. */
export const queryKey = (draft: Draft): string => JSON.stringify(queryOf(draft));

function draftNode(node: QueryNode): DraftNode {
  switch (node.kind) {
    case 'codes': {
      const { codeIds = [], below = true, coderIds = [] } = node;
      return { ...EMPTY_LEAF, kind: codeIds.length === 0 ? 'any' : 'code', codeIds, below, coderIds };
    }
    case 'words': {
      const { text, mode = 'phrase', wholeWords = false, matchCase = false } = node;
      return { ...EMPTY_LEAF, kind: 'words', text, mode, wholeWords, matchCase };
    }
    case 'pair': {
      const { most = 1, unit = 'paragraphs', span = 'left' } = node;
      return { ...node, most, unit, span, left: draftNode(node.left), right: draftNode(node.right) };
    }
    case 'group': {
      const { level = 'words', span = 'left' } = node;
      const members = node.members.map(each => member(draftNode(each.node), each.not ?? false));
      return { ...node, level, span, members };
    }
  }
}

/** A query as the panel shows it. */
export function draftOf({ node, where }: Query): Draft {
  const { siteIds = [], sourceIds = [], attributes = [], roles = [], speakers = [] } = where ?? {};
  const { from = null, to = null } = where ?? {};
  return { node: draftNode(node), where: { siteIds, sourceIds, attributes, from, to, roles, speakers } };
}

/** How many conditions of where leave something out. */
export function conditionsIn({ siteIds, sourceIds, attributes, from, to, roles, speakers }: Where): number {
  const lists = [siteIds, sourceIds, roles, speakers].filter(list => list.length > 0).length;
  return lists + attributes.length + [from, to].filter(day => day !== null).length;
}
