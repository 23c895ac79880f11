/**
 * One face out of a font collection. The renderer falls back to the first face that has a character, and collections
 * for Chinese, Japanese and Korean begin with Japanese: without this, Chinese names get Japanese forms.
 */

const TABLE_RECORD = 16;
const HEADER = 12;
/** Windows platform, UTF-16BE names (OpenType specification, "name" table). */
const WINDOWS = 3;
/** Family name, and typographic family name. */
const FAMILY_NAMES = new Set([1, 16]);

/**
 * Takes the face of the given family out of an OpenType collection (OpenType specification, "Font collections"): its
 * table directory is written over the collection's header, the tables stay where they are. Returns the bytes unchanged
 * when they are no collection, hold no such face, or leave no room for the directory.
 */
export function collectionFace(bytes: Uint8Array, family: string): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (tag(view, 0) !== 'ttcf') return bytes;
    const faces = Array.from({ length: view.getUint32(8) }, (_, index) => view.getUint32(HEADER + index * 4));
    const offset = faces.find(face => familyNames(view, face).has(family));
    return offset === undefined ? bytes : standAlone(bytes, view, offset);
  } catch (error) {
    // A damaged collection is the renderer's to refuse.
    if (error instanceof RangeError) return bytes;
    throw error;
  }
}

function standAlone(bytes: Uint8Array, view: DataView, offset: number): Uint8Array {
  const tables = tableRecords(view, offset);
  const size = HEADER + tables.length * TABLE_RECORD;
  if (tables.some(table => table.offset < size)) return bytes;
  const face = bytes.slice();
  face.set(bytes.subarray(offset, offset + size), 0);
  return face;
}

interface TableRecord {
  readonly name: string;
  readonly offset: number;
}

function tableRecords(view: DataView, face: number): TableRecord[] {
  return Array.from({ length: view.getUint16(face + 4) }, (_, index) => {
    const record = face + HEADER + index * TABLE_RECORD;
    return { name: tag(view, record), offset: view.getUint32(record + 8) };
  });
}

function familyNames(view: DataView, face: number): ReadonlySet<string> {
  const table = tableRecords(view, face).find(each => each.name === 'name');
  const names = new Set<string>();
  if (!table) return names;
  const count = view.getUint16(table.offset + 2);
  const strings = table.offset + view.getUint16(table.offset + 4);
  for (let index = 0; index < count; index++) {
    const record = table.offset + 6 + index * 12;
    if (view.getUint16(record) !== WINDOWS || !FAMILY_NAMES.has(view.getUint16(record + 6))) continue;
    const start = view.byteOffset + strings + view.getUint16(record + 10);
    const text = new Uint8Array(view.buffer, start, view.getUint16(record + 8));
    names.add(new TextDecoder('utf-16be').decode(text));
  }
  return names;
}

function tag(view: DataView, offset: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map(index => view.getUint8(offset + index)));
}
