/** One speaker's turn over the canonical text, in UTF-16 code units, half-open. */
export interface Turn {
  /** Where the turn begins, with its label as it was written. */
  readonly start: number;
  /** After the last line that holds something. */
  readonly end: number;
  /** Where the words begin; `[start, bodyStart)` is the label, which the reading view hides. */
  readonly bodyStart: number;
  /** The name in the label, or null for what stands before the first label. */
  readonly speaker: string | null;
  /** Milliseconds from the start of the recording, when the label has a time. */
  readonly timeMs: number | null;
}

/** Who asks and who answers; unknown is left to the researcher. */
export type SpeakerRole = 'interviewer' | 'participant' | 'unknown';

/** A voice found in a transcript. */
export interface SpeakerGuess {
  readonly name: string;
  readonly turns: number;
  readonly role: SpeakerRole;
}
