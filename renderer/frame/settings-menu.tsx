import { useTranslation } from 'react-i18next';
import { IconButton } from '../components/icon-button.tsx';
import { Menu, type MenuGroup } from '../components/menu.tsx';
import { setLanguage, setTheme } from '../state/preferences.ts';
import { useProject } from '../state/project.ts';
import { goTo, openDialog, useUi } from '../state/ui.ts';
import { closeProject, copyProject } from './project-actions.ts';

const THEMES = ['system', 'light', 'dark'] as const;

export function SettingsMenu() {
  const { t, i18n } = useTranslation();
  const theme = useUi(state => state.theme);
  const isOpen = useProject(state => state.info !== null);
  const groups: MenuGroup[] = [
    {
      id: 'language',
      title: t('frame.language'),
      entries: [
        { id: 'en', label: 'English', isOn: i18n.language === 'en', run: () => setLanguage('en') },
        { id: 'zh', label: '简体中文', isOn: i18n.language === 'zh', run: () => setLanguage('zh') },
      ],
    },
    {
      id: 'theme',
      title: t('frame.theme'),
      entries: THEMES.map(id => ({
        id,
        label: t(`frame.themes.${id}`),
        isOn: theme === id,
        run: () => setTheme(id),
      })),
    },
    {
      id: 'project',
      title: t('frame.projects'),
      entries: [
        {
          id: 'details',
          label: t('frame.project.title'),
          icon: 'edit',
          isDisabled: !isOpen,
          run: () => openDialog('project'),
        },
        { id: 'projects', label: t('frame.projects'), icon: 'folder', run: () => goTo('projects') },
        {
          id: 'copy',
          label: t('frame.copyProject'),
          icon: 'download',
          isDisabled: !isOpen,
          run: () => void copyProject(),
        },
        {
          id: 'close',
          label: t('frame.closeProject'),
          icon: 'close',
          isDisabled: !isOpen,
          run: () => void closeProject(),
        },
        {
          id: 'about',
          label: t('frame.about'),
          icon: 'info',
          run: () => openDialog('about'),
        },
      ],
    },
  ];
  return (
    <Menu label={t('frame.settings')} groups={groups} placement="bottom end">
      <IconButton icon="gear" label={t('frame.settings')} />
    </Menu>
  );
}
