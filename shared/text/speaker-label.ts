/** Who speaks and when, as the label of a turn says. */
export interface LabelWords {
  readonly speaker: string | null;
  /** Milliseconds from the start of the recording. */
  readonly timeMs: number | null;
}

const TIME = /(\d{1,3})[:：](\d{2})(?:[:：](\d{2}))?(?:[.,]\d{1,3})?/;
/** What labels are set off by: brackets about a time, list and heading marks, emphasis, and the colon at the end. */
const MARKS = /^[\s#*_•[\](){}（）【】-]+|[\s#*_•[\]{}【】:：-]+$/gu;

/** Hours, minutes and seconds, or minutes and seconds, in milliseconds. */
function milliseconds(found: RegExpExecArray): number {
  const parts = found.slice(1).filter(part => part !== undefined);
  return parts.reduce((sum, part) => sum * 60 + Number(part), 0) * 1000;
}

/**
 * Reads a label that a person wrote, where it is known to be one: whatever is no time and no mark is the name. (Whether
 * a line of a file begins with a label at all is for the import to tell.)
 */
export function readLabelWords(label: string): LabelWords {
  const time = TIME.exec(label);
  const rest = time ? `${label.slice(0, time.index)} ${label.slice(time.index + time[0].length)}` : label;
  const name = rest
    .replace(/[[(（【]\s*[\])）】]/gu, ' ')
    .replace(MARKS, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return { speaker: name === '' ? null : name.slice(0, 400), timeMs: time ? milliseconds(time) : null };
}
