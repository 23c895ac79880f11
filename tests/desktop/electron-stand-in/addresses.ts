/**
 * Chromium without Electron knows no `rooted:` scheme, so its hosts are mapped to a plain origin of this
 * machine. The application only ever sees the addresses of its own scheme.
 */
const SUFFIX = '.rooted.invalid';

export function toChromium(address: string): string {
  return address.replace(/^rooted:\/\/([^/]*)/, `http://$1${SUFFIX}`);
}

export function toApplication(address: string): string {
  return address.replace(/^(blob:)?http:\/\/([^/]*)\.rooted\.invalid(?=[/:]|$)/, '$1rooted://$2');
}

/** Chromium switches under which the mapped origin works and every other name leads nowhere. */
export function originSwitches(port: number): string[] {
  return [
    `--host-resolver-rules=MAP *${SUFFIX} 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    `--unsafely-treat-insecure-origin-as-secure=http://app${SUFFIX}`,
  ];
}
