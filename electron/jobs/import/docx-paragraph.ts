import { DEFAULT_STYLE, type DocxStyle, isOn } from './docx-styles.ts';
import type { XmlAttributes } from './xml-walk.ts';

/** A paragraph of a Word document under way. */
export interface DocxParagraph {
  style: DocxStyle;
  styleId: string;
  /** Whether its number has been written, or it has none. */
  numbered: boolean;
  /** A tracked change took its end out: it runs on into the next. */
  endless: boolean;
  /** Whether its end is hidden by itself, which makes it run on too; null where only its style may say so. */
  endHidden: boolean | null;
}

type Styles = ReadonlyMap<string, DocxStyle>;

export function newParagraph(styles: Styles): DocxParagraph {
  const style = { ...styles.get(DEFAULT_STYLE) };
  return { style, styleId: DEFAULT_STYLE, numbered: false, endless: false, endHidden: null };
}

/** Takes in a property of a paragraph (ECMA-376, part 1, 17.3.1). */
export function paragraphProperty(
  paragraph: DocxParagraph,
  name: string,
  attributes: XmlAttributes,
  styles: Styles,
): void {
  const value = attributes['w:val'] ?? '';
  const { style } = paragraph;
  if (name === 'w:pStyle') {
    // The style comes first (17.3.1.26): what the paragraph says by itself follows and goes before it.
    paragraph.style = { ...styles.get(value) };
    paragraph.styleId = value;
  } else if (name === 'w:numId') style.numId = value;
  else if (name === 'w:ilvl') style.level = Number(value);
  else if (name === 'w:outlineLvl') style.heading = Number(value) < 9;
}

/** Takes in a property of the mark that ends a paragraph (17.3.1.29). */
export function endProperty(paragraph: DocxParagraph, name: string, attributes: XmlAttributes): void {
  if (name === 'w:vanish' || name === 'w:specVanish') paragraph.endHidden = isOn(attributes);
}

/** Whether the words of the next paragraph follow on the same line. */
export function runsOn({ endless, endHidden, style }: DocxParagraph): boolean {
  return endless || (endHidden ?? style.hidden ?? false);
}
