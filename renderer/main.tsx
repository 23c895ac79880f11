// First, so that a component's rules come after the base they refine.
import './styles/styles.ts';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connect } from './api/connect.ts';
import { App } from './app.tsx';
import { guardComposition } from './frame/composing-keys.ts';
import { loadScreensAhead } from './frame/screen-files.ts';
import { startI18n, systemLanguage } from './i18n/i18n.ts';
import { loadPinyin } from './names/pinyin.ts';
import { watchCopies } from './state/copy-failures.ts';
import { guardDrafts } from './state/guard-drafts.ts';
import { keepPlace } from './state/keep-place.ts';
import { keepDrafts } from './state/kept-drafts.ts';
import { watchSystemTheme } from './state/preferences.ts';
import { watchCore } from './state/session.ts';
import { askForChosenSource } from './state/source-queries.ts';
import { keepTyped } from './typed/typed-texts.ts';

// First of all, so that no other listener sees such a key.
guardComposition();
startI18n(systemLanguage());
watchSystemTheme();
watchCore();
watchCopies();
keepPlace();
loadScreensAhead();
askForChosenSource();
guardDrafts();
keepDrafts();
keepTyped();
void connect();

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

// When nothing else is to be done; without it names are found by their characters all the same.
requestIdleCallback(() => void loadPinyin().catch(() => undefined), { timeout: 5000 });
