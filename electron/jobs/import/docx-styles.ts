import { walkXml, type XmlAttributes } from './xml-walk.ts';

/** What a style says of the text it is given; left out where it says nothing. */
export interface DocxStyle {
  heading?: boolean;
  bold?: boolean;
  hidden?: boolean;
  numId?: string;
  level?: number;
}

const OFF = new Set(['0', 'false', 'off', 'none']);

/** Whether a property that is on or off is on: there, and not switched off (ECMA-376, part 1, 17.17.4). */
export function isOn(attributes: XmlAttributes): boolean {
  return !OFF.has(attributes['w:val'] ?? '');
}

const HEADING_STYLE = /^(heading|title|标题|標題)/i;

interface OpenStyle {
  readonly id: string;
  readonly style: DocxStyle;
  basedOn: string;
}

function property(open: OpenStyle, name: string, attributes: XmlAttributes): void {
  const { style } = open;
  const value = attributes['w:val'] ?? '';
  if (name === 'w:name' && HEADING_STYLE.test(value)) style.heading = true;
  else if (name === 'w:basedOn') open.basedOn = value;
  else if (name === 'w:outlineLvl' && Number(value) < 9) style.heading = true;
  else if (name === 'w:b') style.bold = isOn(attributes);
  else if (name === 'w:vanish') style.hidden = isOn(attributes);
  else if (name === 'w:numId') style.numId = value;
  else if (name === 'w:ilvl') style.level = Number(value);
}

/** Styles are based on others so many times at most. */
const LONGEST_CHAIN = 50;

/** A style with what it takes over from those it is based on. */
function inherited(open: OpenStyle, all: ReadonlyMap<string, OpenStyle>): DocxStyle {
  const chain: OpenStyle[] = [];
  const seen = new Set<string>();
  for (let next: OpenStyle | undefined = open; next && !seen.has(next.id) && chain.length < LONGEST_CHAIN; ) {
    seen.add(next.id);
    chain.unshift(next);
    next = all.get(next.basedOn);
  }
  const sum: DocxStyle = {};
  for (const { style } of chain) Object.assign(sum, style);
  return sum;
}

/** The identifier under which the style of paragraphs that name none is found. */
export const DEFAULT_STYLE = '';

/** The styles of a document by their identifiers. */
export function docxStyles(part: Uint8Array | null): ReadonlyMap<string, DocxStyle> {
  const found = new Map<string, OpenStyle>();
  if (!part) return new Map();
  let open: OpenStyle | null = null;
  let defaultId = DEFAULT_STYLE;
  // Conditional formatting of table styles has properties of its own, which are those of some cells only.
  let conditional = false;
  walkXml(part, {
    open(name, attributes) {
      if (name === 'w:style') {
        const id = attributes['w:styleId'] ?? '';
        if (attributes['w:type'] === 'paragraph' && isOn({ 'w:val': attributes['w:default'] ?? '0' }))
          defaultId = id;
        open = { id, style: HEADING_STYLE.test(id) ? { heading: true } : {}, basedOn: '' };
        found.set(id, open);
      } else if (name === 'w:tblStylePr') conditional = true;
      else if (open && !conditional) property(open, name, attributes);
    },
    close(name) {
      if (name === 'w:style') open = null;
      if (name === 'w:tblStylePr') conditional = false;
    },
  });
  const styles = new Map([...found].map(([id, each]) => [id, inherited(each, found)]));
  return styles.set(DEFAULT_STYLE, styles.get(defaultId) ?? {});
}
