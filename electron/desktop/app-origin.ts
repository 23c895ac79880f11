/** The scheme under which the desktop application serves its own files. */
export const APP_SCHEME = 'rooted';

/** The page of every window. */
export const APP_PAGE = `${APP_SCHEME}://app/`;

/**
 * Whether an address belongs to the application itself.
 *
 * @param address any text that claims to be an address
 * @returns true only for `rooted://app/…`, without a port and without a user name
 */
export function isAppUrl(address: string): boolean {
  const url = URL.parse(address);
  // `origin` is of no use here: outside Chromium it is 'null' for schemes that the standard does not list.
  return url?.protocol === `${APP_SCHEME}:` && url.host === 'app' && url.username === '';
}
