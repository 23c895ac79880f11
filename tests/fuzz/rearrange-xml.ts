import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Parts that hold or describe the words of a document. */
const WORDY = /(?:document|numbering|styles|footnotes|endnotes|content)\.xml$/;
/** Values at which numbers and names go wrong. */
const ODD_VALUES = ['', '0', '-1', '1e9', '999999999', 'NaN', 'x', '２'];
const MOST_COPIED = 20_000;

/** Every element but the outermost, as it stands in the text. */
function elementsOf(xml: string): Span[] {
  const spans: Span[] = [];
  const open: number[] = [];
  for (const { 0: tag, 1: closing, 2: empty, index } of xml.matchAll(/<(\/?)[\w:-]+(?:\s[^>]*?)?(\/?)>/g)) {
    const end = index + tag.length;
    const start = closing ? (open.pop() ?? 0) : index;
    if (closing || empty) spans.push({ start, end });
    else open.push(index);
  }
  return spans.slice(0, -1);
}

type Pick = <Item>(items: readonly Item[]) => Item | undefined;
type Way = (xml: string, one: Span, other: Span, pick: Pick) => string;

const without = (xml: string, { start, end }: Span, instead = ''): string =>
  xml.slice(0, start) + instead + xml.slice(end);

const WAYS: readonly Way[] = [
  // An element is missing.
  (xml, one) => without(xml, one),
  // It stands somewhere else as well.
  (xml, one, { start }) => {
    const copied = xml.slice(one.start, one.end);
    return copied.length > MOST_COPIED ? xml : xml.slice(0, start) + copied + xml.slice(start);
  },
  // What it holds stands in its place.
  (xml, one) => {
    const element = xml.slice(one.start, one.end);
    const from = element.indexOf('>') + 1;
    return without(xml, one, element.slice(from, Math.max(from, element.lastIndexOf('</'))));
  },
  // It is called as another is.
  (xml, one, other) => {
    const name = /^<([\w:-]+)/.exec(xml.slice(other.start))?.[1] ?? 'x';
    const element = xml.slice(one.start, one.end).replace(/^<[\w:-]+/, `<${name}`);
    return without(xml, one, element.replace(/<\/[\w:-]+>$/, `</${name}>`));
  },
  // One of its values says something odd.
  (xml, one, _other, pick) => {
    const element = xml.slice(one.start, one.end);
    return without(xml, one, element.replace(/(\s(?!xmlns)[\w:]+=)"[^"]*"/, `$1"${pick(ODD_VALUES)}"`));
  },
];

/**
 * A zipped document whose XML is well-formed still, with its elements where no program puts them; `next` decides how,
 * from 0 to 1. What breaks bytes seldom reaches a reader: the XML is refused before.
 */
export function rearrangeXml(bytes: Uint8Array, next: () => number): Uint8Array {
  const pick: Pick = items => items[Math.floor(next() * items.length)];
  const parts = unzipSync(bytes);
  const name = pick(Object.keys(parts).filter(each => WORDY.test(each)));
  if (name === undefined) return bytes;
  let xml = strFromU8(parts[name] ?? new Uint8Array());
  for (let times = Math.ceil(next() * 6); times > 0; times--) {
    const elements = elementsOf(xml);
    const [one, other, way] = [pick(elements), pick(elements), pick(WAYS)];
    if (one && other && way) xml = way(xml, one, other, pick);
  }
  return zipSync({ ...parts, [name]: strToU8(xml) }, { level: 0 });
}
