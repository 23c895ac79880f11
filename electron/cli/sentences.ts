import type { ErrorCode, ErrorDetails, RootedError } from '../../shared/api/errors.ts';
import type { Problem } from '../../shared/api/methods/project-methods.ts';

type Sentence = (file: string, details: ErrorDetails) => string;

/** What a script's user is told of a file that will not do; other errors speak through their own message. */
const SENTENCES: Partial<Record<ErrorCode, Sentence>> = {
  PROJECT_MISSING: file => `${file} is not there.`,
  PROJECT_EMPTY_FILE: file => `${file} is empty. It was not touched.`,
  PROJECT_NOT_ROOTED: file => `${file} is not a Rooted project. It was not touched.`,
  PROJECT_NEWER: file => `${file} was made by a newer version of Rooted. It was not touched.`,
  PROJECT_DAMAGED: file => `${file} is damaged. It was not changed.`,
  PROJECT_LOCKED: file => `${file} is open in another program. Close it there first.`,
  PROJECT_READ_ONLY: file => `${file} may not be written. Copy it to a folder of your own.`,
  PROJECT_EXISTS: file => `${file} is there already. It was not touched.`,
  MIGRATION_FAILED: file =>
    `${file} could not be brought to this version. It is as it was, and a copy is kept.`,
  BACKUP_FAILED: (file, { what }) => `No copy of ${file} could be kept (${what}). The project is as it was.`,
  FONT_MISSING: (_, { what }) =>
    `No font on this machine can print ${what}. No file was written. Install one, or export SVG.`,
  KEY_NOT_ROOTED: file => `${file} is not a key file of Rooted.`,
  KEY_NEWER: file => `${file} was saved by a newer version of Rooted.`,
  KEY_DAMAGED: file => `${file} was cut off or changed after it was saved.`,
  KEY_PASSPHRASE_WRONG: file => `The passphrase does not open ${file}. Nothing was done.`,
  DISK_FULL: file => `The disk is full; ${file} was not written. What was there before is untouched.`,
  DISK_FAILED: (file, { reason }) =>
    `${file} could not be written${reason ? ` (${reason})` : ''}. What was there before is untouched.`,
};

/** An error in a sentence. */
export function sentenceOf(error: RootedError): string {
  const { fileName } = error.details;
  const sentence = SENTENCES[error.code]?.(String(fileName ?? 'The file'), error.details);
  return sentence ?? error.message;
}

/** What is wrong, by the kind of problem; `title` is the source concerned, where one is. */
const PROBLEMS: Record<Problem['kind'], (problem: Problem, title: string) => string> = {
  file: ({ message }) => `A part of the file cannot be read: ${message}`,
  text: (_, title) => `The text of "${title}" is no longer what was imported.`,
  reference: ({ table, id, message }) => `The row ${id} of ${table} does not hold together: ${message}`,
  position: ({ table, id }) => `The ${table} ${id} lies outside its text.`,
  quote: ({ table, id }) => `The ${table} ${id} no longer says the words that were marked.`,
  tree: ({ id }) => `The code ${id} is below itself.`,
};

/** A problem that checking found, in a sentence. */
export function problemSentence(problem: Problem, titles: ReadonlyMap<string, string>): string {
  return PROBLEMS[problem.kind](problem, titles.get(problem.id) ?? problem.id);
}
