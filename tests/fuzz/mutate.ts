/** Breaks a file as disks, transfers and enemies do; `next` decides how, from 0 to 1. */
export function mutate(bytes: Uint8Array, other: Uint8Array, next: () => number): Uint8Array {
  let broken = Uint8Array.from(bytes);
  const below = (limit: number) => Math.floor(next() * limit);
  const times = 1 + below(4);
  for (let i = 0; i < times; i++) {
    const way = WAYS[below(WAYS.length)];
    if (way && broken.length > 0) broken = way(broken, other, below);
  }
  return broken;
}

type Below = (limit: number) => number;
type Way = (bytes: Uint8Array<ArrayBuffer>, other: Uint8Array, below: Below) => Uint8Array<ArrayBuffer>;

const joined = (...parts: Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** Numbers at which lengths and counts go wrong. */
const EDGES = [0x00, 0x7f, 0x80, 0xff];

const WAYS: readonly Way[] = [
  // Bits that flipped.
  (bytes, _other, below) => {
    for (let i = 0; i < 1 + below(8); i++) {
      const at = below(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8));
    }
    return bytes;
  },
  // The end is missing.
  (bytes, _other, below) => bytes.slice(0, below(bytes.length)),
  // The beginning is missing.
  (bytes, _other, below) => bytes.slice(below(Math.min(bytes.length, 64))),
  // A length that is huge, or none.
  (bytes, _other, below) => {
    const at = below(bytes.length);
    bytes.fill(EDGES[below(EDGES.length)] ?? 0, at, at + 1 + below(8));
    return bytes;
  },
  // A part stands twice, or again and again.
  (bytes, _other, below) => {
    const at = below(bytes.length);
    const part = bytes.subarray(at, at + 1 + below(200));
    return joined(
      bytes.subarray(0, at),
      ...Array.from({ length: 1 + below(50) }, () => part),
      bytes.subarray(at),
    );
  },
  // A part of another file within this one.
  (bytes, other, below) => {
    const at = below(bytes.length);
    const from = below(other.length);
    return joined(bytes.subarray(0, at), other.subarray(from, from + below(4000)), bytes.subarray(at));
  },
  // A part is missing.
  (bytes, _other, below) => {
    const at = below(bytes.length);
    return joined(bytes.subarray(0, at), bytes.subarray(at + 1 + below(300)));
  },
  // What was text is noise.
  (bytes, _other, below) => {
    const at = below(bytes.length);
    for (let i = at; i < Math.min(bytes.length, at + 64); i++) bytes[i] = below(256);
    return bytes;
  },
];
