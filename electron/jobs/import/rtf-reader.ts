import { CalledNotes } from './called-notes.ts';
import { LONGEST_INSTRUCTION, shownByInstruction } from './field-instructions.ts';
import { ImportError } from './import-error.ts';
import { LossTally } from './loss-tally.ts';
import type { LossKind } from './losses.ts';
import type { ReadingChoices } from './reading-choices.ts';
import { RtfFonts } from './rtf-fonts.ts';
import { innerGroup, outermostGroup, type RtfGroup, setProperty } from './rtf-group.ts';
import { RTF_KNOWN_STARRED, RTF_SIGNS, RTF_SILENT, RTF_TEXT } from './rtf-words.ts';
import { RtfWriter } from './rtf-writer.ts';

const LOST: ReadonlyMap<string, LossKind> = new Map([
  ['pict', 'images'],
  ['shppict', 'images'],
  ['objdata', 'objects'],
  ['annotation', 'comments'],
  ...['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf'].map(
    name => [name, 'headers'] as const,
  ),
]);
const DEEPEST = 2000;
const SPACE = 0x20;

/** Reads the tokens of a Rich Text file into lines. */
export class RtfReader {
  readonly tally = new LossTally();
  readonly notes: CalledNotes;
  readonly writer = new RtfWriter();
  readonly #choices: ReadingChoices;
  readonly #fonts = new RtfFonts();
  readonly #outer: RtfGroup[] = [];
  #group = outermostGroup();
  #bytes: number[] = [];
  #toSkip = 0;
  #isStarred = false;
  #isTableCounted = false;
  #instruction = '';

  constructor(choices: ReadingChoices) {
    this.#choices = choices;
    this.notes = new CalledNotes(choices.notes, this.tally);
  }

