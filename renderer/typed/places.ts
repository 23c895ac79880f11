/** What a text is for, in words that the project keeps beside it; the ids are what it cannot be without. */
export const typedPlace = {
  memo: (about: { codingId: string | undefined; codeId: string | undefined }) =>
    about.codingId === undefined ? `memo:code:${about.codeId ?? ''}` : `memo:coding:${about.codingId}`,
  /** The same passages are compared, whichever was in hand first. */
  comparison: (codeId: string, codingIds: readonly string[], question: string) =>
    `comparison:${codeId}:${codingIds.toSorted().join(',')}/${question}`,
  link: (fromId: string | null, toId: string | null) => `link:${fromId ?? ''}>${toId ?? ''}`,
  newCode: (field: string) => `code:new/${field}`,
};

export type ReadPlace =
  | { kind: 'memo'; on: 'code' | 'coding'; id: string }
  | { kind: 'comparison'; codeId: string; codingIds: string[] }
  | { kind: 'link'; fromId: string | null; toId: string | null }
  | { kind: 'code' };

/** What a place was for; null for one that a later version has made. */
export function readPlace(place: string): ReadPlace | null {
  const memo = place.match(/^memo:(code|coding):(.+)$/);
  if (memo?.[2]) return { kind: 'memo', on: memo[1] === 'code' ? 'code' : 'coding', id: memo[2] };
  const comparison = place.match(/^comparison:([^:]+):([^/]+)\//);
  if (comparison?.[1] && comparison[2])
    return { kind: 'comparison', codeId: comparison[1], codingIds: comparison[2].split(',') };
  const link = place.match(/^link:(.*)>(.*)$/);
  if (link) return { kind: 'link', fromId: link[1] || null, toId: link[2] || null };
  return place.startsWith('code:new/') ? { kind: 'code' } : null;
}
