import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connect } from './api/connect.ts';
import { App } from './app.tsx';
import { startI18n, systemLanguage } from './i18n/i18n.ts';
import { keepPlace } from './state/keep-place.ts';
import { watchSystemTheme } from './state/preferences.ts';
import { watchCore } from './state/session.ts';
import './styles/fonts.ts';
import './styles/tokens.css';
import './styles/base.css';

startI18n(systemLanguage());
watchSystemTheme();
watchCore();
keepPlace();
void connect();

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
