import i18next from 'i18next';
import type { ClientChannel } from '../../shared/api/frames.ts';
import { setConnection, useConnection } from '../state/connection.ts';
import { synchronise } from '../state/session.ts';
import { notify } from '../state/toasts.ts';
import { api } from './api.ts';
import { openDesktopChannel } from './channel-desktop.ts';
import { openWebSocketChannel } from './channel-websocket.ts';

const RETRY_MS = [500, 1000, 2000, 5000];

/** Connects to the core of the shell this page runs in, and again whenever the connection is lost. */
export async function connect(): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      const channel = await openChannel();
      api.attach(channel, () => {
        setConnection('lost');
        void connect();
      });
      await synchronise();
      if (useConnection.getState().phase === 'lost') notify({ tone: 'done', text: i18next.t('frame.back') });
      setConnection('open');
      return;
    } catch {
      // Before the first success there is nothing to come back to: the page has no right here or no host.
      if (useConnection.getState().phase === 'connecting' && attempt > 0) setConnection('refused');
      await new Promise(resolve => setTimeout(resolve, RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)]));
    }
  }
}

async function openChannel(): Promise<ClientChannel> {
  return window.rootedShell ? openDesktopChannel(window.rootedShell) : openWebSocketChannel();
}
