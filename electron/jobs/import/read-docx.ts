import { CalledNotes } from './called-notes.ts';
import type { Content } from './content.ts';
import { documentContent } from './document-content.ts';
import { DocxLists } from './docx-lists.ts';
import { DocxNumbering } from './docx-numbering.ts';
import { openDocx } from './docx-package.ts';
import { type DocxParts, docxParts } from './docx-parts.ts';
import { type DocxContext, DocxStory } from './docx-story.ts';
import { docxStyles } from './docx-styles.ts';
import { ImportError } from './import-error.ts';
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

/** The stories that hold the notes, by their kind. */
function noteStories(parts: DocxParts, context: DocxContext): [kind: string, story: DocxStory][] {
  const given = [['footnote', parts.footnotes] as const, ['endnote', parts.endnotes] as const];
  return given.flatMap(([kind, part]) => (part ? [[kind, storyOf(part, context)]] : []));
}

/** Lines of all notes, by the kind and identifier with which the text calls them. */
function noteTextsOf(stories: ReturnType<typeof noteStories>): ReadonlyMap<string, readonly TextLine[]> {
  const texts = stories.flatMap(([kind, { noteTexts }]) =>
    [...noteTexts].map(([id, lines]) => [`${kind} ${id}`, lines] as const),
  );
  return new Map(texts);
}

/** Headers and footers repeat on every page and are not taken in: how many of them say something. */
function speakingMargins(parts: DocxParts, context: DocxContext): number {
  const texts = parts.margins.map(part => storyOf(part, context).lines());
  return texts.filter(lines => lines.some(({ text }) => text.trim() !== '')).length;
}

/** Reads the stories of a document, trusting the marks of its fields or not; null where they cannot be trusted. */
function readStories(parts: DocxParts, choices: ReadingChoices, trustsFields: boolean): Content | null {
  const tally = new LossTally();
  const notes = new CalledNotes(choices.notes, tally);
  const lists = new DocxLists(parts.numbering);
  const shared = { styles: docxStyles(parts.styles), choices, notes, noteTexts: new Map(), trustsFields };
  // Notes and headers are stories of their own: their lists count by themselves, and what is not kept loses nothing.
  const aside = (counted = new LossTally()) => ({
    ...shared,
    numbering: new DocxNumbering(lists),
    tally: counted,
  });
  const kept = choices.notes === 'left' ? new LossTally() : tally;
  const asides = noteStories(parts, aside(kept));
  const story = storyOf(parts.main, { ...aside(tally), noteTexts: noteTextsOf(asides) });
  if (story.root !== 'w:document') throw new ImportError('FILE_TYPE_UNKNOWN', { looksLike: parts.mainName });
  if (story.lacksFieldEnd || asides.some(([, each]) => each.lacksFieldEnd)) return null;
  tally.add('headers', speakingMargins(parts, aside()));
  return documentContent({ lines: story.lines(), notes: notes.called, tally });
}

/**
 * Reads a .docx: paragraphs, headings and lists with their numbers, tables row by row with tabs, text boxes once,
 * notes at the end. What the plain text does not carry is counted.
 * @throws ImportError FILE_TOO_LARGE, FILE_DAMAGED; FILE_TYPE_UNKNOWN for a package that is no word-processing document
 */
export async function readDocx(
  bytes: Uint8Array,
  limits: ImportLimits,
  choices: ReadingChoices = {},
): Promise<Content> {
  const parts = docxParts(openDocx(bytes, limits));
  const content = readStories(parts, choices, true) ?? readStories(parts, choices, false);
  if (!content) throw new ImportError('FILE_DAMAGED', { reason: 'fields' });
  return content;
}
