import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An element of a part, with its attributes by qualified name. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** An unzipped Word file. */
export type WordParts = Readonly<Record<string, Uint8Array>>;

/** Unzips a Word file. */
export function openWord(bytes: Uint8Array): WordParts {
  return unzipSync(bytes);
}

/** Parses a part; throws if it is missing or not well-formed XML. */
export function xmlPart(parts: WordParts, path: string): XmlElement {
  const bytes = parts[path];
  if (bytes === undefined) throw new Error(`${path} is missing`);
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', text => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(strFromU8(bytes)).close();
  return root;
}

/** All elements of a name below an element, in document order. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap(child => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** An attribute of an element, '' where it or the element is missing. */
export function attribute(element: XmlElement | undefined, name: string): string {
  return element?.attributes[name] ?? '';
}

/** The text people see in an element: what runs hold, without field instructions. */
export function shownText(element: XmlElement): string {
  return all(element, 'w:t')
    .map(run => run.text)
    .join('');
}

/** The instructions of the fields in an element, in order. */
export function fieldsOf(element: XmlElement): string[] {
  return all(element, 'w:instrText').map(instruction => instruction.text.trim());
}

/** The paragraphs of a style. */
export function styled(element: XmlElement, style: string): XmlElement[] {
  return all(element, 'w:p').filter(paragraph =>
    all(paragraph, 'w:pStyle').some(found => found.attributes['w:val'] === style),
  );
}

/** Every part a relationship points to, as a path in the package; links out of the package are left out. */
export function relationshipTargets(parts: WordParts): string[] {
  return Object.keys(parts)
    .filter(path => path.endsWith('.rels'))
    .flatMap(path => {
      const folder = posix.dirname(posix.dirname(path));
      return all(xmlPart(parts, path), 'Relationship')
        .filter(({ attributes: { TargetMode } }) => TargetMode !== 'External')
        .map(({ attributes: { Target = '' } }) => Target)
        .map(target => (target.startsWith('/') ? target.slice(1) : posix.join(folder, target)));
    });
}
