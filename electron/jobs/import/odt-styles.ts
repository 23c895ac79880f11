import type { XmlAttributes, XmlVisitor } from './xml-walk.ts';

interface OdtStyle {
  parent: string;
  bold?: boolean;
  hidden?: boolean;
  font?: string;
  /** A heading of this style has no number, whatever its level has. */
  unnumbered?: boolean;
}

/** What stands before or after a number is short: it stands before every item. */
const LONGEST_AFFIX = 40;

/** Styles are based on others so many times at most. */
const LONGEST_CHAIN = 50;

/** The numbers of headings are a list style of their own, which has no other name. */
export const OUTLINE = ' outline';

/** A level of a list: how its items are numbered; null for bullets. */
interface OdtLevel {
  readonly numbered: {
    format: string;
    before: string;
    after: string;
    start: number;
    /** How many levels, its own the last, are shown with points between. */
    shown: number;
  } | null;
}

/** One of the levels of a list style. */
export type OdtLevelOf = (level: number) => OdtLevel | null;

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
  /** Families of fonts by the names that styles give them. */
  readonly #fonts = new Map<string, string>();
  readonly #lists = new Map<string, Map<number, OdtLevel>>();
  #style: OdtStyle | null = null;
  #list: Map<number, OdtLevel> | null = null;

  open(name: string, attributes: XmlAttributes): void {
    const styleName = attributes['style:name'] ?? '';
    if (name === 'style:style') {
      this.#style = { parent: attributes['style:parent-style-name'] ?? '' };
      const listStyle = attributes['style:list-style-name'];
      if (listStyle !== undefined) this.#style.unnumbered = listStyle === '';
      this.#styles.set(`${attributes['style:family']} ${styleName}`, this.#style);
    } else if (name === 'style:text-properties' && this.#style) {
      const weight = attributes['fo:font-weight'];
      const display = attributes['text:display'];
      if (weight !== undefined) this.#style.bold = weight === 'bold' || Number(weight) >= 600;
      if (display !== undefined) this.#style.hidden = display === 'none';
      const font = attributes['style:font-name'];
      if (font !== undefined) this.#style.font = this.#fonts.get(font) ?? font;
    } else if (name === 'style:font-face') {
      this.#fonts.set(styleName, (attributes['svg:font-family'] ?? styleName).replace(/^'|'$/g, ''));
    } else if (name === 'text:list-style' || name === 'text:outline-style') {
      this.#list = new Map();
      this.#lists.set(name === 'text:list-style' ? styleName : OUTLINE, this.#list);
    } else if (name.startsWith('text:list-level-style-') || name === 'text:outline-level-style')
      this.#level(name, attributes);
  }

  close(name: string): void {
    if (name === 'style:style') this.#style = null;
    if (name === 'text:list-style' || name === 'text:outline-style') this.#list = null;
  }

  #level(name: string, attributes: XmlAttributes): void {
    const level = Number(attributes['text:level']);
    if (/-(?:bullet|image)$/.test(name)) this.#list?.set(level, { numbered: null });
    else {
      const format = FORMATS[attributes['style:num-format'] ?? ''] ?? 'decimal';
      const before = (attributes['style:num-prefix'] ?? '').slice(0, LONGEST_AFFIX);
      const after = (attributes['style:num-suffix'] ?? '').slice(0, LONGEST_AFFIX);
      const start = Number(attributes['text:start-value'] ?? 1);
      const shown = Number(attributes['text:display-levels'] ?? 1) || 1;
      this.#list?.set(level, { numbered: { format, before, after, start, shown } });
    }
  }

  /** What a style says, or one it is based on; undefined when none says anything. */
  of(
    family: string,
    name: string | undefined,
    property: 'bold' | 'hidden' | 'unnumbered',
  ): boolean | undefined {
    return this.#say(family, name, property);
  }

  /** The font that a style names, or one it is based on. */
  fontOf(family: string, name: string | undefined): string | undefined {
    return this.#say(family, name, 'font');
  }

  #say<P extends 'bold' | 'hidden' | 'unnumbered' | 'font'>(
    family: string,
    name: string | undefined,
    property: P,
  ): OdtStyle[P] | undefined {
    const seen = new Set<string>();
    for (let next = name ?? ''; next !== '' && !seen.has(next) && seen.size < LONGEST_CHAIN; ) {
      seen.add(next);
      const style = this.#styles.get(`${family} ${next}`);
      const said = style?.[property];
      if (said !== undefined) return said;
      next = style?.parent ?? '';
    }
    return undefined;
  }

  /** The level of a list style, counted from 1; null where the style does not have it. */
  level(listStyle: string, level: number): OdtLevel | null {
    return this.#lists.get(listStyle)?.get(level) ?? null;
  }
}
