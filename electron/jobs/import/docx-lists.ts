import { walkXml, type XmlAttributes } from './xml-walk.ts';

/** A level of a list as Word defines it (ECMA-376, part 1, 17.9.6). */
export interface ListLevel {
  start: number;
  format: string;
  /** With %1 to %9 for the counters of the levels. */
  text: string;
  /** Whether a space or tab divides the number from the words. */
  divided: boolean;
  /** Whether all counters are shown in digits: 1.2 beneath 第一章. */
  legal: boolean;
  /** A paragraph of a level above this, counted from 1, starts it anew; of any level above where it is left out. */
  restart: number | null;
  /** The style of paragraphs that are on this level without saying so. */
  styleId: string;
}

/** A list, and the abstract list whose levels it takes over. */
export interface NumberedList {
  abstractId: string;
  readonly levels: Map<number, ListLevel>;
  readonly starts: Map<number, number>;
}

/** What is written before every item is short. */
const LONGEST_NUMBER = 60;

function levelProperty(level: ListLevel, name: string, value: string): void {
  if (name === 'w:start') level.start = Number(value) || 0;
  else if (name === 'w:numFmt') level.format = value;
  else if (name === 'w:lvlText') level.text = value.slice(0, LONGEST_NUMBER);
  else if (name === 'w:suff') level.divided = value !== 'nothing';
  else if (name === 'w:isLgl') level.legal = value !== '0' && value !== 'false';
  else if (name === 'w:lvlRestart') level.restart = Number(value) || 0;
  else if (name === 'w:pStyle') level.styleId = value;
}

const newLevel = (): ListLevel => ({
  start: 1,
  format: 'decimal',
  text: '',
  divided: true,
  legal: false,
  restart: null,
  styleId: '',
});

/** The lists that a document defines: give the numbering part, or null where there is none. */
export class DocxLists {
  readonly #abstract = new Map<string, Map<number, ListLevel>>();
  readonly #lists = new Map<string, NumberedList>();
  /** Abstract lists that leave their levels to the one which a list style names. */
  readonly #linked = new Map<string, string>();
  readonly #definedFor = new Map<string, string>();
  #abstractId = '';
  #levels: Map<number, ListLevel> | null = null;
  #list: NumberedList | null = null;
  #level: ListLevel | null = null;
  #override = 0;

  constructor(part: Uint8Array | null) {
    if (part) walkXml(part, { open: (name, a) => this.#open(name, a), close: name => this.#close(name) });
  }

  #open(name: string, attributes: XmlAttributes): void {
    const value = attributes['w:val'] ?? '';
    if (name === 'w:abstractNum') {
      this.#abstractId = attributes['w:abstractNumId'] ?? '';
      this.#levels = new Map();
      this.#abstract.set(this.#abstractId, this.#levels);
    } else if (name === 'w:numStyleLink') this.#linked.set(this.#abstractId, value);
    else if (name === 'w:styleLink') this.#definedFor.set(value, this.#abstractId);
    else if (name === 'w:num') {
      this.#list = { abstractId: '', levels: new Map(), starts: new Map() };
      this.#levels = this.#list.levels;
      this.#lists.set(attributes['w:numId'] ?? '', this.#list);
    } else if (name === 'w:abstractNumId' && this.#list) this.#list.abstractId = value;
    else if (name === 'w:lvlOverride') this.#override = Number(attributes['w:ilvl']);
    else if (name === 'w:startOverride') this.#list?.starts.set(this.#override, Number(value));
    else if (name === 'w:lvl') {
      this.#level = newLevel();
      this.#levels?.set(Number(attributes['w:ilvl']), this.#level);
    } else if (this.#level) levelProperty(this.#level, name, value);
  }

  #close(name: string): void {
    if (name === 'w:lvl') this.#level = null;
    if (name === 'w:num') this.#list = null;
  }

  list(numId: string): NumberedList | undefined {
    return this.#lists.get(numId);
  }

  levelOf(list: NumberedList, level: number): ListLevel | undefined {
    return list.levels.get(level) ?? this.#levelsOf(list.abstractId)?.get(level);
  }

  /** The level on which a list has the paragraphs of a style; the outermost where it does not say. */
  levelOfStyle(list: NumberedList, styleId: string): number {
    const levels = [...(this.#levelsOf(list.abstractId) ?? []), ...list.levels];
    return levels.find(([, level]) => level.styleId === styleId)?.[0] ?? 0;
  }

  #levelsOf(abstractId: string): ReadonlyMap<number, ListLevel> | undefined {
    const style = this.#linked.get(abstractId);
    const meant = style === undefined ? undefined : this.#definedFor.get(style);
    return this.#abstract.get(meant ?? abstractId);
  }
}
