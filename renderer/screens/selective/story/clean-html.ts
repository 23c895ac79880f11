const TAG = /<(\/?[a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
const ATTRIBUTE = /([\w:-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/g;
/** Elements whose words are no words of a text. */
const NO_TEXT = /<(style|script|title|template|iframe|object|svg|math)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;

/**
 * Pasted HTML without what a storyline never takes: only the attributes of the editor's own copies stay. The editor's
 * rules would drop the rest all the same, but only after the browser has read it, and refused its styles and scripts one
 * by one.
 */
export function cleanHtml(html: string): string {
  return html.replace(NO_TEXT, '').replace(TAG, (_, name: string, rest: string) => {
    const kept = [...rest.matchAll(ATTRIBUTE)].filter(([, attribute]) => attribute?.startsWith('data-'));
    return `<${[name, ...kept.map(([whole]) => whole)].join(' ')}>`;
  });
}
