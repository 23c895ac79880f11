/** How tracked changes are read: as accepted (by default), or as the text was before them. */
export type TrackedChanges = 'accepted' | 'rejected';

/** Footnotes and endnotes kept (by default), with a mark in place and their texts at the end; or left out. */
export type NotesChoice = 'kept' | 'left';

/** What the user may settle about how a document is read. */
export interface ReadingChoices {
  readonly trackedChanges?: TrackedChanges | undefined;
  readonly notes?: NotesChoice | undefined;
}

/** One of them, by name. */
export type ReadingChoice = keyof ReadingChoices;
