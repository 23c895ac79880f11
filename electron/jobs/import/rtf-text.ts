import iconv from 'iconv-lite';
import { ImportError } from './import-error.ts';
import type { Loss, LossKind } from './losses.ts';
import { rtfTokens } from './rtf-tokens.ts';
import { RTF_CHARSET, RTF_KNOWN_STARRED, RTF_SILENT, RTF_TEXT, rtfCodePage } from './rtf-words.ts';

interface Group {
  /** No words of the document are in here. */
  silent: boolean;
  hidden: boolean;
  deleted: boolean;
  inFonts: boolean;
  font: number | null;
  /** Characters after `\u` that stand for it in readers without Unicode. */
  skipped: number;
}

const LOST: Readonly<Record<string, LossKind>> = {
  pict: 'images',
  shppict: 'images',
  objdata: 'images',
  footnote: 'footnotes',
  annotation: 'comments',
  header: 'headers',
  headerl: 'headers',
  headerr: 'headers',
  headerf: 'headers',
  footer: 'headers',
  footerl: 'headers',
  footerr: 'headers',
  footerf: 'headers',
};
const DEEPEST = 2000;

/** Reads tokens into words. */
class Reader {
  text = '';
  readonly counts = new Map<LossKind, number>();
  #group: Group = {
    silent: false,
    hidden: false,
    deleted: false,
    inFonts: false,
    font: null,
    skipped: 1,
  };
  readonly #outer: Group[] = [];
  readonly #pages = new Map<number, string>();
  #page = 'windows1252';
  #bytes: number[] = [];
  #toSkip = 0;
  #isStarred = false;
  #inTable = false;

  open(): void {
    this.#flush();
    if (this.#outer.length > DEEPEST) throw new ImportError('FILE_DAMAGED', { reason: 'depth' });
    this.#outer.push({ ...this.#group });
    this.#toSkip = 0;
  }

  close(): void {
    this.#flush();
    this.#group = this.#outer.pop() ?? this.#group;
    this.#toSkip = 0;
  }

  byte(byte: number): void {
    if (this.#toSkip > 0) this.#toSkip--;
    else if (this.#speaks()) this.#bytes.push(byte);
  }

  word(name: string, value: number | null): void {
    if (name === 'u' && value !== null) {
      this.#unicode(value);
      return;
    }
    this.#flush();
    if (name === '*') {
      this.#isStarred = true;
      return;
    }
    const starred = this.#isStarred;
    this.#isStarred = false;
    if ((starred && !RTF_KNOWN_STARRED.has(name)) || RTF_SILENT.has(name)) {
      this.#silence(name);
      return;
    }
    this.#toSkip = 0;
    this.#format(name, value);
    const said = RTF_TEXT[name];
    if (said !== undefined && this.#speaks()) this.text += said;
  }

  /** Fails where groups are still open: the end of the file is missing. */
  end(): void {
    this.#flush();
    if (this.#outer.length > 0) throw new ImportError('FILE_DAMAGED', { reason: 'cut off' });
  }

  #speaks(): boolean {
    const { silent, hidden, deleted } = this.#group;
    return !silent && !hidden && !deleted;
  }

  #silence(name: string): void {
    if (name === 'fonttbl') this.#group.inFonts = true;
    const lost = LOST[name];
    if (lost && !this.#group.silent) this.#count(lost);
    this.#group.silent = true;
  }

  #format(name: string, value: number | null): void {
    const group = this.#group;
    const isOn = value !== 0;
    if (name === 'ansicpg' && value !== null) this.#page = rtfCodePage(value);
    if (name === 'mac') this.#page = 'macintosh';
    if (name === 'f') group.font = value;
    if (name === 'fcharset' && group.inFonts && group.font !== null && value !== null)
      this.#pages.set(group.font, RTF_CHARSET[value] ?? '');
    if (name === 'uc') group.skipped = Math.max(0, value ?? 1);
    if (name === 'v') {
      if (isOn && !group.hidden && !group.silent) this.#count('hidden-text');
      group.hidden = isOn;
    }
    if (name === 'deleted') {
      if (isOn && !group.deleted && !group.silent) this.#count('tracked-changes');
      group.deleted = isOn;
    }
    if (name === 'plain') {
      group.hidden = false;
      group.deleted = false;
      group.font = null;
    }
    if (name === 'trowd' && !this.#inTable) {
      this.#inTable = true;
      this.#count('tables');
    }
    if (name === 'pard') this.#inTable = false;
    if (name === 'intbl') this.#inTable = true;
  }

  /** A UTF-16 unit, negative from 32768 on; what stands for it in older readers is skipped. */
  #unicode(value: number): void {
    this.#flush();
    if (this.#speaks()) this.text += String.fromCharCode(value & 0xffff);
    this.#toSkip = this.#group.skipped;
  }

  #flush(): void {
    if (this.#bytes.length === 0) return;
    const own = this.#group.font === null ? '' : this.#pages.get(this.#group.font);
    const page = own || this.#page;
    this.text += iconv.decode(Buffer.from(this.#bytes), iconv.encodingExists(page) ? page : 'windows1252');
    this.#bytes = [];
  }

  #count(kind: LossKind): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
  }
}

/**
 * The words of a Rich Text file: tables row by row with tabs, deletions and hidden text left out, characters in the code
 * page of their font.
 * @throws ImportError FILE_DAMAGED when its groups nest deeper than documents do, or are not closed at the end
 */
export function rtfText(bytes: Uint8Array): { text: string; losses: readonly Loss[] } {
  const reader = new Reader();
  for (const token of rtfTokens(bytes)) {
    if (token.kind === 'byte') reader.byte(token.byte);
    else if (token.kind === 'word') reader.word(token.name, token.value);
    else if (token.kind === 'open') reader.open();
    else reader.close();
  }
  reader.end();
  const losses = [...reader.counts].map(([kind, count]) => ({ kind, count }));
  return { text: reader.text.replace(/\t\n/g, '\n'), losses };
}