  open(): void {
    this.#flush();
    if (this.#outer.length > DEEPEST) throw new ImportError('FILE_DAMAGED', { reason: 'depth' });
    this.#outer.push(this.#group);
    this.#group = innerGroup(this.#group);
    this.#toSkip = 0;
  }

  close(): void {
    this.#flush();
    const { part, inInstruction } = this.#group;
    this.#group = this.#outer.pop() ?? this.#group;
    this.#toSkip = 0;
    if (inInstruction && !this.#group.inInstruction) this.#endInstruction();
    if (part === null) return;
    const lines = this.writer.closePart();
    if (!this.#speaks()) return;
    if (part === 'box') this.writer.addAfter(lines);
    else this.#write(this.notes.call(lines));
  }

  byte(byte: number): void {
    if (this.#toSkip > 0) this.#toSkip--;
    else if (this.#speaks() || this.#group.inFonts || this.#group.inInstruction) this.#bytes.push(byte);
    else if (byte > SPACE) this.#countMargin();
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
    // A sign may stand in for a character as a byte does (RTF 1.9.1, "Unicode RTF").
    if (this.#toSkip > 0 && RTF_SIGNS.has(name)) {
      this.#toSkip--;
      return;
    }
    this.#toSkip = 0;
    if (this.#begin(name, starred)) return;
    this.#format(name, value);
    this.#say(name);
  }

  /**
   * Ends the file.
   * @throws ImportError FILE_DAMAGED when groups are still open: the rest of the document is missing
   */
  end(): void {
    this.#flush();
    if (this.#outer.length > 0) throw new ImportError('FILE_DAMAGED', { reason: 'cut off' });
  }

  #speaks(): boolean {
    const { silent, hidden, deleted, inserted } = this.#group;
    return !silent && !hidden && !(this.#choices.trackedChanges === 'rejected' ? inserted : deleted);
  }

  /** Takes a word that says what the group is; true when it was one. */
  #begin(name: string, starred: boolean): boolean {
    const group = this.#group;
    if (name === 'ud' && this.#outer.at(-1)?.isTwice) group.silent = this.#outer.at(-1)?.silent ?? false;
    else if (name === 'upr') group.isTwice = true;
    else if (name === 'listtext' || name === 'pntext') group.isListText = true;
    else if (name === 'footnote' || name === 'shptxt') this.#beginPart(name === 'footnote' ? 'note' : 'box');
    else if ((starred && !RTF_KNOWN_STARRED.has(name)) || RTF_SILENT.has(name)) {
      // Within the table of fonts, other names of a font are no part of its own.
      group.inFonts = name === 'fonttbl';
      group.inInstruction = name === 'fldinst' && !group.silent;
      const lost = LOST.get(name);
      const isMargin = lost === 'headers' && !group.silent;
      if (lost && !group.silent && !isMargin) this.tally.add(lost);
      group.margin = isMargin ? { isCounted: false } : null;
      group.silent = true;
    } else return false;
    return true;
  }

  #beginPart(part: 'note' | 'box'): void {
    if (this.#group.silent || this.#group.part !== null) return;
    this.writer.openPart();
    Object.assign(this.#group, { part, inTable: false, heading: false, bold: false });
  }

  #format(name: string, value: number | null): void {
    const before = { ...this.#group };
    setProperty(this.#group, name, value);
    const { hidden, deleted, inserted, silent, font, inFonts } = this.#group;
    if (name === 'deff' && value !== null) this.#fonts.setDefault(value);
    if (name === 'ansicpg' && value !== null) this.#fonts.setAnsiPage(value);
    if (name === 'mac') this.#fonts.setPage('macintosh');
    if (name === 'fcharset' && inFonts && font !== null && value !== null)
      this.#fonts.setCharset(font, value);
    if (silent) return;
    if (hidden && !before.hidden) this.tally.add('hidden-text');
    if ((deleted && !before.deleted) || (inserted && !before.inserted)) this.tally.add('tracked-changes');
    if (name === 'trowd' && !this.#isTableCounted) {
      this.#isTableCounted = true;
      this.tally.add('tables');
    }
  }

  #say(name: string): void {
    if (this.#group.inInstruction) this.#tell(RTF_TEXT[name] ?? '');
    if (!this.#speaks()) return;
    const { heading, inTable, isListText } = this.#group;
    if (name === 'par' || name === '\n' || name === '\r') this.writer.endLine(heading, inTable);
    else if (name === 'sect') this.writer.endStartedLine();
    else if (name === 'cell') this.writer.endCell();
    else if (name === 'row') this.writer.endRow();
    else if (name === 'tab' && isListText) this.#write(' ');
    else this.#write(RTF_TEXT[name] ?? '');
  }

  /** Headers and footers that say nothing are no loss. */
  #countMargin(): void {
    const { margin } = this.#group;
    if (!margin || margin.isCounted) return;
    margin.isCounted = true;
    this.tally.add('headers');
  }

  #tell(words: string): void {
    if (this.#instruction.length < LONGEST_INSTRUCTION) this.#instruction += words;
  }

  #endInstruction(): void {
    const { text, loss } = shownByInstruction(this.#instruction);
    this.#instruction = '';
    if (!this.#speaks()) return;
    if (loss) this.tally.add(loss);
    this.#write(text);
  }

  #write(text: string): void {
    if (text === '') return;
    const { bold, inTable } = this.#group;
    if (!inTable && text.trim() !== '') this.#isTableCounted = false;
    this.writer.text(text, bold, inTable);
  }

  /** A UTF-16 unit, negative from 32768 on; what stands for it in older readers is skipped. */
  #unicode(value: number): void {
    this.#flush();
    const sign = this.#fonts.unicode(value & 0xffff, this.#group.font);
    if (this.#speaks()) this.#write(sign);
    else if (this.#group.inInstruction) this.#tell(sign);
    else this.#countMargin();
    this.#toSkip = this.#group.standIns;
  }

  #flush(): void {
    if (this.#bytes.length === 0) return;
    const { font, inFonts, inInstruction } = this.#group;
    const bytes = this.#bytes;
    this.#bytes = [];
    if (inInstruction) this.#tell(this.#fonts.decode(bytes, font));
    else if (!inFonts) this.#write(this.#fonts.decode(bytes, font));
    else if (font !== null) this.#fonts.addName(font, bytes);
  }
}
