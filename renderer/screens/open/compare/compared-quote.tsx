import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../components/checkbox.tsx';
import { QuoteCard } from '../../../components/quote-card.tsx';
import { useFormats } from '../../../i18n/format.ts';
import type { OtherPassage } from './use-others.ts';

interface ComparedQuoteProps {
  quote: OtherPassage;
  isChosen: boolean;
  /** Whether as many are chosen as stand side by side. */
  isFull: boolean;
  /** Null where there is nothing to put it beside. */
  onChoose: ((isChosen: boolean) => void) | null;
}

/** So many shared words say what two passages have in common. */
const WORDS_SHOWN = 4;

/** A passage with the words it shares with the one in hand, to be chosen for standing beside it. */
export function ComparedQuote({ quote, isChosen, isFull, onChoose }: ComparedQuoteProps) {
  const { t } = useTranslation();
  const { percent } = useFormats();
  const { likeness, words = [], shared = [] } = quote;
  const listed = words.slice(0, WORDS_SHOWN).join(t('open.comparison.comma'));
  const alike =
    words.length === 0
      ? t('open.comparison.noWord')
      : t('open.comparison.alike', { percent: percent(likeness ?? 0), words: listed });
  return (
    <div className="compare__quote">
      {onChoose && (
        <Checkbox
          label={t('open.comparison.choose', { quote: quote.quote.slice(0, 40) })}
          isSelected={isChosen}
          isDisabled={isFull && !isChosen}
          onChange={onChoose}
        />
      )}
      <QuoteCard
        quote={quote}
        parts={shared.map(span => ({ ...span, role: 'word' as const }))}
        note={likeness === undefined ? undefined : alike}
      />
    </div>
  );
}
