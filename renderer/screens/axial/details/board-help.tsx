import { useTranslation } from 'react-i18next';
import { Pane, PaneBlock } from '../../../components/pane.tsx';
import { commandKey } from '../../../frame/platform.ts';

const KEYS = [
  [['↑', '↓', '←', '→'], 'axial.help.walk'],
  [['/'], 'board.keys.find'],
  [['Space'], 'axial.help.pick'],
  [['Shift', '↑', '↓'], 'axial.help.range'],
  [[commandKey('A')], 'axial.help.all'],
  [['M'], 'axial.help.move'],
  [['N'], 'axial.help.make'],
  [['J'], 'board.keys.merge'],
  [['S'], 'board.keys.split'],
  [['F'], 'board.keys.fold'],
  [['Alt', '↑', '↓'], 'axial.help.order'],
  [['Enter'], 'axial.help.menu'],
  [['F2'], 'axial.help.rename'],
  [['Del'], 'axial.help.remove'],
  [['Esc'], 'axial.help.none'],
] as const;

/** What the board is and how to work on it, where nothing is picked. */
export function BoardHelp() {
  const { t } = useTranslation();
  return (
    <Pane title={t('axial.help.title')} label={t('axial.help.title')} className="axial-details">
      <PaneBlock>
        <p>{t('axial.help.board')}</p>
        <p className="muted">{t('axial.help.mouse')}</p>
        <dl className="axial-keys">
          {KEYS.map(([keys, does]) => (
            <div key={does}>
              <dt>
                {keys.map(key => (
                  <kbd key={key} className="kbd">
                    {key}
                  </kbd>
                ))}
              </dt>
              <dd>{t(does)}</dd>
            </div>
          ))}
        </dl>
      </PaneBlock>
    </Pane>
  );
}
