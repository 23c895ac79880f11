import type { Content } from './content.ts';
import { withSpeakers } from './cue-speakers.ts';
import { countStyling, voicedLines, withoutStyling } from './cue-words.ts';
import { decodeText } from './decode-text.ts';
import type { EncodingName } from './encoding-names.ts';
import { ImportError } from './import-error.ts';
import { joinWords } from './join-utterances.ts';
import type { Loss } from './losses.ts';
import { withoutRepeats } from './rolling-cues.ts';
import { type Cue, readCues } from './subtitle-cues.ts';
import { timedContent } from './timed-content.ts';
import type { Utterance } from './utterance.ts';

/** `>>` and, where two lines of a cue have it, a dash: somebody else begins. */
const CHANGE = /^\s*(?:>>+|&gt;&gt;)\s*/;
const DASH = /^\s*[-–—]\s*/;

interface Piece {
  readonly speaker: string | null;
  readonly text: string;
  readonly begins: boolean;
}

function piecesOf(cue: Cue): Piece[] {
  const isDialogue = cue.lines.filter(line => DASH.test(line)).length > 1;
  const pieces: Piece[] = [];
  let voice: string | null = null;
  for (const line of cue.lines) {
    const begins = CHANGE.test(line) || (isDialogue && DASH.test(line));
    const bare = line.replace(CHANGE, '').replace(isDialogue ? DASH : /^/, '');
    const found = voicedLines(bare, voice);
    voice = found.voice;
    found.lines.forEach((each, i) => {
      pieces.push({ speaker: each.voice, text: each.text, begins: begins && i === 0 });
    });
  }
  return pieces;
}

/** The lines of a cue as utterances, one for each voice. */
function utterancesOf(cue: Cue): Utterance[] {
  const { startMs, endMs } = cue;
  const utterances: Utterance[] = [];
  for (const piece of piecesOf(cue)) {
    const last = utterances.at(-1);
    if (last && last.speaker === piece.speaker && !piece.begins) {
      utterances[utterances.length - 1] = { ...last, text: joinWords(last.text, piece.text) };
    } else utterances.push({ ...piece, startMs, endMs });
  }
  return utterances;
}

/**
 * Reads subtitles (.srt, .vtt) as a transcript: cues joined into turns with their time, voices and `Name:` as
 * speakers. Styling and notes for authors are counted as losses.
 * @throws ImportError FILE_DAMAGED when there is no cue in the file
 */
export function readSubtitles(bytes: Uint8Array, declared: EncodingName | undefined): Content {
  const { text, replaced, encoding } = decodeText(bytes, declared);
  const { cues, notes } = readCues(text);
  if (cues.length === 0) throw new ImportError('FILE_DAMAGED', { looksLike: 'text' });
  const styling = cues.reduce(
    (sum, { lines }) => sum + lines.reduce((n, line) => n + countStyling(line), 0),
    0,
  );
  const clean = cues
    .map(cue => ({ ...cue, lines: cue.lines.map(withoutStyling).filter(line => line !== '') }))
    .filter(({ lines }) => lines.length > 0)
    .sort((a, b) => a.startMs - b.startMs);
  const losses: Loss[] = [];
  if (styling > 0) losses.push({ kind: 'formatting', count: styling });
  if (notes > 0) losses.push({ kind: 'comments', count: notes });
  const content = timedContent(withSpeakers(withoutRepeats(clean).flatMap(utterancesOf)));
  return { ...content, replaced, heading: null, encoding, losses };
}
