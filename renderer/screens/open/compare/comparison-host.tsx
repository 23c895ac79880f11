import { useRow } from '../../../state/mirror.ts';
import { showComparison, useShownComparison } from './shown-comparison.ts';
import { SideBySide } from './side-by-side.tsx';

/** A comparison that was left with something written in it, opened again. */
export function ComparisonHost() {
  const shown = useShownComparison(state => state.shown);
  const code = useRow('code', shown?.codeId ?? null);
  return (
    shown && code && <SideBySide code={code} ids={shown.codingIds} onClose={() => showComparison(null)} />
  );
}
