import { listNumber } from './list-numbers.ts';
import { walkXml, type XmlAttributes } from './xml-walk.ts';

interface Level {
  start: number;
  format: string;
  /** With %1 to %9 for the counters of the levels. */
  text: string;
  /** Whether a space or tab divides the number from the words. */
  divided: boolean;
}

interface NumberedList {
  abstractId: string;
  readonly levels: Map<number, Level>;
  readonly starts: Map<number, number>;
}

const BULLET = '•';
const DEEPEST_LEVEL = 8;

/** Reads the numbering part: lists, and the abstract lists whose levels they take over. */
class NumberingReader {
  readonly abstract = new Map<string, Map<number, Level>>();
  readonly lists = new Map<string, NumberedList>();
  #levels: Map<number, Level> | null = null;
  #list: NumberedList | null = null;
  #level: Level | null = null;
  #override = 0;

  open(name: string, attributes: XmlAttributes): void {
    const value = attributes['w:val'] ?? '';
    if (name === 'w:abstractNum') {
      this.#levels = new Map();
      this.abstract.set(attributes['w:abstractNumId'] ?? '', this.#levels);
    } else if (name === 'w:num') {
      this.#list = { abstractId: '', levels: new Map(), starts: new Map() };
      this.#levels = this.#list.levels;
      this.lists.set(attributes['w:numId'] ?? '', this.#list);
    } else if (name === 'w:abstractNumId' && this.#list) this.#list.abstractId = value;
    else if (name === 'w:lvlOverride') this.#override = Number(attributes['w:ilvl']);
    else if (name === 'w:startOverride') this.#list?.starts.set(this.#override, Number(value));
    else if (name === 'w:lvl') {
      this.#level = { start: 1, format: 'decimal', text: '', divided: true };
      this.#levels?.set(Number(attributes['w:ilvl']), this.#level);
    } else if (this.#level) levelProperty(this.#level, name, value);
  }

  close(name: string): void {
    if (name === 'w:lvl') this.#level = null;
    if (name === 'w:num') this.#list = null;
  }
}

function levelProperty(level: Level, name: string, value: string): void {
  if (name === 'w:start') level.start = Number(value) || 0;
  else if (name === 'w:numFmt') level.format = value;
  else if (name === 'w:lvlText') level.text = value;
  else if (name === 'w:suff') level.divided = value !== 'nothing';
}

/** Numbers paragraphs as Word shows them: the numbers are not in the text of the file (ECMA-376, part 1, 17.9). */
export class DocxNumbering {
  readonly #reader = new NumberingReader();
  /** Counters of each abstract list: lists that share one go on counting. */
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #restarted = new Set<string>();

  constructor(part: Uint8Array | null) {
    const reader = this.#reader;
    if (!part) return;
    walkXml(part, { open: (name, a) => reader.open(name, a), close: name => reader.close(name) });
  }

  /** The number or bullet before a paragraph, with what divides it from the words; counts on. */
  prefix(numId = '0', declaredLevel = 0): string {
    const level = declaredLevel >= 0 && declaredLevel <= DEEPEST_LEVEL ? declaredLevel : 0;
    const list = numId === '0' ? undefined : this.#reader.lists.get(numId);
    const own = list && this.#levelOf(list, level);
    if (!own) return '';
    const counters = this.#counters.get(list.abstractId) ?? [];
    this.#counters.set(list.abstractId, counters);
    counters.length = Math.min(counters.length, level + 1);
    const restart = `${numId} ${level}`;
    const override = this.#restarted.has(restart) ? undefined : list.starts.get(level);
    this.#restarted.add(restart);
    counters[level] = override ?? (counters[level] ?? own.start - 1) + 1;
    const shown = own.format === 'bullet' ? BULLET : this.#shown(list, own, counters);
    if (shown === '') return '';
    return '  '.repeat(level) + shown + (own.divided ? ' ' : '');
  }

  #levelOf(list: NumberedList, level: number): Level | undefined {
    return list.levels.get(level) ?? this.#reader.abstract.get(list.abstractId)?.get(level);
  }

  #shown(list: NumberedList, own: Level, counters: readonly (number | undefined)[]): string {
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const level = this.#levelOf(list, at);
      return listNumber(counters[at] ?? level?.start ?? 1, level?.format ?? 'decimal');
    });
  }
}
