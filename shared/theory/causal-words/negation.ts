const CHINESE =
  /(?:不|没|没有|未|未必|并非|难以|无法|毫无|谈不上)(?:能|能够|会|再|有|是|一定|必|必然|直接|太|怎么|曾|完全|真的|真正)*$/u;
const CHINESE_INSIDE = /没有?|不|毫无/u;
const ENGLISH =
  /(?:\b(?:not|never|no longer|without|hardly|barely|cannot|nor)|n['’]t)(?: (?!only|just|merely)\w+){0,2} $/iu;

/** Whether a causal word is denied: by what stands right before it, or between its own halves. */
export function isNegated(before: string, word: string): boolean {
  return CHINESE.test(before) || ENGLISH.test(before) || (/^对/u.test(word) && CHINESE_INSIDE.test(word));
}
