import type { Coding } from '../../../../shared/api/entities/codes.ts';
import type { CodingChanges, ViewCoding } from '../../../text-view/text-view-types.ts';

interface Extras {
  /** Initials of the other coders; whose codings bear none are those of the coder at work. */
  initials: ReadonlyMap<string, string>;
  withMemo: ReadonlySet<string>;
}

/** Codings as the text draws them. Those whose words are gone from the text have no place in it. */
export function viewCodings(codings: readonly Coding[], extras: Extras): ViewCoding[] {
  return codings
    .filter(coding => coding.state === 'ok')
    .map(({ id, start, end, codeId, coderId }) => ({
      id,
      start,
      end,
      codeId,
      coderId,
      coderInitials: extras.initials.get(coderId) ?? null,
      hasMemo: extras.withMemo.has(id),
    }));
}

/** What differs between two states, so that only the codes it touches are painted again. */
export function codingChanges(
  before: ReadonlyMap<string, ViewCoding>,
  now: ReadonlyMap<string, ViewCoding>,
): CodingChanges {
  const added: ViewCoding[] = [];
  const changed: ViewCoding[] = [];
  for (const [id, coding] of now) {
    const known = before.get(id);
    if (known === undefined) added.push(coding);
    else if (!isSame(known, coding)) changed.push(coding);
  }
  return { added, changed, removedIds: [...before.keys()].filter(id => !now.has(id)) };
}

function isSame(a: ViewCoding, b: ViewCoding): boolean {
  return (
    a.start === b.start &&
    a.end === b.end &&
    a.codeId === b.codeId &&
    a.hasMemo === b.hasMemo &&
    a.coderInitials === b.coderInitials
  );
}
