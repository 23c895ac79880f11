type Match = typeof import('pinyin-pro').match;

let match: Match | null = null;

/** Loads the dictionary of readings, which is too big to hold up the first screen. */
export async function loadPinyin(): Promise<void> {
  match = (await import('pinyin-pro')).match;
}

/**
 * Where the characters that a typed reading stands for begin in a Chinese name, in full or by initials; null where
 * there are none, or where the dictionary has not been loaded yet.
 */
export function findPinyin(name: string, typed: string): number | null {
  return match?.(name, typed, { continuous: true, space: 'ignore' })?.[0] ?? null;
}
