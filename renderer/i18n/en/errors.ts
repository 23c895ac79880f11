import type { ErrorCode } from '../../../shared/api/errors.ts';

/** One sentence for each way to fail: what happened, to which file, what is safe, what to do. */
export const errors = {
  METHOD_UNKNOWN: 'This version of Rooted cannot do that. Nothing was changed. Reload the page.',
  PARAMS_INVALID: 'Something in what was entered is not allowed here ({{what}}). Nothing was changed.',
  RESULT_INVALID: 'Rooted gave an answer it should not give. Your work is saved. Try again.',
  CANCELLED: 'Cancelled. What was finished before is kept.',
  CORE_STOPPED: 'Rooted stopped working on this. Everything saved before is safe. Start Rooted again.',
  UNEXPECTED: 'Something went wrong that Rooted did not foresee ({{what}}). Saved work is safe. Try again.',
  PROJECT_NONE_OPEN: 'No project is open. Open one first.',
  PROJECT_LOCKED: '{{file}} is open in another window or program. Close it there, then try again.',
  PROJECT_NOT_ROOTED: '{{file}} is not a Rooted project. The file was not touched.',
  PROJECT_EMPTY_FILE: '{{file}} is empty. The file was not touched. Go back to one of its copies.',
  PROJECT_DAMAGED: '{{file}} is damaged. It was not changed. Go back to one of its copies.',
  PROJECT_NEWER:
    '{{file}} was made by a newer version of Rooted. It was not touched. Update Rooted to open it.',
  PROJECT_READ_ONLY: '{{file}} may not be written. Copy it to a folder of your own and open the copy.',
  PROJECT_EXISTS: 'A project named {{file}} is already there. Choose another name.',
  PROJECT_MISSING: '{{file}} is no longer there. Look whether it was moved or renamed.',
  MIGRATION_FAILED:
    '{{file}} could not be brought to this version. It is as it was, and a copy of it is kept.',
  BACKUP_FAILED:
    'No copy of {{file}} could be kept ({{what}}). The project is as it was. Check the disk and the rights of the Rooted folder.',
  BACKUP_DAMAGED:
    'That copy of {{file}} is damaged and was not used. The project is as it was. Choose another copy.',
  DISK_FULL:
    'The disk is full. Nothing was lost, but the last step was not saved. Free some space and repeat it.',
  DISK_FAILED:
    'The disk did not take the change. Everything saved before is safe. Check the disk and try again.',
  TEXT_DAMAGED: 'The text of {{file}} no longer matches its seal. Codings are shown, but check this source.',
  TOKEN_UNKNOWN: 'That file is no longer waiting. Choose it again.',
  FILE_EMPTY: '{{file}} is empty. It was left out.',
  FILE_TYPE_UNKNOWN:
    'Rooted does not read files like {{file}}. Use text, Markdown, Word (.docx), OpenDocument, RTF, web pages, PDF, EPUB, subtitles, JSON of speech recognition or tables.',
  FILE_DAMAGED: '{{file}} is damaged and was left out. Open it in its own program and save it again.',
  FILE_ENCRYPTED: '{{file}} is locked with a password. Save it without one and bring it in again.',
  FILE_TOO_LARGE: '{{file}} is too large. Split it and bring in the parts.',
  FILE_IS_OLD_WORD: '{{file}} is in the old Word format (.doc). Save it as .docx and bring it in again.',
  FILE_NOT_TEXT: '{{file}} holds no text that can be read. It was left out.',
  FILE_UNREADABLE: '{{file}} could not be read. Check that it is still there and may be opened.',
  JSON_UNKNOWN:
    '{{file}} holds no transcript Rooted knows. JSON of Whisper, Amazon, Google, Azure, AssemblyAI, Deepgram, iFlytek and Alibaba is read, and lists with start, end and text.',
  PDF_SCANNED:
    '{{file}} holds pictures of pages and no text. Have it read by text recognition (OCR) first, and bring in the result.',
  ORIGINAL_LEFT_OUT: 'The original file of this transcript was not kept. Its text is safe.',
  PATTERN_INVALID:
    'The pattern for the turns of {{file}} cannot be used. Write it with {speaker} and a sign.',
  KEY_NOT_ROOTED: '{{file}} is not a key file of Rooted. A key file ends in .rootedkey.',
  KEY_NEWER: '{{file}} was saved by a newer version of Rooted, which is needed to open it.',
  KEY_DAMAGED: '{{file}} was cut off or changed after it was saved. Use another copy of it.',
  KEY_PASSPHRASE_WRONG:
    'This passphrase does not open {{file}}. Look for capitals, spaces and the keyboard’s language.',
  PASSPHRASE_SHORT: 'The passphrase is too short. Take eight characters or more.',
  NAMES_LEFT: 'Names of the list still stand in the project.',
  TABLE_WITHOUT_TEXT: '{{file}} has no column with text. Choose which column holds the answers.',
  ENCODING_UNKNOWN: 'The encoding of {{file}} is not clear. Choose one in the preview.',
  FONT_MISSING:
    'No font on this machine can print {{what}}. No file was written; the project is as it was. Install a font that has these characters, or export SVG instead.',
  NOT_FOUND: 'This is no longer there. It may have been removed or undone.',
  NAME_TAKEN: 'The name “{{name}}” is already used. Choose another one.',
  CODE_CYCLE: 'A code cannot be put under itself. Nothing was moved.',
  CODE_LEVEL: '“{{category}}” cannot hold “{{name}}”: its level is not above it. Nothing was changed.',
  CODE_IN_USE: 'This code is still in use. Nothing was removed.',
  SPAN_OUTSIDE_TEXT: 'The passage lies outside the text. Nothing was coded. Select it again.',
  SPAN_EMPTY: 'No words are selected. Select a passage first.',
  CODINGS_DIFFER: 'Only codings of one code by one coder can be joined. Nothing was joined.',
  CODINGS_APART: 'There are words between these codings. Nothing was joined.',
  CODINGS_VALUES_DIFFER:
    'These codings lie at different places on “{{name}}”. Give them the same one first. Nothing was joined.',
  TEXT_CHANGED: 'The text was changed elsewhere in the meantime. Nothing was saved; what you typed is kept.',
  QUOTE_NOT_FOUND: 'These words were not found in the source. Nothing was coded.',
  QUOTE_AMBIGUOUS: 'These words occur more than once. Give a longer quote.',
  LINK_TO_ITSELF: 'A link needs two different codes. Nothing was linked.',
  NOTHING_TO_UNDO: 'There is nothing to undo.',
  NOTHING_TO_REDO: 'There is nothing to redo.',
  REFERENCED: 'Other work still refers to this. Nothing was removed.',
  WRITE_OUTSIDE_UNIT: 'Rooted refused an unsafe change. Nothing was changed.',
  SEARCH_PATTERN_INVALID: 'This is no regular expression yet. Check its brackets and signs.',
  SEARCH_TOO_SLOW: 'This expression takes too long on these texts. Make it simpler.',
  SEARCH_TOO_MANY: 'More than {{most}} places would be coded. Nothing was coded. Narrow the search.',
  SET_GONE: 'The set that narrows this search is no longer in the project. Choose another one.',
  SET_UNREADABLE: 'The set “{{name}}” was made by another version of Rooted. Choose another one.',
} satisfies Record<ErrorCode, string>;

/** What stands in an error's sentence where the error does not say which. */
export const errorParts = { thisFile: 'The file', thisName: 'this name', noDetail: 'no further detail' };
