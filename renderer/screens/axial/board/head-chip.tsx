import type { CodeRow } from './board-model.ts';
import { CodeChip } from './code-chip.tsx';
import type { Counts } from './counts.ts';
import { useChipWords } from './use-chip-words.ts';

interface HeadChipProps {
  code: CodeRow;
  counts: Counts;
  isTabStop?: boolean;
}

/** The chip of the code that a card or column, or the bar above them, stands for. */
export function HeadChip({ code, counts, isTabStop = false }: HeadChipProps) {
  const wordsOf = useChipWords(counts);
  return <CodeChip code={code} region="board" isHead isTabStop={isTabStop} {...wordsOf(code)} />;
}
