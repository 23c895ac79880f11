import type { RootedShell } from '../api/channel-desktop.ts';
import { unsavedSources, useDrafts } from './text-drafts.ts';

const shell = (): RootedShell | undefined => window.rootedShell;

/**
 * Asks before the window goes with something typed in it. A browser asks in its own words; the desktop shell only stays
 * open, so there the page asks.
 */
export function guardDrafts(): void {
  window.addEventListener('beforeunload', event => {
    const sourceIds = unsavedSources();
    if (sourceIds.length === 0) return;
    event.preventDefault();
    if (shell()) useDrafts.setState({ asking: { sourceIds, thenClose: true } });
  });
}
