/** Characters XML 1.0 (section 2.2) does not allow, and the control characters it advises against. */
const NOT_XML = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Makes text safe in XML content and attribute values; characters XML cannot hold become U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(NOT_XML, '\ufffd')
    .replace(/[&<>"']/g, character => ENTITIES[character] ?? character);
}

/** An element with attributes in the given order; `null` attributes are left out, `children` must be XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  children = '',
): string {
  const text = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  return children === '' ? `<${name}${text}/>` : `<${name}${text}>${children}</${name}>`;
}

/** Runs of Chinese, Japanese and Korean characters with their full-width marks. */
const CJK_RUN = /[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{20000}-\u{3ffff}]+/gu;

/** Text content as XML, its Chinese runs set in `chinese` (a CSS font stack). */
export function textContent(text: string, chinese: string): string {
  let xml = '';
  let done = 0;
  for (const run of text.matchAll(CJK_RUN)) {
    xml += escapeXml(text.slice(done, run.index));
    xml += element('tspan', { 'font-family': chinese }, escapeXml(run[0]));
    done = run.index + run[0].length;
  }
  return xml + escapeXml(text.slice(done));
}
