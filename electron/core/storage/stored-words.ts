import type { Database } from './database.ts';

const words = (rows: Iterable<unknown>) => rows as Iterable<string>;

/**
 * Words that are still in the file though they are nowhere on the screen, piece by piece: texts before their correction
 * and of what was removed, corrections and new texts not saved yet, the row images of the log, and the subjects of its steps.
 */
export function* earlierWords(db: Database): Generator<string> {
  yield* words(
    db.prepare('SELECT text FROM body WHERE hash NOT IN (SELECT textHash FROM source)').pluck().iterate(),
  );
  yield* words(db.prepare('SELECT typed FROM draft').pluck().iterate());
  yield* words(db.prepare('SELECT typed FROM typedText').pluck().iterate());
  yield* words(db.prepare('SELECT subject FROM revision').pluck().iterate());
  const images = db.prepare('SELECT before, after FROM change').raw().iterate() as Iterable<
    [string | null, string | null]
  >;
  for (const [before, after] of images) {
    if (before !== null) yield before;
    if (after !== null) yield after;
  }
}
