import { Parser } from 'htmlparser2';
import { ImportError } from './import-error.ts';
import type { Loss, LossKind } from './losses.ts';

/** The words of a page, line by line, with what they do not carry. */
export interface HtmlText {
  readonly lines: readonly string[];
  /** The first heading, else the title of the page; null when there is neither. */
  readonly heading: string | null;
  readonly losses: readonly Loss[];
}

/** Never words of the page. */
const SILENT = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'svg',
  'math',
  'object',
  'iframe',
  'select',
  'rt',
  'rp',
]);
const BLOCKS = new Set(
  'address article aside blockquote body caption dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const HEADINGS = new Set(['h1', 'h2', 'h3']);
const EMPHASIS = new Set(['b', 'strong', 'i', 'em', 'u', 's', 'mark', 'sub', 'sup']);
const PICTURES = new Set(['img', 'picture', 'canvas', 'video', 'audio']);

type Attributes = Readonly<Record<string, string>>;

const isHidden = (attributes: Attributes): boolean =>
  'hidden' in attributes ||
  attributes['aria-hidden'] === 'true' ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes['style'] ?? '');

/** A whole number that an attribute declares. */
const numberIn = (value: string | undefined): number | null =>
  /^-?\d{1,9}$/.test(value ?? '') ? Number(value) : null;

/** Elements without an end, which can hold nothing back. */
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

class Page {
  readonly lines: string[] = [];
  readonly counts = new Map<LossKind, number>();
  heading: string | null = null;
  title = '';
  #line = '';
  /** Depth in an element whose words are none of the page. */
  #silent = 0;
  #pre = 0;
  #titled = false;
  #headed: number | null = null;
  readonly #lists: { ordered: boolean; count: number }[] = [];
  /** The rows being read, one within the other, with the lines of each of their cells. */
  readonly #rows: string[][][] = [];

  open(name: string, attributes: Attributes): void {
    if (name === 'title' && this.#silent <= 1) this.#titled = true;
    if (this.#silent > 0 || SILENT.has(name) || isHidden(attributes)) {
      if (isHidden(attributes) && this.#silent === 0) this.#count('hidden-text');
      if (name === 'rt' && this.#silent === 0) this.#count('ruby');
      if (!VOID.has(name)) this.#silent++;
      return;
    }
    if (PICTURES.has(name)) this.#count('images');
    if (name === 'table') this.#count('tables');
    if (EMPHASIS.has(name)) this.#count('formatting');
    if (name === 'br') this.#feed(true);
    if (BLOCKS.has(name)) this.#feed(false);
    if (name === 'pre') this.#pre++;
    if (name === 'tr') this.#rows.push([]);
    if (name === 'td' || name === 'th') this.#newCell();
    if (name === 'ol' || name === 'ul')
      this.#lists.push({ ordered: name === 'ol', count: (numberIn(attributes['start']) ?? 1) - 1 });
    if (name === 'li') this.#line = this.#marker(numberIn(attributes['value']));
    if (HEADINGS.has(name) && this.heading === null) this.#headed = this.lines.length;
  }

  close(name: string): void {
    if (name === 'title') this.#titled = false;
    if (this.#silent > 0) {
      if (!VOID.has(name)) this.#silent--;
      return;
    }
    if (BLOCKS.has(name)) this.#feed(false);
    if (name === 'pre') this.#pre = Math.max(0, this.#pre - 1);
    if (name === 'tr') this.#endRow();
    if (name === 'ol' || name === 'ul') this.#lists.pop();
    if (HEADINGS.has(name) && this.#headed !== null) {
      this.heading = this.lines.slice(this.#headed).join(' ').trim() || null;
      this.#headed = null;
    }
  }

  say(text: string): void {
    if (this.#titled) this.title += text;
    if (this.#silent > 0) return;
    if (this.#pre > 0) {
      const [first = '', ...others] = text.replaceAll('\r\n', '\n').split('\n');
      this.#line += first;
      for (const other of others) {
        this.#feed(true);
        this.#line += other;
      }
      return;
    }
    const squeezed = text.replace(/[ \t\n\r\f]+/g, ' ');
    this.#line += /(^|[ \t])$/.test(this.#line) ? squeezed.replace(/^ /, '') : squeezed;
  }

  end(): HtmlText {
    this.#feed(false);
    const losses = [...this.counts].map(([kind, count]) => ({ kind, count }));
    return { lines: this.lines, heading: this.heading ?? (this.title.trim() || null), losses };
  }

  /** Ends the line; an empty one counts only where it was asked for. */
  #feed(asked: boolean): void {
    const line = this.#pre > 0 ? this.#line : this.#line.trim();
    this.#line = '';
    if (!asked && line === '') return;
    const cell = this.#rows.at(-1)?.at(-1);
    if (cell) cell.push(line);
    else this.lines.push(line);
  }

  #newCell(): void {
    this.#feed(false);
    this.#rows.at(-1)?.push([]);
  }

  /** A row is a line; in its last cell paragraphs keep their own. */
  #endRow(): void {
    const cells = this.#rows.pop() ?? [];
    const text = cells.map((lines, i) => lines.join(i === cells.length - 1 ? '\n' : ' ')).join('\t');
    if (text.trim() === '') return;
    this.#line = text;
    this.#feed(true);
  }

  #marker(value: number | null): string {
    const list = this.#lists.at(-1);
    if (list) list.count = value ?? list.count + 1;
    const indent = '  '.repeat(Math.max(0, this.#lists.length - 1));
    return list?.ordered ? `${indent}${list.count}. ` : `${indent}• `;
  }

  #count(kind: LossKind): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
  }
}

/** Deeper than any page nests, tags that are never closed included; the parser's time grows with the depth. */
const DEEPEST = 20_000;

/**
 * Reads the words of an HTML or XHTML text; nothing in it is run or fetched.
 * @throws ImportError FILE_DAMAGED when it nests deeper than pages do
 */
export function htmlLines(html: string): HtmlText {
  const page = new Page();
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > DEEPEST) throw new ImportError('FILE_DAMAGED', { reason: 'depth' });
        page.open(name.toLowerCase(), attributes);
      },
      onclosetag(name) {
        depth--;
        page.close(name.toLowerCase());
      },
      ontext: text => page.say(text),
    },
    { decodeEntities: true, recognizeSelfClosing: true },
  );
  parser.end(html);
  return page.end();
}
