/**
 * The content security policy of the interface: nothing may be loaded but the shell's own files.
 * `'wasm-unsafe-eval'` lets the graph layout run as WebAssembly; it does not allow `eval`.
 *
 * @param connect where the page may open connections, as CSP sources
 * @returns the value of the `Content-Security-Policy` header
 */
export function contentSecurityPolicy(connect: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${connect.join(' ')}`,
    "worker-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');
}

/** Features of the browser that an offline tool for texts never needs. */
const REFUSED_FEATURES = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'serial',
  'usb',
];

/**
 * Headers that go out with every answer of a shell, refusals included. There are no CORS headers among them:
 * their absence is what keeps other origins from reading an answer.
 *
 * @param connect where the page may open connections, as CSP sources
 * @returns header names in lower case with their values
 */
export function securityHeaders(connect: readonly string[]): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(connect),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': REFUSED_FEATURES.map(feature => `${feature}=()`).join(', '),
  };
}
