import { useTranslation } from 'react-i18next';
import type { Polarity } from '../../../../shared/api/entities/links.ts';
import { ColorDot } from '../../../components/color-dot.tsx';
import { useRow } from '../../../state/mirror.ts';

interface LinkNameProps {
  fromId: string;
  toId: string;
  polarity: Polarity;
}

/** A sign as it is printed: the minus is the true one. */
export function signOf(polarity: Polarity): string {
  return polarity === '-' ? '−' : polarity;
}

/** What a sign means, as a key of `common.polarity`. */
export const POLARITY_WORDS = { '+': 'raises', '-': 'restrains', '±': 'mixed', '?': 'unknown' } as const;

/** A link by its ends and sign. */
export function LinkName({ fromId, toId, polarity }: LinkNameProps) {
  const { t } = useTranslation();
  const from = useRow('code', fromId);
  const to = useRow('code', toId);
  return (
    <span className="link-name">
      <span>
        <ColorDot color={from?.color ?? 'slate'} /> {from?.name}
      </span>
      <span className="link-name__arrow" aria-hidden="true">
        → {signOf(polarity)}
      </span>
      <span className="visually-hidden">{t(`common.polarity.${POLARITY_WORDS[polarity]}`)}</span>
      <span>
        <ColorDot color={to?.color ?? 'slate'} /> {to?.name}
      </span>
    </span>
  );
}
