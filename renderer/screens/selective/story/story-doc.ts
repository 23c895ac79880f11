import type { StoryMark, StoryParagraph, StoryPiece } from '../../../../shared/api/entities/storyline.ts';

/** A node of the editor's document, as the editor gives and takes it. */
export interface DocNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: DocNode[];
  text?: string;
  marks?: { type: string }[];
}

/** Names of the editor's nodes and marks. */
export const MENTION = 'mention';
const MARK_NAMES: Readonly<Record<StoryMark, string>> = { strong: 'bold', emphasis: 'italic' };
const LISTS = { bullet: 'bulletList', number: 'orderedList' } as const;
type ListStyle = keyof typeof LISTS;

/** Levels of the storyline's headings on the page, whose first is the name of the stage. */
export const HEADING_LEVELS = { heading: 2, subheading: 3 } as const;

/** Items that lie deeper are kept at the deepest level that is stored. */
const DEEPEST_ITEM = 2;

export type MentionKind = 'code' | 'link' | 'relation' | 'quote';

/** What a mention names: `id` is the code, the link, the quote or the relation's first end, `toId` its other end. */
export interface MentionAttrs {
  kind: MentionKind;
  id: string;
  toId: string | null;
}

type Mention = Exclude<StoryPiece, string | { text: string }>;

function mentionAttrs(piece: Mention): MentionAttrs {
  if ('code' in piece) return { kind: 'code', id: piece.code, toId: null };
  if ('link' in piece) return { kind: 'link', id: piece.link, toId: null };
  if ('quote' in piece) return { kind: 'quote', id: piece.quote, toId: null };
  return { kind: 'relation', id: piece.fromId, toId: piece.toId };
}

/** The stored form of a mention. */
export function mentionPiece({ kind, id, toId }: MentionAttrs): StoryPiece {
  if (kind === 'relation') return { fromId: id, toId: toId ?? '' };
  return kind === 'code' ? { code: id } : kind === 'link' ? { link: id } : { quote: id };
}

function inlineNode(piece: StoryPiece): DocNode[] {
  if (typeof piece === 'string') return piece === '' ? [] : [{ type: 'text', text: piece }];
  if (!('text' in piece)) return [{ type: MENTION, attrs: { ...mentionAttrs(piece) } }];
  const marks = piece.marks.map(mark => ({ type: MARK_NAMES[mark] }));
  return piece.text === '' ? [] : [{ type: 'text', text: piece.text, marks }];
}

function textBlock(type: string, pieces: readonly StoryPiece[], attrs?: Record<string, unknown>): DocNode {
  const content = pieces.flatMap(inlineNode);
  return { type, ...(attrs ? { attrs } : {}), ...(content.length > 0 ? { content } : {}) };
}

/** The editor's document for a stored storyline. Never without a paragraph, where the caret could stand. */
export function toDoc(paragraphs: readonly StoryParagraph[]): DocNode {
  const content: DocNode[] = [];
  const lists = new ListBuilder(content);
  for (const paragraph of paragraphs) {
    if (!Array.isArray(paragraph) && 'depth' in paragraph) {
      lists.add(paragraph.style, paragraph.depth, textBlock('paragraph', paragraph.pieces));
      continue;
    }
    lists.end();
    if (Array.isArray(paragraph)) content.push(textBlock('paragraph', paragraph));
    else if (paragraph.style === 'quotation') addQuotation(content, textBlock('paragraph', paragraph.pieces));
    else {
      const level = HEADING_LEVELS[paragraph.style];
      content.push(textBlock('heading', paragraph.pieces, { level }));
    }
  }
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

/** Quotations that follow each other are one block. */
function addQuotation(content: DocNode[], paragraph: DocNode): void {
  const last = content.at(-1);
  if (last?.type === 'blockquote') last.content?.push(paragraph);
  else content.push({ type: 'blockquote', content: [paragraph] });
}

/** Builds nested lists from items that only know their depth. */
class ListBuilder {
  readonly #content: DocNode[];
  /** The open list of each depth. */
  #open: DocNode[] = [];

  constructor(content: DocNode[]) {
    this.#content = content;
  }

  add(style: ListStyle, depth: number, paragraph: DocNode): void {
    // An item may lie one level below the one before it, and no deeper: there is nothing it could hang on.
    const level = Math.min(depth, this.#open.length);
    this.#open.length = Math.min(this.#open.length, level + 1);
    if (this.#open[level]?.type !== LISTS[style]) this.#begin(style, level);
    this.#open[level]?.content?.push({ type: 'listItem', content: [paragraph] });
  }

  end(): void {
    this.#open = [];
  }

  #begin(style: ListStyle, level: number): void {
    const list: DocNode = { type: LISTS[style], content: [] };
    this.#open.length = level;
    this.#open.push(list);
    const parent = this.#open[level - 1]?.content?.at(-1);
    if (parent) parent.content?.push(list);
    else this.#content.push(list);
  }
}

function piece(node: DocNode): StoryPiece[] {
  if (node.type === MENTION) return [mentionPiece(node.attrs as unknown as MentionAttrs)];
  if (node.type !== 'text' || !node.text) return [];
  const names = new Set(node.marks?.map(mark => mark.type));
  const marks = (['strong', 'emphasis'] as const).filter(mark => names.has(MARK_NAMES[mark]));
  return marks.length > 0 ? [{ text: node.text, marks }] : [node.text];
}

const piecesIn = (node: DocNode): StoryPiece[] => (node.content ?? []).flatMap(piece);

function listItems(list: DocNode, depth: number): StoryParagraph[] {
  const style = list.type === LISTS.number ? 'number' : 'bullet';
  return (list.content ?? []).flatMap(item =>
    (item.content ?? []).flatMap(child =>
      isList(child)
        ? listItems(child, Math.min(depth + 1, DEEPEST_ITEM))
        : [{ style, depth, pieces: piecesIn(child) } as const],
    ),
  );
}

const isList = (node: DocNode): boolean => node.type === LISTS.bullet || node.type === LISTS.number;

function paragraphsIn(node: DocNode): StoryParagraph[] {
  if (isList(node)) return listItems(node, 0);
  if (node.type === 'blockquote')
    return (node.content ?? []).map(child => ({ style: 'quotation', pieces: piecesIn(child) }) as const);
  if (node.type === 'heading') {
    const isSub = node.attrs?.['level'] === HEADING_LEVELS.subheading;
    return [{ style: isSub ? 'subheading' : 'heading', pieces: piecesIn(node) }];
  }
  return [piecesIn(node)];
}

/** The stored form of the editor's document; empty lines at its end are not kept. */
export function fromDoc(doc: DocNode): StoryParagraph[] {
  const paragraphs = (doc.content ?? []).flatMap(paragraphsIn);
  const isEmptyLine = (paragraph: StoryParagraph | undefined) =>
    Array.isArray(paragraph) && paragraph.length === 0;
  while (isEmptyLine(paragraphs.at(-1))) paragraphs.pop();
  return paragraphs;
}
