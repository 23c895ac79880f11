import chardet from 'chardet';
import iconv from 'iconv-lite';
import { ENCODING_NAMES, type EncodingName, encodingNamed, encodingOfMark } from './encoding-names.ts';
import { scoreText, type TextScore } from './score-text.ts';

/** One encoding that was tried, best first. */
export interface EncodingCandidate {
  readonly name: EncodingName;
  /** Comparable between candidates of one file only. */
  readonly score: number;
}

/** The encoding a text was read with, and how sure that is. */
export interface DetectedEncoding {
  readonly name: EncodingName;
  /** 0 to 1: 1 when declared by a byte order mark, by the caller, or when the text is plain ASCII. */
  readonly confidence: number;
  readonly candidates: readonly EncodingCandidate[];
}

const SAMPLE_BYTES = 32 * 1024;
/** Each well-formed multi-byte sequence makes UTF-8 by accident less likely; a few are as good as proof. */
const VALID_SEQUENCE = 0.2;
const MOST_FOR_VALID = 2;
/** Plain ASCII is the same in most encodings and is called UTF-8. */
const PLAIN_ASCII = 0.2;
/** A few Chinese characters of UTF-16 may happen to be letters of ASCII two by two; so many are none. */
const LEAST_PLAIN = 256;
/** A statistical guess may break a tie but never outvote the text itself. */
const CHARDET_VOICE = 0.15;
/** What the statistical guesser calls the languages of a code page that is nearly the same. */
const CHARDET_NAMES: Readonly<Record<string, EncodingName>> = {
  'ISO-8859-2': 'windows-1250',
  'ISO-8859-7': 'windows-1253',
  'ISO-8859-8': 'windows-1255',
  'ISO-8859-9': 'windows-1254',
};

interface Trial extends EncodingCandidate {
  readonly text: TextScore;
  readonly valid: number;
  readonly decoded: string;
}

/** Decodes bytes, with bytes the encoding does not know as U+FFFD. The byte order mark stays for the caller. */
export function decodeAs(bytes: Uint8Array, name: EncodingName): string {
  const codec = name === 'utf-16be' ? 'utf16-be' : name;
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), codec, {
    stripBOM: false,
  });
}

/** Where a file is first anything but plain ASCII, so that encodings may differ; -1 where it never is. */
function firstForeign(bytes: Uint8Array): number {
  return bytes.findIndex(byte => byte >= 0x80 || byte === 0);
}

/**
 * The first part of a file in which encodings may differ, cut where no encoding has half a character left over: after a
 * line feed. An interview may begin with pages in English; where little is left after them, as much of them is taken that
 * the part is whole, since a few signs by themselves spell something in many encodings.
 */
function sampleOf(bytes: Uint8Array, foreign: number): Uint8Array {
  if (bytes.length <= SAMPLE_BYTES) return bytes;
  const latest = bytes.length - SAMPLE_BYTES;
  const begin = foreign < SAMPLE_BYTES / 2 ? 0 : Math.min(latest, bytes.lastIndexOf(0x0a, foreign) + 1);
  const start = begin - (begin % 2);
  const feed = bytes.lastIndexOf(0x0a, start + SAMPLE_BYTES - 2);
  const cut = feed < start + SAMPLE_BYTES / 2 ? start + SAMPLE_BYTES : feed + 1;
  const end = begin === latest ? bytes.length : Math.min(bytes.length, cut);
  return bytes.subarray(start, end - ((end - start) % 2));
}

/** What well-formed UTF-8 earns: by the number of its multi-byte sequences, and nothing when one is broken. */
function validity(bytes: Uint8Array): number {
  const text = decodeAs(bytes, 'utf-8');
  // The last one may be cut by the sample's end.
  if (text.slice(0, -1).includes('\uFFFD')) return 0;
  let count = 0;
  for (const character of text) if (character > '\u007f') count++;
  return count === 0 ? PLAIN_ASCII : Math.min(MOST_FOR_VALID, count * VALID_SEQUENCE);
}

