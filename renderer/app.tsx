import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Frame } from './frame/frame.tsx';
import { languageTag } from './i18n/i18n.ts';

export function App() {
  const { i18n } = useTranslation();
  return (
    <I18nProvider locale={languageTag(i18n.language)}>
      <Frame />
    </I18nProvider>
  );
}
