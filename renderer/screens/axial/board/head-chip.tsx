import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import type { CodeRow } from './board-model.ts';
import { CodeChip } from './code-chip.tsx';
import type { Counts } from './counts.ts';
import { useChipWords } from './use-chip-words.ts';

interface HeadChipProps {
  code: CodeRow;
  counts: Counts;
  isTabStop?: boolean;
  /** How many codes are folded away under it; null where none are, left out where it cannot be folded. */
  hidden?: number | null;
}

/** The chip of the code that a card or column, or the bar above them, stands for. */
export function HeadChip({ code, counts, isTabStop = false, hidden }: HeadChipProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const words = useChipWords(counts)(code);
  const isFolded = typeof hidden === 'number';
  const label = isFolded ? t('board.folded', { label: words.label, hidden: number(hidden) }) : words.label;
  const fold = hidden === undefined ? undefined : isFolded ? 'folded' : 'open';
  return (
    <CodeChip
      code={code}
      region="board"
      isHead
      isTabStop={isTabStop}
      fold={fold}
      hidden={isFolded ? number(hidden) : undefined}
      {...words}
      label={label}
    />
  );
}
