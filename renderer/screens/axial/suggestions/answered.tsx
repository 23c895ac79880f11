import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { PaneBlock } from '../../../components/pane.tsx';
import { useRows } from '../../../state/mirror.ts';
import { takeBack } from './answers.ts';
import { pairName } from './pair.tsx';

/** What was answered to suggestions of the board, newest first; each can be taken back. */
export function Answered() {
  const { t } = useTranslation();
  const answers = useRows('suggestionAnswer').filter(answer => answer.kind === 'board');
  if (answers.length === 0) return null;
  return (
    <PaneBlock title={t('board.suggest.answered')}>
      <ul className="suggest__list">
        {answers.toReversed().map(({ id, key, answer }) => {
          const pair = pairName(key.split(' ').slice(1));
          return (
            <li key={id} className="suggest__answer small">
              <span>{pair}</span>
              <span className="muted">
                {t(answer === 'accepted' ? 'board.suggest.accepted' : 'board.suggest.wasPutOff')}
              </span>
              <Button
                variant="quiet"
                aria-label={t('board.suggest.takeBackOf', { pair })}
                onPress={() => void takeBack(key, pair)}
              >
                {t('board.suggest.takeBack')}
              </Button>
            </li>
          );
        })}
      </ul>
    </PaneBlock>
  );
}
