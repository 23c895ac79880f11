import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../components/icon-button.tsx';
import { Pane, PaneBlock } from '../../../components/pane.tsx';
import { useQuery } from '../../../state/query.ts';
import { useSide } from '../tools/board-choices.ts';
import { Answered } from './answered.tsx';
import { NearCard } from './near-card.tsx';
import { TogetherCard } from './together-card.tsx';
import './suggestions.css';

/** Each kind is read from its top; so many at once are enough. */
const MOST = 40;

/** What may be merged or put together, each with its reason; nothing happens by itself. */
export function SuggestionsPane() {
  const { t } = useTranslation();
  const [, setSide] = useSide();
  const { data } = useQuery(
    'codes.suggestions',
    { limit: MOST },
    { tables: ['code', 'coding', 'suggestionAnswer'] },
  );
  const close = <IconButton icon="close" label={t('common.close')} onPress={() => setSide('loose')} />;
  return (
    <Pane title={t('board.suggest.title')} tools={close} label={t('board.suggest.title')} className="suggest">
      <PaneBlock>
        <p className="muted small">{t('board.suggest.hint')}</p>
        {data && data.near.length + data.together.length === 0 && <p>{t('board.suggest.nothing')}</p>}
      </PaneBlock>
      {data && data.near.length > 0 && (
        <PaneBlock title={t('board.suggest.near')}>
          <ul className="suggest__list">
            {data.near.map(each => (
              <NearCard key={each.key} suggestion={each} />
            ))}
          </ul>
        </PaneBlock>
      )}
      {data && data.together.length > 0 && (
        <PaneBlock title={t('board.suggest.together')}>
          <ul className="suggest__list">
            {data.together.map(each => (
              <TogetherCard key={each.key} suggestion={each} />
            ))}
          </ul>
        </PaneBlock>
      )}
      {data && data.left > 0 && (
        <PaneBlock>
          <p className="muted small">{t('board.suggest.left', { count: data.left })}</p>
        </PaneBlock>
      )}
      <Answered />
    </Pane>
  );
}
