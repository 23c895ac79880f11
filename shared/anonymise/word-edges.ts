import { segmenter } from '../text/segmenters.ts';

/** Where words begin and end in a text, as ICU's dictionary cuts it (UTF-16 offsets). */
export function wordEdges(text: string): ReadonlySet<number> {
  const edges = new Set<number>([text.length]);
  for (const { index } of segmenter('word').segment(text)) edges.add(index);
  return edges;
}
