import { useTranslation } from 'react-i18next';
import type { LinkType, Polarity } from '../../shared/api/entities/links.ts';
import { POLARITY_SIGN, POLARITY_WORD } from '../components/polarity.ts';
import { Segmented } from '../components/segmented.tsx';
import { Select } from '../components/select.tsx';
import './links.css';

const TYPES = ['causes', 'enables', 'restrains', 'conditions', 'associated'] as const satisfies LinkType[];
const POLARITIES = ['+', '-', '±', '?'] as const satisfies Polarity[];

interface LinkFieldsProps {
  type: LinkType;
  polarity: Polarity;
  onChange(patch: { type?: LinkType; polarity?: Polarity }): void;
}

/** The kind and the sign of a link. */
export function LinkFields({ type, polarity, onChange }: LinkFieldsProps) {
  const { t } = useTranslation();
  return (
    <div className="link-fields">
      <Select
        label={t('links.type')}
        options={TYPES.map(id => ({ id, label: t(`links.types.${id}`) }))}
        value={type}
        onChange={next => onChange({ type: next })}
      />
      <div className="link-fields__sign">
        <Segmented
          label={t('open.link.sign')}
          options={POLARITIES.map(id => ({ id, label: POLARITY_SIGN[id] }))}
          value={polarity}
          onChange={next => onChange({ polarity: next })}
        />
        <span className="muted small">{t(`common.polarity.${POLARITY_WORD[polarity]}`)}</span>
      </div>
    </div>
  );
}
