import type { Region } from '../axial-store.ts';
import type { ListedCode } from './board-model.ts';
import { CodeChip } from './code-chip.tsx';
import type { Counts } from './counts.ts';
import { useChipWords } from './use-chip-words.ts';

interface CodeListProps {
  listed: readonly ListedCode[];
  region: Region;
  counts: Counts;
}

export function CodeList({ listed, region, counts }: CodeListProps) {
  const wordsOf = useChipWords(counts);
  return listed.map(({ code, depth }) => (
    <CodeChip key={code.id} code={code} depth={depth} region={region} {...wordsOf(code)} />
  ));
}
