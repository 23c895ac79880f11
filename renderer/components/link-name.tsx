import { useTranslation } from 'react-i18next';
import type { Polarity } from '../../shared/api/entities/links.ts';
import { useRow } from '../state/mirror.ts';
import { ColorDot } from './color-dot.tsx';
import { POLARITY_SIGN, POLARITY_WORD } from './polarity.ts';
import './link-name.css';

interface LinkNameProps {
  fromId: string;
  toId: string;
  /** Left out where it is not decided yet. */
  polarity?: Polarity | undefined;
}

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
        →{polarity && ` ${POLARITY_SIGN[polarity]}`}
      </span>
      {polarity && <span className="visually-hidden">{t(`common.polarity.${POLARITY_WORD[polarity]}`)}</span>}
      <span>
        <ColorDot color={to?.color ?? 'slate'} /> {to?.name}
      </span>
    </span>
  );
}
