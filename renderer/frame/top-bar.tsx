import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon } from '../components/icon.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { closeRetrieve, openRetrieve } from '../retrieve/retrieve-store.ts';
import { closeSearch, openSearch } from '../search/search-store.ts';
import { useRows } from '../state/mirror.ts';
import { useProject } from '../state/project.ts';
import { goTo, toggleHistory, useUi } from '../state/ui.ts';
import { CoderDisc } from './coder-disc.tsx';
import { PlaceButtons } from './place-buttons.tsx';
import { commandKey } from './platform.ts';
import { SettingsMenu } from './settings-menu.tsx';
import './top-bar.css';

export function TopBar() {
  const { t } = useTranslation();
  const screen = useUi(state => state.screen);
  const historyOpen = useUi(state => state.historyOpen);
  const searchOpen = useUi(state => state.searchOpen);
  const retrieveOpen = useUi(state => state.retrieveOpen);
  const isOpen = useProject(state => state.info !== null);
  const project = useRows('project')[0];
  return (
    <header className="top-bar">
      <Button className="top-bar__brand" onPress={() => goTo('projects')}>
        <Icon name="root" size={20} />
        Rooted
      </Button>
      {isOpen && <PlaceButtons />}
      <div className="top-bar__crumb">
        {project && (
          <>
            <span className="ellipsis" title={project.name}>
              {project.name}
            </span>
            <span aria-hidden="true">/</span>
          </>
        )}
        <h1>{t(`frame.titles.${screen}`)}</h1>
      </div>
      <Button className="top-bar__omni" onPress={() => useUi.setState({ paletteOpen: true })}>
        <Icon name="search" size={14} />
        <span className="ellipsis">{t('frame.omni')}</span>
        <kbd className="kbd">{commandKey('K')}</kbd>
      </Button>
      <div className="top-bar__end">
        <IconButton
          icon="search"
          label={t('search.field')}
          shortcut={commandKey('Shift F')}
          isOn={searchOpen}
          isDisabled={!isOpen}
          onPress={() => (searchOpen ? closeSearch() : openSearch())}
        />
        <IconButton
          icon="retrieve"
          label={t('retrieve.open')}
          shortcut={commandKey('Shift E')}
          isOn={retrieveOpen}
          isDisabled={!isOpen}
          onPress={() => (retrieveOpen ? closeRetrieve() : openRetrieve())}
        />
        <IconButton
          icon="history"
          label={t('frame.history.title')}
          shortcut={commandKey('H')}
          isOn={historyOpen}
          isDisabled={!isOpen}
          onPress={toggleHistory}
        />
        <SettingsMenu />
        <CoderDisc />
      </div>
    </header>
  );
}
