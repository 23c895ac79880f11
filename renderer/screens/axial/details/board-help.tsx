import { useTranslation } from 'react-i18next';
import { Pane, PaneBlock } from '../../../components/pane.tsx';
import { commandKey } from '../../../frame/platform.ts';

const KEYS = [
  [['↑', '↓', '←', '→'], 'walk'],
  [['Space'], 'pick'],
  [['Shift', '↑', '↓'], 'range'],
  [[commandKey('A')], 'all'],
  [['M'], 'move'],
  [['N'], 'make'],
  [['Alt', '↑', '↓'], 'order'],
  [['Enter'], 'menu'],
  [['F2'], 'rename'],
  [['Del'], 'remove'],
  [['Esc'], 'none'],
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
              <dd>{t(`axial.help.${does}`)}</dd>
            </div>
          ))}
        </dl>
      </PaneBlock>
    </Pane>
  );
}
