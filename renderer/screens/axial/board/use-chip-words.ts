import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import type { CodeRow } from './board-model.ts';
import { type Counts, countTitle } from './counts.ts';

/** What is written on a code's chip, put into words once for all chips of a list. */
export interface ChipWords {
  name: string;
  /** Codings of the code and of what lies below it. */
  count: string;
  /** The count in full: its own are told apart where they differ. */
  title: string;
  /** What screen readers say of it. */
  label: string;
}

interface Known {
  own: number;
  total: number;
  words: ChipWords;
}

/** Words for the chips of a list. Those of a code that has not changed are kept: putting them together takes its time. */
export function useChipWords(counts: Counts): (code: CodeRow) => ChipWords {
  const { t } = useTranslation();
  const { number } = useFormats();
  const make = useMemo(() => {
    const known = new WeakMap<CodeRow, Known>();
    return (code: CodeRow, own: number, total: number): ChipWords => {
      const last = known.get(code);
      if (last?.own === own && last.total === total) return last.words;
      const title = countTitle(t, own, total);
      const kind = t(`common.kinds.${code.kind}`);
      const words = {
        name: code.inVivo ? t('common.quoteMark', { quote: code.name }) : code.name,
        count: number(total),
        title,
        label: t('axial.chip', { name: code.name, kind, count: title }),
      };
      known.set(code, { own, total, words });
      return words;
    };
  }, [t, number]);
  return code => make(code, counts.ownOf(code.id), counts.totalOf(code.id));
}
