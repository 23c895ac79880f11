import type { Speaker } from '../api/entities/sources.ts';

/** The part of each speaker of a source, by name. */
export function partsOf(speakers: readonly Pick<Speaker, 'name' | 'role'>[]): Map<string, Speaker['role']> {
  return new Map(speakers.map(({ name, role }) => [name, role]));
}
