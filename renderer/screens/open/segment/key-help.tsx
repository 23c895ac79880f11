import { useTranslation } from 'react-i18next';
import { PaneBlock } from '../../../components/pane.tsx';
import { commandKey } from '../../../frame/platform.ts';

const KEYS = [
  ['Enter', 'code'],
  ['1–9', 'repeat'],
  ['Alt S / P / T', 'grow'],
  ['Alt ↑ ↓', 'walk'],
  ['Alt ← →', 'edges'],
  ['Alt X / J', 'part'],
  ['Alt R', 'recode'],
  ['Alt U', 'uncode'],
  ['Alt L', 'link'],
  ['Alt Shift L', 'linkNear'],
  ['Alt M', 'memo'],
  ['Del', 'remove'],
  ['Alt C', 'correct'],
  ['Alt PgDn', 'tabs'],
  [commandKey('\\'), 'sides'],
] as const;

/** How to begin, where nothing is in hand yet. */
export function KeyHelp() {
  const { t } = useTranslation();
  return (
    <PaneBlock>
      <p>{t('open.help.begin')}</p>
      <dl className="segment__keys">
        {KEYS.map(([key, what]) => (
          <div key={what}>
            <dt>
              <kbd className="kbd">{key}</kbd>
            </dt>
            <dd>{t(`open.help.${what}`)}</dd>
          </div>
        ))}
      </dl>
    </PaneBlock>
  );
}
