import i18next from 'i18next';
import type { Result } from '../../shared/api/method-table.ts';
import { api } from '../api/api.ts';
import { type Language, languageTag, systemLanguage } from '../i18n/i18n.ts';
import { type Theme, useUi } from './ui.ts';

type Preferences = Result<'preferences.get'>;

const SAVE_AFTER_MS = 400;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Takes over what was chosen in earlier sessions. */
export function takePreferences(preferences: Preferences): void {
  useUi.setState({ theme: preferences.theme, layout: preferences.layout });
  applyTheme(preferences.theme);
  applyLanguage(preferences.language ?? systemLanguage());
}

export function currentLanguage(): Language {
  return i18next.language === 'zh' ? 'zh' : 'en';
}

export function setLanguage(language: Language): void {
  applyLanguage(language);
  save({ language });
}

export function setTheme(theme: Theme): void {
  useUi.setState({ theme });
  applyTheme(theme);
  save({ theme });
}

/** Remembers a size or choice under a name of its own. */
export function remember(name: string, value: unknown): void {
  useUi.setState(state => ({ layout: { ...state.layout, [name]: value } }));
  clearTimeout(timer);
  timer = setTimeout(() => save({ layout: useUi.getState().layout }), SAVE_AFTER_MS);
}

function save(change: Partial<Preferences>): void {
  // A preference that could not be kept is asked for again next time; it is no reason to interrupt anyone.
  api.call('preferences.set', change).catch(() => undefined);
}

function applyLanguage(language: Language): void {
  void i18next.changeLanguage(language);
  document.documentElement.lang = languageTag(language);
}

function applyTheme(theme: Theme): void {
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  document.documentElement.setAttribute('data-theme', theme === 'system' ? system : theme);
}

/** Follows the system's appearance while the user has not chosen one. */
export function watchSystemTheme(): void {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () =>
    applyTheme(useUi.getState().theme),
  );
}
