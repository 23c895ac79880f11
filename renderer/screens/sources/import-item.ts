import type { Params, Result } from '../../../shared/api/method-table.ts';

export type ImportPreview = Result<'imports.preview'>[number];
export type PreviewFile = Params<'imports.preview'>['files'][number];
export type CommitItem = Params<'imports.commit'>['items'][number];
export type TablePart = NonNullable<ImportPreview['table']>;
export type TableChoice = NonNullable<PreviewFile['table']>;
export type ColumnUse = TablePart['columns'][number]['use'];
export type AttributeType = TablePart['columns'][number]['type'];
export type SpeakerRole = ImportPreview['speakers'][number]['role'];

/** What the user may settle for a file before it is stored. */
export interface ImportChoices {
  title: string;
  siteName: string;
  participantCode: string;
  participantRole: string;
  date: string;
  roles: Readonly<Record<string, SpeakerRole>>;
  /** What speakers are to be called, by their names as written; the same name makes them one. */
  names: Readonly<Record<string, string>>;
}

/** One file of an import under review. */
export interface ImportItem {
  file: PreviewFile;
  preview: ImportPreview;
  included: boolean;
  choices: ImportChoices;
  /** What the user changed by hand: it stays when the file is read again. */
  touched: ReadonlySet<keyof ImportChoices>;
}

export function newItem(file: PreviewFile, preview: ImportPreview): ImportItem {
  const included =
    preview.error === null &&
    (preview.duplicate === null || preview.duplicate.kind === 'near') &&
    preview.documents > 0;
  return { file, preview, included, choices: proposed(preview), touched: new Set() };
}

function proposed(preview: ImportPreview): ImportChoices {
  return {
    // Where a file has no heading of its own, its name without the ending serves.
    title: preview.title === preview.fileName ? preview.fileName.replace(/\.[^.]+$/, '') : preview.title,
    siteName: preview.siteName ?? '',
    participantCode: preview.participantCode ?? '',
    participantRole: preview.participantRole,
    date: '',
    roles: Object.fromEntries(preview.speakers.map(speaker => [speaker.name, speaker.role])),
    names: {},
  };
}

/** The item after its file was read again, in another encoding. */
export function rereadItem(item: ImportItem, file: PreviewFile, preview: ImportPreview): ImportItem {
  const fresh = newItem(file, preview);
  const kept = Object.fromEntries([...item.touched].map(key => [key, item.choices[key]]));
  return { ...fresh, choices: { ...fresh.choices, ...kept }, touched: item.touched };
}

export function changeItem(item: ImportItem, change: Partial<ImportChoices>): ImportItem {
  const keys = Object.keys(change) as (keyof ImportChoices)[];
  return {
    ...item,
    choices: { ...item.choices, ...change },
    touched: new Set([...item.touched, ...keys]),
  };
}

/** What is sent to be stored; empty fields mean that nothing is known. */
export function commitItem({ file, preview, choices }: ImportItem, keepsOriginal: boolean): CommitItem {
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    ...file,
    title: orNull(choices.title) ?? preview.fileName,
    siteName: orNull(choices.siteName),
    participantCode: orNull(choices.participantCode),
    participantRole: choices.participantRole.trim(),
    date: orNull(choices.date),
    roles: { ...choices.roles },
    names: { ...choices.names },
    keepsOriginal,
  };
}
