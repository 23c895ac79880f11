import { app, type Event, type Session, type WebContents } from 'electron';
import { APP_PAGE, APP_SCHEME, isAppUrl } from './app-origin.ts';

/**
 * Closes every way out of the application's own page, in every window and frame there will ever be.
 * Source of the list: the security checklist of the Electron documentation, points 4 to 14.
 */
export function guardAllContents(): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}

function guardContents(contents: WebContents): void {
  // A reload of the page itself is the one navigation there is.
  const stay = (event: Event & { url: string }) => {
    if (event.url !== APP_PAGE) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', event => event.preventDefault());
  contents.on('will-attach-webview', event => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/**
 * Cuts a session off from the network and from the machine: no request leaves, no permission is granted but that of
 * our own page to copy, no file is saved but the ones the core has made.
 *
 * @param session the session of the windows
 * @param allowDevTools whether the developer tools may load their own pages
 */
export function guardSession(session: Session, allowDevTools: boolean): void {
  session.webRequest.onBeforeRequest((details, decide) =>
    decide({ cancel: !staysInside(details.url, allowDevTools) }),
  );
  session.setPermissionRequestHandler((_contents, permission, decide, { requestingUrl, isMainFrame }) =>
    decide(isMainFrame && mayDo(permission, requestingUrl)),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, origin, { isMainFrame }) => isMainFrame && mayDo(permission, origin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event, item) => {
    if (!isAppUrl(item.getURL()) || !URL.parse(item.getURL())?.pathname.startsWith('/download/')) {
      event.preventDefault();
    }
  });
}

/** Putting text or a picture on the clipboard needs a user's gesture besides; reading it is nobody's. */
function mayDo(permission: string, address: string): boolean {
  return permission === 'clipboard-sanitized-write' && isAppUrl(address);
}

function staysInside(address: string, allowDevTools: boolean): boolean {
  const scheme = URL.parse(address)?.protocol.slice(0, -1) ?? '';
  // `data:` and `blob:` name bytes that are already in the page.
  return [APP_SCHEME, 'data', 'blob'].includes(scheme) || (allowDevTools && scheme === 'devtools');
}
