/**
 * The parts of mammoth's document tree that the lines of a transcript are made from. mammoth leaves the type
 * open; what it hands over is looked at here once, so that nothing behind it needs to guess.
 */
export interface DocxNode {
  readonly type: string;
  readonly value: string;
  readonly children: readonly DocxNode[];
  readonly styleName: string | null;
  readonly styleId: string | null;
  readonly numbering: { readonly ordered: boolean; readonly level: number } | null;
}

function field(value: object, name: string): unknown {
  return name in value ? (value as Record<string, unknown>)[name] : undefined;
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function numberingOf(value: unknown): DocxNode['numbering'] {
  if (typeof value !== 'object' || value === null) return null;
  const level = Number(field(value, 'level'));
  return { ordered: field(value, 'isOrdered') === true, level: Number.isInteger(level) ? level : 0 };
}

/** Reads a node of mammoth's tree and all below it; what is not a node becomes an empty one. */
export function docxNode(value: unknown): DocxNode {
  const node = typeof value === 'object' && value !== null ? value : {};
  const children = field(node, 'children');
  return {
    type: textOrNull(field(node, 'type')) ?? '',
    value: textOrNull(field(node, 'value')) ?? '',
    children: Array.isArray(children) ? children.map(docxNode) : [],
    styleName: textOrNull(field(node, 'styleName')),
    styleId: textOrNull(field(node, 'styleId')),
    numbering: numberingOf(field(node, 'numbering')),
  };
}
