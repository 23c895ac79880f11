import type { ImportChoices, ImportItem, ImportPreview, SpeakerRole } from './import-item.ts';

/** A speaker as it will be stored: one or more of those that are written in the file. */
export interface Voice {
  name: string;
  written: readonly string[];
  turns: number;
  role: SpeakerRole;
}

type Settled = Pick<ImportChoices, 'names' | 'roles'>;

/** Of a record by names that people wrote: `constructor` is a name like any other. */
const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** The voices of a file under their settled names, in order of first words. */
export function voicesOf({ speakers }: Pick<ImportPreview, 'speakers'>, { names, roles }: Settled): Voice[] {
  const voices = new Map<string, Voice>();
  for (const speaker of speakers) {
    const name = own(names, speaker.name) ?? speaker.name;
    const role = own(roles, speaker.name) ?? speaker.role;
    const known = voices.get(name);
    voices.set(name, {
      name,
      written: [...(known?.written ?? []), speaker.name],
      turns: (known?.turns ?? 0) + speaker.turns,
      role: known && speaker.name !== name ? known.role : role,
    });
  }
  return [...voices.values()];
}

const entries = <T>(written: readonly string[], value: T) =>
  Object.fromEntries(written.map(name => [name, value]));

/** Gives voices one name, which makes them one; the part is that of the voice whose name it was, else of the first. */
export function withName(settled: Settled, voices: readonly Voice[], name: string): Settled {
  const written = voices.flatMap(voice => voice.written);
  const role = (voices.find(voice => voice.name === name) ?? voices[0])?.role ?? 'other';
  return {
    names: { ...settled.names, ...entries(written, name) },
    roles: { ...settled.roles, ...entries(written, role) },
  };
}

export function withRole(settled: Settled, voice: Voice, role: SpeakerRole): Settled {
  return { ...settled, roles: { ...settled.roles, ...entries(voice.written, role) } };
}

/** Lets those written in a file be themselves again. */
export function withoutName(settled: Settled, voice: Voice): Settled {
  const names = Object.entries(settled.names).filter(([written]) => !voice.written.includes(written));
  return { ...settled, names: Object.fromEntries(names) };
}

/** What was settled for one file, for the speakers of the same written names in another; null where it has none. */
export function settledAlike(from: ImportItem, to: ImportItem): Settled | null {
  if (from.file.token === to.file.token || to.preview.table !== null) return null;
  const here = new Set(to.preview.speakers.map(speaker => speaker.name));
  const shared = voicesOf(from.preview, from.choices).flatMap(voice =>
    voice.written.filter(name => here.has(name)).map(written => ({ written, voice })),
  );
  if (shared.length === 0) return null;
  let settled: Settled = to.choices;
  for (const { written, voice } of shared) {
    settled = {
      names: { ...settled.names, [written]: voice.name },
      roles: { ...settled.roles, [written]: voice.role },
    };
  }
  return settled;
}
