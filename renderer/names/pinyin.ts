import { type FindPinyin, pinyinFinder } from '../../shared/text/pinyin.ts';

let find: FindPinyin | null = null;

/** Loads the dictionary of readings, which is too big to hold up the first screen. */
export async function loadPinyin(): Promise<void> {
  find = await pinyinFinder();
}

/**
 * Where the characters that a typed reading stands for begin in a Chinese name, in full or by initials; null where
 * there are none, or where the dictionary has not been loaded yet.
 */
export function findPinyin(name: string, typed: string): number | null {
  return find?.(name, typed) ?? null;
}
