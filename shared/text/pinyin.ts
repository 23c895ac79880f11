/** Where the characters that a typed reading stands for begin in a Chinese name; null where there are none. */
export type FindPinyin = (name: string, typed: string) => number | null;

/** Loads the dictionary of readings, which is big. A reading is in full or by initials, from any character on. */
export async function pinyinFinder(): Promise<FindPinyin> {
  const { match } = await import('pinyin-pro');
  return (name, typed) => match(name, typed, { continuous: true, space: 'ignore' })?.[0] ?? null;
}
