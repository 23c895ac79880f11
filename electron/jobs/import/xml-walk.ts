import { SaxesParser, type SaxesTagNS } from 'saxes';
import { ImportError } from './import-error.ts';

/** Attributes by canonical name. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** What is told of an XML part, in document order. Names are canonical: see `PREFIXES`. */
export interface XmlVisitor {
  open(name: string, attributes: XmlAttributes): void;
  close?(name: string): void;
  text?(value: string): void;
}

/**
 * Prefixes that names are given, whatever the file calls them: by the end of the namespace's address, which is the
 * same in the strict and the transitional form of ECMA-376 and in all versions of OpenDocument.
 */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml\/(2006\/)?main$/, 'w'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/\/officeDocument\/(2006\/)?math$/, 'm'],
  [/\/officeDocument\/(2006\/)?relationships$/, 'r'],
  [/\/drawingml\/(2006\/)?picture$/, 'pic'],
  [/\/drawingml\/(2006\/)?chart$/, 'c'],
  [/\/drawingml\/(2006\/)?diagram$/, 'dgm'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
  [/^urn:oasis:names:tc:opendocument:xmlns:drawing:/, 'draw'],
  [/^urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:/, 'fo'],
  [/^urn:oasis:names:tc:opendocument:xmlns:svg-compatible:/, 'svg'],
  [/^http:\/\/www\.w3\.org\/1998\/Math\/MathML$/, 'math'],
];
const OPEN_DOCUMENT = /^urn:oasis:names:tc:opendocument:xmlns:([a-z]+):/;

/**
 * Word's own documents are some thirty deep, and three deeper for each table within a table; readers keep a state for
 * each level, and the parser looks through all of them for the meaning of a prefix.
 */
const DEEPEST = 500;

function prefixOf(uri: string): string {
  const known = PREFIXES.find(([address]) => address.test(uri))?.[1];
  return known ?? OPEN_DOCUMENT.exec(uri)?.[1] ?? '';
}

function refuse(reason: string, cause?: unknown): never {
  throw new ImportError('FILE_DAMAGED', { reason }, cause);
}

/** XML is UTF-8 unless a mark says UTF-16; broken sequences are fatal (XML 1.0, 4.3.3). */
function decodeXml(bytes: Uint8Array): string {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  const big = bytes[0] === 0xfe && bytes[1] === 0xff;
  try {
    const name = little ? 'utf-16le' : big ? 'utf-16be' : 'utf-8';
    return new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch (error) {
    return refuse('encoding', error);
  }
}

/** Gives canonical names; the address of a namespace is looked at once. */
function namer(): (uri: string, local: string) => string {
  const known = new Map<string, string>();
  return (uri, local) => {
    let prefix = known.get(uri);
    if (prefix === undefined) {
      prefix = prefixOf(uri);
      known.set(uri, prefix);
    }
    return prefix === '' ? local : `${prefix}:${local}`;
  };
}

function attributesOf(tag: SaxesTagNS, name: (uri: string, local: string) => string): XmlAttributes {
  const attributes: Record<string, string> = Object.create(null);
  for (const { uri, local, value } of Object.values(tag.attributes)) attributes[name(uri, local)] = value;
  return attributes;
}

/**
 * Reads an XML part from beginning to end. A document type is refused, with the entities that it may declare;
 * nothing is ever fetched.
 * @throws ImportError FILE_DAMAGED when it is not well-formed, declares a document type, or is nested past reason
 */
export function walkXml(bytes: Uint8Array, visitor: XmlVisitor): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const name = namer();
  const names: string[] = [];
  parser.on('doctype', () => refuse('doctype'));
  parser.on('error', error => refuse('xml', error));
  parser.on('opentag', tag => {
    if (names.length >= DEEPEST) refuse('depth');
    const canonical = name(tag.uri, tag.local);
    names.push(canonical);
    visitor.open(canonical, attributesOf(tag, name));
  });
  parser.on('closetag', () => {
    const closed = names.pop() ?? '';
    visitor.close?.(closed);
  });
  const text = (value: string) => visitor.text?.(value);
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(decodeXml(bytes)).close();
}
