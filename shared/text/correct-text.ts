import { canonicalText } from './canonical-text.ts';
import type { Change, ChangeMap } from './change-map.ts';
import { changesWithin } from './find-changes.ts';
import { isGraphemeBoundary } from './graphemes.ts';
import { offset } from './offset.ts';

/** Words that take the place of `[start, end)` of a text (UTF-16, half-open). */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text after a correction, and how it came about. */
export interface CorrectedText {
  readonly text: string;
  readonly map: ChangeMap;
}

const isBoundary = (text: string, at: number) => isGraphemeBoundary(text, offset(at));

/** Joins changes that touch or overlap; both sides of each are widened over what the other takes in. */
function joined(changes: readonly Change[]): Change[] {
  const apart: [number, number, number][] = [];
  for (const [start, end, inserted] of changes) {
    const last = apart.at(-1);
    if (!last || start > last[1]) {
      apart.push([start, end, inserted]);
      continue;
    }
    // What both were widened over stands in either text and counts once.
    const shared = last[1] - start;
    last[1] = Math.max(last[1], end);
    last[2] += inserted - shared;
  }
  return apart;
}

/**
 * Widens changes until none begins or ends within a grapheme cluster of either text. A mark typed after a letter makes
 * one cluster with it: then the letter is part of what changed, and no coding can end between the two.
 */
function onWholeClusters(before: string, after: string, changes: readonly Change[]): Change[] {
  let moved = 0;
  let floor = 0;
  return changes.map(([start, end, inserted], i) => {
    const newStart = start + moved;
    moved += inserted - (end - start);
    let left = 0;
    while (start - left > floor && !isBoth(start - left, newStart - left)) left++;
    let right = 0;
    const ceiling = changes[i + 1]?.[0] ?? before.length;
    while (end + right < ceiling && !isBoth(end + right, newStart + inserted + right)) right++;
    floor = end;
    return [start - left, end + right, inserted + left + right] as const;
  });

  function isBoth(old: number, now: number): boolean {
    return isBoundary(before, old) && isBoundary(after, now);
  }
}

/** Repeats until nothing is widened any more: what was joined may end within a cluster again. */
function settled(before: string, after: string, changes: readonly Change[]): ChangeMap {
  let now = joined(changes);
  for (;;) {
    const wider = joined(onWholeClusters(before, after, now));
    if (wider.length === now.length && wider.every((c, i) => c[0] === now[i]?.[0] && c[1] === now[i]?.[1]))
      return wider;
    now = wider;
  }
}

/** The text with the edits done; they are in order and do not overlap. */
function withEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of edits) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/**
 * Corrects a canonical text. What is written is made canonical too, and the map says no more than what differs: words
 * that an edit replaces by themselves are not changed.
 * @param edits in order, not overlapping, within the text and between its characters (the caller sees to it)
 */
export function correctText(text: string, edits: readonly TextEdit[]): CorrectedText {
  const clean = edits.map(edit => ({ ...edit, text: canonicalText(edit.text).text }));
  const after = withEdits(text, clean);
  const canonical = canonicalText(after).text;
  // A mark that is forbidden at a text's head may have come to stand there: then only the whole can be compared.
  if (canonical !== after) return { text: canonical, map: changesBetween(text, canonical) };
  const changes = clean.flatMap(edit =>
    changesWithin(text.slice(edit.start, edit.end), edit.text).map(
      ([start, end, inserted]): Change => [edit.start + start, edit.start + end, inserted],
    ),
  );
  return { text: after, map: settled(text, after, changes) };
}

/** What differs between two versions of a text of which nothing else is known. */
export function changesBetween(before: string, after: string): ChangeMap {
  return settled(before, after, changesWithin(before, after));
}
