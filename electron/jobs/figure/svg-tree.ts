import { SaxesParser } from 'saxes';

/** An element of a picture with its attributes; what stands in it is elements and text in the order written. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (SvgElement | string)[];
}

interface Open extends SvgElement {
  readonly children: (SvgElement | string)[];
}

/** Reads an SVG document. Throws where it is not well formed. */
export function svgTree(svg: string): SvgElement {
  const top: Open = { name: '', attributes: {}, children: [] };
  const open = [top];
  const parser = new SaxesParser();
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Open = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', text => {
    open.at(-1)?.children.push(text);
  });
  parser.write(svg).close();
  const root = top.children.find(child => typeof child !== 'string');
  if (!root) throw new Error('the picture has no root');
  return root;
}

/** All text of an element, its parts' included. */
export function textOf(element: SvgElement): string {
  return element.children.map(child => (typeof child === 'string' ? child : textOf(child))).join('');
}
