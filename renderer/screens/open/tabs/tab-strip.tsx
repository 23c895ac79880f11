import type { KeyboardEvent } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { classes } from '../../../components/classes.ts';
import { Icon } from '../../../components/icon.tsx';
import { hasCommandKey } from '../../../frame/platform.ts';
import { openSource, useUi } from '../../../state/ui.ts';
import { closeFocusedSide, stepSide } from '../sides/open-sides.ts';
import { closeTab, stepTab, useTabs } from './open-tabs.ts';
import './tab-strip.css';

/** The sources that are open, to go from one to another; nothing while there is only one. */
export function TabStrip() {
  const { t } = useTranslation();
  const tabs = useTabs();
  const current = useUi(state => state.sourceId);
  if (tabs.length < 2) return null;
  return (
    <nav className="tab-strip" aria-label={t('open.tabs.label')}>
      <ul>
        {tabs.map(({ id, title }) => (
          <li key={id} className={classes('tab-strip__tab', id === current && 'tab-strip__tab--on')}>
            <Button
              className="tab-strip__name"
              {...(id === current && { 'aria-current': 'page' as const })}
              onPress={() => openSource(id)}
            >
              <span className="ellipsis">{title}</span>
            </Button>
            <Button
              className="tab-strip__close"
              aria-label={t('open.tabs.close', { title })}
              onPress={() => closeTab(id)}
            >
              <Icon name="close" size={10} />
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/**
 * Alt Page Down and Alt Page Up go from tab to tab, Alt W closes one: keys that browsers leave alone. Control with the
 * backslash opens beside and goes from side to side, with Shift it closes one.
 */
export function onTabKey(event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing) return;
  if (hasCommandKey(event.nativeEvent) && event.nativeEvent.code === 'Backslash') {
    event.preventDefault();
    event.stopPropagation();
    if (event.shiftKey) closeFocusedSide();
    else stepSide();
    return;
  }
  const { altKey, ctrlKey, metaKey, shiftKey, key, code } = event.nativeEvent;
  if (!altKey || ctrlKey || metaKey || shiftKey) return;
  if (key === 'PageDown') stepTab(1);
  else if (key === 'PageUp') stepTab(-1);
  else if (code === 'KeyW') closeTab(useUi.getState().sourceId ?? '');
  else return;
  event.preventDefault();
  event.stopPropagation();
}
