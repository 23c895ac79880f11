import type { DocxNode } from './docx-model.ts';

/** A paragraph of the document as one or more lines of plain text. */
export interface DocxLine {
  readonly text: string;
  readonly heading: boolean;
}

const HEADING_STYLE = /^(heading|title|标题|標題)/i;

/** The words of a paragraph: a line break is a line feed, a tab a tab; notes and pictures have none. */
function wordsOf(node: DocxNode): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'tab') return '\t';
  if (node.type === 'break') return '\n';
  return node.children.map(wordsOf).join('');
}

/** Numbers list items as Word shows them; the numbers are not in the text of the file. */
class ListCounter {
  readonly #counts: number[] = [];

  prefix(numbering: DocxNode['numbering']): string {
    if (!numbering) {
      this.#counts.length = 0;
      return '';
    }
    const { level, ordered } = numbering;
    this.#counts.length = Math.min(this.#counts.length, level + 1);
    this.#counts[level] = (this.#counts[level] ?? 0) + 1;
    const indent = '  '.repeat(level);
    return ordered ? `${indent}${this.#counts[level]}. ` : `${indent}• `;
  }
}

/**
 * The text of a cell. In the last cell of a row paragraphs keep their lines; in the others they share one, so
 * that what stands in a row stays on it.
 */
function cellText(cell: DocxNode, isLast: boolean): string {
  const lines = linesOf(cell.children).map(line => line.text);
  return isLast ? lines.join('\n') : lines.join(' ').replaceAll('\n', ' ');
}

function rowText(row: DocxNode): string {
  const cells = row.children.filter(child => child.type === 'tableCell');
  return cells.map((cell, i) => cellText(cell, i === cells.length - 1)).join('\t');
}

/**
 * The lines of a document or of part of it, in reading order: paragraphs, list items with their numbers, and
 * tables row by row with a tab between cells.
 */
export function linesOf(nodes: readonly DocxNode[]): DocxLine[] {
  const lines: DocxLine[] = [];
  const lists = new ListCounter();
  for (const node of nodes) {
    if (node.type === 'paragraph') {
      const heading = HEADING_STYLE.test(node.styleName ?? '') || HEADING_STYLE.test(node.styleId ?? '');
      lines.push({ text: lists.prefix(heading ? null : node.numbering) + wordsOf(node), heading });
    } else if (node.type === 'table') {
      for (const row of node.children) lines.push({ text: rowText(row), heading: false });
    } else {
      lines.push(...linesOf(node.children));
    }
  }
  return lines;
}
