import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { en } from './en.ts';
import { zh } from './zh.ts';

export type Language = 'en' | 'zh';

/** The language of the browser or system, Chinese of any kind counting as Chinese. */
export function systemLanguage(): Language {
  return navigator.languages.some(tag => tag.toLowerCase().startsWith('zh')) ? 'zh' : 'en';
}

/** Loads both languages at once: they are small, and switching must not wait. */
export function startI18n(language: Language): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: en }, zh: { translation: zh } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
}

/** The language the interface is in; re-renders when it is switched. */
export function useLanguage(): Language {
  return useTranslation().i18n.language === 'zh' ? 'zh' : 'en';
}

/** The language tag for Intl and the document. */
export function languageTag(language: string): string {
  return language === 'zh' ? 'zh-Hans-CN' : 'en-GB';
}
