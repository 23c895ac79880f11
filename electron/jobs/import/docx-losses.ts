import { strFromU8 } from 'fflate';
import { SaxesParser } from 'saxes';
import { ImportError } from './import-error.ts';
import type { Loss, LossKind } from './losses.ts';

/**
 * What each element counts as. Tracked changes are read as accepted: insertions kept, deletions left out.
 * Formatting counts runs that carry emphasis, not each of their properties.
 */
const COUNTED: Readonly<Record<string, LossKind>> = {
  'pic:pic': 'images',
  'v:imagedata': 'images',
  'c:chart': 'images',
  'dgm:relIds': 'images',
  'w:commentReference': 'comments',
  'w:ins': 'tracked-changes',
  'w:del': 'tracked-changes',
  'w:moveFrom': 'tracked-changes',
  'w:moveTo': 'tracked-changes',
  'w:footnoteReference': 'footnotes',
  'w:endnoteReference': 'footnotes',
  'w:tbl': 'tables',
  'w:vanish': 'hidden-text',
};

const EMPHASIS = new Set(['w:b', 'w:i', 'w:u', 'w:strike', 'w:highlight', 'w:vertAlign']);
const OFF = new Set(['0', 'false', 'none', 'off', 'baseline']);

interface Tally {
  readonly counts: Map<LossKind, number>;
  /** Whether the run being read has been counted as formatted. */
  runCounted: boolean;
  inRun: boolean;
  /** Depth in mc:Fallback, which repeats for old readers what was counted already. */
  fallbacks: number;
}

function add({ counts }: Tally, kind: LossKind): void {
  counts.set(kind, (counts.get(kind) ?? 0) + 1);
}

function countElement(tally: Tally, name: string, value: string | undefined): void {
  if (name === 'mc:Fallback') tally.fallbacks++;
  if (tally.fallbacks > 0) return;
  const kind = COUNTED[name];
  // A property that is set back is none; in a style it hides nothing by itself.
  if (kind && !(name === 'w:vanish' && (OFF.has(value ?? '') || !tally.inRun))) add(tally, kind);
  if (name === 'w:r') {
    tally.inRun = true;
    tally.runCounted = false;
  }
  if (!tally.inRun || tally.runCounted || !EMPHASIS.has(name) || OFF.has(value ?? '')) return;
  tally.runCounted = true;
  add(tally, 'formatting');
}

/**
 * Counts what the import of a Word document loses.
 * @param documentXml the bytes of the main document part
 * @throws ImportError FILE_DAMAGED when it is not well-formed XML
 */
export function docxLosses(documentXml: Uint8Array): Loss[] {
  const tally: Tally = { counts: new Map(), runCounted: false, inRun: false, fallbacks: 0 };
  const parser = new SaxesParser();
  parser.on('opentag', tag => countElement(tally, tag.name, tag.attributes['w:val']));
  parser.on('closetag', tag => {
    if (tag.name === 'w:r') tally.inRun = false;
    if (tag.name === 'mc:Fallback') tally.fallbacks--;
  });
  parser.on('error', error => {
    throw new ImportError('FILE_DAMAGED', {}, error);
  });
  parser.write(strFromU8(documentXml)).close();
  return [...tally.counts].map(([kind, count]) => ({ kind, count }));
}
