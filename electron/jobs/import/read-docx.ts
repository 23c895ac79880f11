import { CalledNotes } from './called-notes.ts';
import type { Content } from './content.ts';
import { documentContent } from './document-content.ts';
import { DocxNumbering } from './docx-numbering.ts';
import { openDocx } from './docx-package.ts';
import { type DocxParts, docxParts } from './docx-parts.ts';
import { type DocxContext, DocxStory } from './docx-story.ts';
import { docxStyles } from './docx-styles.ts';
import type { ImportLimits } from './import-limits.ts';
import type { TextLine } from './line-writer.ts';
import { LossTally } from './loss-tally.ts';
import type { ReadingChoices } from './reading-choices.ts';
import { walkXml } from './xml-walk.ts';

function storyOf(part: Uint8Array, context: DocxContext): DocxStory {
  const story = new DocxStory(context);
  walkXml(part, story);
  return story;
}

/** Lines of all notes, by the kind and identifier with which the text calls them. */
function noteTextsOf(parts: DocxParts, context: DocxContext): ReadonlyMap<string, readonly TextLine[]> {
  const texts = new Map<string, readonly TextLine[]>();
  const add = (kind: string, part: Uint8Array | null) => {
    if (!part) return;
    for (const [id, lines] of storyOf(part, context).noteTexts) texts.set(`${kind} ${id}`, lines);
  };
  add('footnote', parts.footnotes);
  add('endnote', parts.endnotes);
  return texts;
}

/** Headers and footers repeat on every page and are not taken in: how many of them say something. */
function speakingMargins(parts: DocxParts, context: DocxContext): number {
  const texts = parts.margins.map(part => storyOf(part, context).lines());
  return texts.filter(lines => lines.some(({ text }) => text.trim() !== '')).length;
}

/**
 * Reads a .docx: paragraphs, headings and lists with their numbers, tables row by row with tabs, text boxes once,
 * notes at the end. What the plain text does not carry is counted.
 * @throws ImportError FILE_TOO_LARGE, FILE_DAMAGED, FILE_TYPE_UNKNOWN
 */
export async function readDocx(
  bytes: Uint8Array,
  limits: ImportLimits,
  choices: ReadingChoices = {},
): Promise<Content> {
  const parts = docxParts(openDocx(bytes, limits));
  const tally = new LossTally();
  const notes = new CalledNotes(choices.notes, tally);
  const bare = { styles: docxStyles(parts.styles), choices, notes, noteTexts: new Map() };
  // Notes and headers are stories of their own: their lists count by themselves, and they lose nothing of the text.
  const aside = () => ({ ...bare, numbering: new DocxNumbering(parts.numbering), tally: new LossTally() });
  const context = { ...aside(), tally, noteTexts: noteTextsOf(parts, aside()) };
  const lines = storyOf(parts.main, context).lines();
  tally.add('headers', speakingMargins(parts, aside()));
  return documentContent({ lines, notes: notes.called, tally });
}
