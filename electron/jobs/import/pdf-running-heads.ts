import type { PdfLine } from './pdf-lines.ts';

/** Lines at the head and at the foot of a page that may be running ones. */
const AT_EDGE = 2;
/** Of the usual distance of lines. */
const APART = 1.5;
/** In points: at the same height on another page. */
const SAME_HEIGHT = 4;
const LEAST_PAGES = 3;
const PAGE_NUMBER =
  /^[\s\-–—·|]*(?:第\s*)?(?:page\s*)?[0-9ivxlc]{1,5}(?:\s*页)?(?:\s*(?:\/|of|共)\s*\d{1,5}\s*页?)?[\s\-–—·|]*$/i;

/** What stays the same of a running line while its page number counts. */
const pattern = (text: string): string => text.replace(/\d+/g, '#').replace(/\s+/g, ' ');

interface Edge {
  readonly page: number;
  readonly line: PdfLine;
}

/** Lines that stand apart from the rest of their page, by more than lines do from each other. */
function apart(inwards: readonly PdfLine[], leading: number): PdfLine[] {
  for (let count = 1; count <= AT_EDGE; count++) {
    const [last, next] = [inwards[count - 1], inwards[count]];
    if (!last) return [];
    if (!next || Math.abs(next.y - last.y) > leading * APART) return inwards.slice(0, count);
  }
  return [];
}

/** The lines that stand in the margins of a page, head and foot. */
function edgesOf(lines: readonly PdfLine[], leading: number): PdfLine[] {
  const downwards = lines.toSorted((a, b) => a.y - b.y);
  return [...new Set([...apart(downwards, leading), ...apart(downwards.toReversed(), leading)])];
}

/** The usual distance from line to line. */
function leadingOf(pages: readonly (readonly PdfLine[])[]): number {
  const steps = pages.flatMap(lines => {
    const heights = lines.map(line => line.y).sort((a, b) => a - b);
    return heights.slice(1).map((y, i) => y - (heights[i] ?? 0));
  });
  return steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
}

/** Whether the same stands at the same height on at least half of the pages, and on three. */
function isRunning({ line }: Edge, all: readonly Edge[], pages: number): boolean {
  const same = all.filter(
    other => pattern(other.line.text) === pattern(line.text) && Math.abs(other.line.y - line.y) < SAME_HEIGHT,
  );
  const found = new Set(same.map(each => each.page)).size;
  const isNumber = PAGE_NUMBER.test(line.text);
  if (isNumber) return found >= Math.min(2, pages);
  return found >= LEAST_PAGES && found >= pages / 2;
}

/** Takes running heads, feet and page numbers out of pages. */
export function withoutRunningHeads(pages: readonly (readonly PdfLine[])[]): {
  readonly pages: readonly (readonly PdfLine[])[];
  readonly dropped: number;
} {
  const leading = leadingOf(pages);
  const all = pages.flatMap((lines, page) => edgesOf(lines, leading).map(line => ({ page, line })));
  const running = new Set(all.filter(edge => isRunning(edge, all, pages.length)).map(edge => edge.line));
  return {
    pages: pages.map(lines => lines.filter(line => !running.has(line))),
    dropped: running.size,
  };
}
