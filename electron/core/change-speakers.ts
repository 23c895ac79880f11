import { RootedError } from '../../shared/api/errors.ts';
import type { CheckedParams } from '../../shared/api/method-table.ts';
import type { ProjectSession } from './project-session.ts';
import type { Rows } from './storage/rows.ts';

/** Lets the turns of every version of a source's text that were spoken under one of `names` be spoken by `name`. */
function renameInTurns(rows: Rows, sourceId: string, names: ReadonlySet<string>, name: string): void {
  const isMeant = (speaker: string | null) => speaker !== null && speaker !== name && names.has(speaker);
  for (const { id, turns } of rows.where('sourceText', 'sourceId', sourceId)) {
    if (!turns.some(turn => isMeant(turn.speaker))) continue;
    rows.update('sourceText', id, {
      turns: turns.map(turn => (isMeant(turn.speaker) ? { ...turn, speaker: name } : turn)),
    });
  }
}

/** Fails with NAME_TAKEN where a speaker of the source, other than those of `exceptIds`, has the name. */
function refuseTaken(rows: Rows, sourceId: string, name: string, exceptIds: readonly string[]): void {
  const taken = rows
    .where('speaker', 'sourceId', sourceId)
    .find(each => each.name === name && !exceptIds.includes(each.id));
  if (taken) throw new RootedError('NAME_TAKEN', 'another speaker has this name', { name, id: taken.id });
}

/** Changes a speaker; turns follow a new name, the words of the text do not. Fails with NAME_TAKEN or NOT_FOUND. */
export function updateSpeaker(
  session: ProjectSession,
  { id, ...patch }: CheckedParams<'speakers.update'>,
): void {
  const speaker = session.rows.get('speaker', id);
  const { name } = patch;
  const place = { screen: 'sources', sourceId: speaker.sourceId };
  session.write({ command: 'speakers.update', subject: name ?? speaker.name, place }, rows => {
    if (name !== undefined && name !== speaker.name) {
      refuseTaken(rows, speaker.sourceId, name, [id]);
      renameInTurns(rows, speaker.sourceId, new Set([speaker.name]), name);
    }
    rows.update('speaker', id, patch);
  });
}

/**
 * Makes several speakers of one source the one with `intoId`, which keeps its part and its participant, or takes over
 * the only participant there is. Fails with NOT_FOUND where one is of another source, and with NAME_TAKEN.
 */
export function mergeSpeakers(
  session: ProjectSession,
  { ids, intoId, name: newName }: CheckedParams<'speakers.merge'>,
): void {
  const kept = session.rows.get('speaker', intoId);
  const gone = [...new Set(ids)].filter(id => id !== intoId).map(id => session.rows.get('speaker', id));
  const stranger = gone.find(each => each.sourceId !== kept.sourceId);
  if (stranger)
    throw new RootedError('NOT_FOUND', 'the speaker is of another source', {
      table: 'speaker',
      id: stranger.id,
    });
  const name = newName ?? kept.name;
  const { sourceId } = kept;
  const place = { screen: 'sources', sourceId };
  session.write({ command: 'speakers.merge', subject: name, place }, rows => {
    refuseTaken(rows, sourceId, name, [intoId, ...gone.map(each => each.id)]);
    renameInTurns(rows, sourceId, new Set([kept, ...gone].map(each => each.name)), name);
    for (const { id } of gone) rows.remove('speaker', id);
    const people = new Set(gone.flatMap(each => each.participantId ?? []));
    const [only] = people.size === 1 ? people : [];
    rows.update('speaker', intoId, { name, participantId: kept.participantId ?? only ?? null });
  });
}
