import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { IconName } from '../components/icon.tsx';
import { beginMemo } from '../memos/memo-actions.ts';
import { openMemos } from '../memos/memo-desk.ts';
import { findByName } from '../names/match-name.ts';
import { openPortrait } from '../portrait/portrait-store.ts';
import { openRetrieve } from '../retrieve/retrieve-store.ts';
import { openSearch, openWords } from '../search/search-store.ts';
import { redo, undo } from '../state/history-actions.ts';
import { useRows } from '../state/mirror.ts';
import { setLanguage, setTheme } from '../state/preferences.ts';
import { useProject } from '../state/project.ts';
import { goTo, openDialog, openSource, STAGES, selectCode, useUi } from '../state/ui.ts';
import { useModelEntries } from './model-entries.ts';
import { commandKey } from './platform.ts';
import { copyProject } from './project-actions.ts';

export interface PaletteEntry {
  id: string;
  label: string;
  icon?: IconName | undefined;
  color?: string | undefined;
  shortcut?: string | undefined;
  run(): void;
}

export interface PaletteGroup {
  id: 'stages' | 'sources' | 'codes' | 'commands' | 'texts';
  entries: PaletteEntry[];
}

const MOST = 8;

/** What the palette offers for what was typed, best first within each group. */
export function usePaletteGroups(typed: string): PaletteGroup[] {
  const { t } = useTranslation();
  const isOpen = useProject(state => state.info !== null);
  const stages = useStageEntries();
  const sources = useSourceEntries();
  const codes = useCodeEntries();
  const models = useModelEntries();
  const commands = useCommandEntries(isOpen);
  return useMemo(() => {
    const groups: PaletteGroup[] = isOpen
      ? [
          { id: 'stages', entries: stages },
          { id: 'sources', entries: typed === '' ? [] : sources },
          { id: 'codes', entries: typed === '' ? [] : codes },
          { id: 'commands', entries: [...commands, ...models] },
        ]
      : [{ id: 'commands', entries: commands }];
    const found = groups
      .map(group => ({
        id: group.id,
        entries: findByName(group.entries, entry => entry.label, typed).slice(0, typed === '' ? 99 : MOST),
      }))
      .filter(group => group.entries.length > 0);
    // Whatever is typed can be looked for in the texts; names come first.
    return isOpen && typed.trim() !== '' ? [...found, { id: 'texts', entries: [inTexts(t, typed)] }] : found;
  }, [t, isOpen, stages, sources, codes, commands, models, typed]);
}

function inTexts(t: TFunction, typed: string): PaletteEntry {
  const text = typed.trim();
  return {
    id: 'find:texts',
    label: t('search.palette', { text }),
    icon: 'search',
    run: () => openSearch(text),
  };
}

function useStageEntries(): PaletteEntry[] {
  const { t } = useTranslation();
  return useMemo(
    () =>
      STAGES.map((stage, index) => ({
        id: `stage:${stage}`,
        label: t(`frame.titles.${stage}`),
        icon: stage,
        shortcut: `Alt ${index + 1}`,
        run: () => goTo(stage),
      })),
    [t],
  );
}

function useSourceEntries(): PaletteEntry[] {
  const rows = useRows('source');
  return useMemo(
    () =>
      rows.map(row => ({
        id: `source:${row.id}`,
        label: row.title,
        icon: 'sources' as const,
        run: () => openSource(row.id),
      })),
    [rows],
  );
}

function useCodeEntries(): PaletteEntry[] {
  const rows = useRows('code');
  return useMemo(
    () =>
      rows.map(row => ({
        id: `code:${row.id}`,
        label: row.name,
        color: row.color,
        run: () => {
          selectCode(row.id);
          goTo('open');
        },
      })),
    [rows],
  );
}

function useCommandEntries(isOpen: boolean): PaletteEntry[] {
  const { t } = useTranslation();
  const sourceId = useUi(state => state.sourceId);
  return useMemo(() => {
    const always: PaletteEntry[] = [
      { id: 'light', label: t('frame.palette.themeLight'), icon: 'gear', run: () => setTheme('light') },
      { id: 'dark', label: t('frame.palette.themeDark'), icon: 'gear', run: () => setTheme('dark') },
      { id: 'en', label: t('frame.palette.languageEn'), icon: 'gear', run: () => setLanguage('en') },
      { id: 'zh', label: t('frame.palette.languageZh'), icon: 'gear', run: () => setLanguage('zh') },
      { id: 'projects', label: t('frame.palette.newProject'), icon: 'folder', run: () => goTo('projects') },
    ];
    if (!isOpen) return always;
    return [
      {
        id: 'undo',
        label: t('common.undo'),
        icon: 'undo',
        shortcut: commandKey('Z'),
        run: () => void undo(),
      },
      {
        id: 'redo',
        label: t('common.redo'),
        icon: 'redo',
        shortcut: commandKey('Y'),
        run: () => void redo(),
      },
      {
        id: 'history',
        label: t('frame.palette.history'),
        icon: 'history',
        shortcut: commandKey('H'),
        run: () => useUi.setState({ historyOpen: true, searchOpen: false, retrieveOpen: false }),
      },
      {
        id: 'retrieve',
        label: t('retrieve.open'),
        icon: 'retrieve',
        shortcut: commandKey('Shift E'),
        run: openRetrieve,
      },
      { id: 'words', label: t('words.title'), icon: 'search', run: openWords },
      {
        id: 'memos',
        label: t('memos.title'),
        icon: 'memo',
        shortcut: commandKey('Shift M'),
        run: () => openMemos(),
      },
      { id: 'newMemo', label: t('memos.new'), icon: 'memo', run: () => void beginMemo() },
      ...(sourceId === null
        ? []
        : [
            {
              id: 'portrait',
              label: t('portrait.open'),
              icon: 'portrait' as const,
              run: () => openPortrait(sourceId),
            },
          ]),
      {
        id: 'details',
        label: t('frame.project.title'),
        icon: 'edit',
        run: () => openDialog('project'),
      },
      { id: 'coder', label: t('frame.coders.add'), icon: 'plus', run: () => openDialog('newCoder') },
      { id: 'export', label: t('frame.palette.exportReport'), icon: 'report', run: () => goTo('report') },
      { id: 'copy', label: t('frame.copyProject'), icon: 'download', run: () => void copyProject() },
      ...always,
    ];
  }, [t, isOpen, sourceId]);
}
