import type { Content } from './content.ts';
import { decodeText } from './decode-text.ts';
import type { EncodingName } from './encoding-names.ts';
import { ImportError } from './import-error.ts';
import { objectOf, objectsAt } from './json-values.ts';
import { FORMS, readSegmentList } from './segment-forms.ts';
import { timedContent } from './timed-content.ts';
import type { Utterance } from './utterance.ts';

const LEAST_OF_LINES = 2;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const lines = text.split('\n').filter(line => /\S/.test(line));
    if (lines.length < LEAST_OF_LINES) throw new ImportError('FILE_DAMAGED', {}, error);
    try {
      // JSON Lines: a value on each line.
      return lines.map((line): unknown => JSON.parse(line));
    } catch {
      throw new ImportError('FILE_DAMAGED', {}, error);
    }
  }
}

function utterancesOf(value: unknown): Utterance[] {
  if (Array.isArray(value)) {
    const rows = objectsAt({ value }, 'value');
    const whole = rows.length === 1 ? utterancesOf(rows[0]) : [];
    if (whole.length > 0) return whole;
    const isXunfei = rows.length > 0 && rows.every(row => 'onebest' in row);
    return readSegmentList(rows, isXunfei ? 1 : undefined);
  }
  const root = objectOf(value);
  if (!root) return [];
  for (const form of FORMS) {
    const found = form(root);
    if (found) return found;
  }
  return [];
}

/**
 * Reads what speech recognition gives as JSON or JSON Lines: segments or words with times and speakers become
 * turns. Scores, alternatives and settings are not text and are left aside.
 * @throws ImportError FILE_DAMAGED when it is no JSON, JSON_UNKNOWN when there are no segments of a known form
 */
export function readSegments(bytes: Uint8Array, declared: EncodingName | undefined): Content {
  const { text, replaced, encoding } = decodeText(bytes, declared);
  const utterances = utterancesOf(parse(text));
  if (utterances.length === 0) throw new ImportError('JSON_UNKNOWN');
  return { ...timedContent(utterances), replaced, heading: null, encoding, losses: [] };
}
