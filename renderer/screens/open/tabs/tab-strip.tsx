import { type KeyboardEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { classes } from '../../../components/classes.ts';
import { Icon } from '../../../components/icon.tsx';
import { hasCommandKey } from '../../../frame/platform.ts';
import { openSource, useUi } from '../../../state/ui.ts';
import { closeFocusedSide, stepSide } from '../sides/open-sides.ts';
import { TAB_DRAG_TYPE } from '../sides/use-tab-drop.ts';
import { closeTab, stepTab, useTabs } from './open-tabs.ts';
import { TabMenu } from './tab-menu.tsx';
import './tab-strip.css';

/** The sources that are open, to go from one to another; nothing while there is only one. */
export function TabStrip() {
  const { t } = useTranslation();
  const tabs = useTabs();
  const current = useUi(state => state.sourceId);
  const [menu, setMenu] = useState<{ id: string; x: number; y: number } | null>(null);
  if (tabs.length < 2) return null;
  return (
    <nav className="tab-strip" aria-label={t('open.tabs.label')}>
      <ul>
        {tabs.map(({ id, title }) => (
          <li key={id} className={classes('tab-strip__tab', id === current && 'tab-strip__tab--on')}>
            <button
              type="button"
              className="tab-strip__name"
              draggable
              {...(id === current && { 'aria-current': 'page' as const })}
              onClick={() => openSource(id)}
              onDragStart={event => event.dataTransfer.setData(TAB_DRAG_TYPE, id)}
              onContextMenu={event => {
                event.preventDefault();
                const box = event.currentTarget.getBoundingClientRect();
                setMenu({ id, x: box.left, y: box.bottom });
              }}
            >
              <span className="ellipsis">{title}</span>
            </button>
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
      {menu && <TabMenu of={menu} onClose={() => setMenu(null)} />}
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