function chardetVoice(sample: Uint8Array): ReadonlyMap<EncodingName, number> {
  const voices = new Map<EncodingName, number>();
  for (const { name, confidence } of chardet.analyse(sample)) {
    const known = CHARDET_NAMES[name] ?? encodingNamed(name);
    if (known && !voices.has(known)) voices.set(known, (confidence / 100) * CHARDET_VOICE);
  }
  return voices;
}

/**
 * UTF-8 where that is beyond doubt, so that the other encodings, which take fifty times as long, need not be tried: it is
 * well formed so often that no reading in another encoding could be ahead, whatever it spelled.
 */
function provenUtf8(sample: Uint8Array): 'utf-8' | null {
  if (validity(sample) < MOST_FOR_VALID) return null;
  return scoreText(decodeAs(sample, 'utf-8')).mean > CHARDET_VOICE ? 'utf-8' : null;
}

function tryAll(sample: Uint8Array): Trial[] {
  const wellFormed = validity(sample);
  const voices = chardetVoice(sample);
  const trials: Trial[] = [];
  for (const name of ENCODING_NAMES) {
    const wide = name.startsWith('utf-16');
    if (wide && sample.length % 2 !== 0) continue;
    const decoded = decodeAs(sample, name);
    const text = scoreText(decoded);
    const valid = name === 'utf-8' ? wellFormed : 0;
    // Where few characters are foreign the readings differ by little, and so may the voice.
    const voice = (voices.get(name) ?? 0) * text.foreignShare;
    trials.push({ name, text, valid, decoded, score: text.mean + valid + voice });
  }
  return trials.sort((a, b) => b.score - a.score);
}

// The mean weights of text that is surely wrong and surely right, and a lead that leaves no doubt.
const WORST = -1;
const GOOD = 1;
const SURE_LEAD = 1;

function round(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;
}

/** How far the best reading is ahead over the characters that differ, which may be few in the whole text. */
function leadOf(best: Trial, second: Trial): number {
  const overall = best.score - second.score;
  const share = Math.max(best.text.foreignShare, second.text.foreignShare);
  return share === 0 ? overall : Math.max(overall, overall / share);
}

/** How good the best reading is in itself and how far ahead of the next that gives another text. */
function confidenceOf(best: Trial, others: readonly Trial[]): number {
  if (best.text.foreign === null && best.text.controls === 0) return 1;
  const quality = ((best.text.foreign ?? WORST) + best.valid - WORST) / (GOOD - WORST);
  const second = others.find(({ decoded }) => decoded !== best.decoded);
  const lead = second ? leadOf(best, second) / SURE_LEAD : 1;
  return round(0.5 * Math.min(1, Math.max(0, quality)) + 0.5 * Math.min(1, lead));
}

/** The encoding of some bytes and how their beginning scores as text in it. */
export interface Detection {
  readonly encoding: DetectedEncoding;
  readonly score: TextScore;
}

/**
 * Detects an encoding by reading the bytes in every one and scoring the result as writing. Which decodes
 * without error says little: a Big5 file is valid GB18030, and UTF-16 without a mark is often valid UTF-8.
 * @param declared the caller's choice, which is believed
 */
export function detectEncoding(bytes: Uint8Array, declared?: EncodingName | undefined): Detection {
  const foreign = firstForeign(bytes);
  const sample = sampleOf(bytes, foreign);
  const certain = declared ?? encodingOfMark(bytes);
  if (certain) {
    const encoding = { name: certain, confidence: 1, candidates: [{ name: certain, score: 1 }] };
    return { encoding, score: scoreText(decodeAs(sample, certain).replace(/^\uFEFF/, '')) };
  }
  const isPlain = foreign < 0 && bytes.length >= LEAST_PLAIN;
  const proven = isPlain ? 'utf-8' : provenUtf8(sample);
  if (proven) {
    const encoding = { name: proven, confidence: 1, candidates: [{ name: proven, score: 1 }] } as const;
    return { encoding, score: scoreText(decodeAs(sample, proven)) };
  }
  const trials = tryAll(sample);
  const [best, ...others] = trials;
  if (!best) throw new RangeError('No encoding was tried');
  const candidates = trials.map(({ name, score }) => ({ name, score: Math.round(score * 1000) / 1000 }));
  return {
    encoding: { name: best.name, confidence: confidenceOf(best, others), candidates },
    score: best.text,
  };
}
