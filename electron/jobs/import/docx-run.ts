import { type DocxStyle, isOn } from './docx-styles.ts';
import type { XmlAttributes } from './xml-walk.ts';

/** How a run of text looks, as far as it matters for what is read. */
export interface DocxRun {
  bold: boolean;
  hidden: boolean;
  font: string;
  /** Whether it carries emphasis of its own. */
  emphasis: boolean;
  /** Whether it has been counted, as emphasis or as hidden. */
  counted: boolean;
}

export function newRun({ bold = false, hidden = false }: DocxStyle): DocxRun {
  return { bold, hidden, font: '', emphasis: false, counted: false };
}

const EMPHASIS = new Set(['w:b', 'w:i', 'w:u', 'w:strike', 'w:highlight', 'w:vertAlign']);

/** Takes in one property of a run (ECMA-376, part 1, 17.3.2). */
export function runProperty(
  run: DocxRun,
  name: string,
  attributes: XmlAttributes,
  styles: ReadonlyMap<string, DocxStyle>,
): void {
  if (name === 'w:rStyle') {
    const style = styles.get(attributes['w:val'] ?? '');
    run.bold = style?.bold ?? run.bold;
    run.hidden = style?.hidden ?? run.hidden;
  } else if (name === 'w:b') run.bold = isOn(attributes);
  else if (name === 'w:vanish') run.hidden = isOn(attributes);
  else if (name === 'w:rFonts') run.font = attributes['w:ascii'] ?? attributes['w:hAnsi'] ?? '';
  if (EMPHASIS.has(name) && isOn(attributes) && attributes['w:val'] !== 'baseline') run.emphasis = true;
}
