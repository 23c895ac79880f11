/** Words with the time they were said at, as subtitles and speech recognition give them. */
export interface Utterance {
  readonly speaker: string | null;
  /** Milliseconds from the start of the recording; null where the file does not say. */
  readonly startMs: number | null;
  readonly endMs: number | null;
  /** On one line. */
  readonly text: string;
  /** Whether the file says that somebody else begins here, without saying who. */
  readonly begins?: boolean | undefined;
}
