/**
 * The header that makes a browser save an answer under a name of any script.
 * Form: RFC 6266, with the name encoded as RFC 5987 `ext-value` and an ASCII stand-in for old readers.
 *
 * @param fileName the name to offer; folders and control characters in it are dropped
 * @returns the value of `Content-Disposition`
 */
export function attachment(fileName: string): string {
  const name = plainFileName(fileName);
  const ascii = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeExtValue(name)}`;
}

/**
 * The last part of a name that came from outside, fit to be shown and saved: no folders, no control characters.
 *
 * @param fileName a name as the browser or another tool gave it
 * @returns a name that is never empty, at most 255 UTF-16 units
 */
export function plainFileName(fileName: string): string {
  const last = fileName.toWellFormed().split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(-255)
    .toWellFormed();
  return clean === '' || /^\.+$/.test(clean) ? 'file' : clean;
}

/** RFC 5987 `attr-char` leaves fewer characters bare than `encodeURIComponent` does. */
function encodeExtValue(text: string): string {
  return encodeURIComponent(text).replace(
    /['()*]/g,
    mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
