import { useTranslation } from 'react-i18next';
import { ColorDot } from '../../../components/color-dot.tsx';
import { QuoteText } from '../../../components/quote-card.tsx';
import { useRowMap } from '../../../state/mirror.ts';
import type { PickerEntry, RelationEntry } from './picker-entries.ts';

export function PickerOption({ entry }: { entry: PickerEntry }) {
  const { t } = useTranslation();
  const codes = useRowMap('code');
  if (entry.type === 'code') {
    const { code } = entry;
    const isBelow = code.parentId !== null && (code.kind === 'concept' || code.kind === 'category');
    return (
      <span className="story-picker__line">
        <ColorDot color={code.color} />
        <span className="ellipsis">{code.name}</span>
        <span className="push muted small ellipsis">
          {isBelow ? codes.get(code.parentId ?? '')?.name : t(`common.kinds.${code.kind}`)}
        </span>
      </span>
    );
  }
  if (entry.type === 'quote') {
    const names = entry.quote.codeIds.map(id => codes.get(id)?.name).filter(Boolean);
    return (
      <span className="story-picker__quote">
        <QuoteText quote={entry.quote} note={names.slice(0, 3).join(', ')} />
      </span>
    );
  }
  return <RelationOption entry={entry} />;
}

function RelationOption({ entry }: { entry: RelationEntry }) {
  const { t } = useTranslation();
  return (
    <>
      <span className="story-picker__ends">
        <ColorDot color={entry.from.color} />
        {entry.from.name}
        <span>→</span>
        <ColorDot color={entry.to.color} />
        {entry.to.name}
      </span>
      <span className={entry.citations === 0 ? 'story-picker__none-yet' : 'muted small'}>
        {entry.type !== 'link' && entry.citations > 0 && `${t('selective.story.allBetween')} · `}
        {entry.citations === 0
          ? t('selective.noQuote')
          : t('common.counts.quotes', { count: entry.citations })}
      </span>
    </>
  );
}
