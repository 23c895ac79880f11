import type { XmlAttributes, XmlVisitor } from './xml-walk.ts';

interface OdtStyle {
  parent: string;
  bold?: boolean;
  hidden?: boolean;
}

/** A level of a list: how its items are numbered; null for bullets. */
interface OdtLevel {
  readonly numbered: { format: string; before: string; after: string; start: number } | null;
}

/** Formats of OpenDocument 1.3 19.500 by the names of the list numbers. */
const FORMATS: Readonly<Record<string, string>> = {
  '': 'none',
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '一, 二, 三, ...': 'chineseCounting',
  '甲, 乙, 丙, ...': 'ideographTraditional',
  '①, ②, ③, ...': 'decimalEnclosedCircle',
};

/** What the styles of an OpenDocument text say about its text: give it to `walkXml` first, for both parts. */
export class OdtStyles implements XmlVisitor {
  readonly #styles = new Map<string, OdtStyle>();
  readonly #lists = new Map<string, Map<number, OdtLevel>>();
  #style: OdtStyle | null = null;
  #list: Map<number, OdtLevel> | null = null;

  open(name: string, attributes: XmlAttributes): void {
    const styleName = attributes['style:name'] ?? '';
    if (name === 'style:style') {
      this.#style = { parent: attributes['style:parent-style-name'] ?? '' };
      this.#styles.set(`${attributes['style:family']} ${styleName}`, this.#style);
    } else if (name === 'style:text-properties' && this.#style) {
      const weight = attributes['fo:font-weight'];
      const display = attributes['text:display'];
      if (weight !== undefined) this.#style.bold = weight === 'bold' || Number(weight) >= 600;
      if (display !== undefined) this.#style.hidden = display === 'none';
    } else if (name === 'text:list-style') {
      this.#list = new Map();
      this.#lists.set(styleName, this.#list);
    } else if (name.startsWith('text:list-level-style-')) this.#level(name, attributes);
  }

  close(name: string): void {
    if (name === 'style:style') this.#style = null;
    if (name === 'text:list-style') this.#list = null;
  }

  #level(name: string, attributes: XmlAttributes): void {
    const level = Number(attributes['text:level']);
    if (name !== 'text:list-level-style-number') this.#list?.set(level, { numbered: null });
    else {
      const format = FORMATS[attributes['style:num-format'] ?? ''] ?? 'decimal';
      const before = attributes['style:num-prefix'] ?? '';
      const after = attributes['style:num-suffix'] ?? '';
      const start = Number(attributes['text:start-value'] ?? 1);
      this.#list?.set(level, { numbered: { format, before, after, start } });
    }
  }

  /** What a style says, or one it is based on; undefined when none says anything. */
  of(family: string, name: string | undefined, property: 'bold' | 'hidden'): boolean | undefined {
    const seen = new Set<string>();
    for (let next = name ?? ''; next !== '' && !seen.has(next); ) {
      seen.add(next);
      const style = this.#styles.get(`${family} ${next}`);
      if (style?.[property] !== undefined) return style[property];
      next = style?.parent ?? '';
    }
    return undefined;
  }

  /** The level of a list style, counted from 1; null where the style does not have it. */
  level(listStyle: string, level: number): OdtLevel | null {
    return this.#lists.get(listStyle)?.get(level) ?? null;
  }
}
