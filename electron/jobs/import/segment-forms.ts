import { type JsonObject, numberAt, objectOf, objectsAt, speakerAt, textAt } from './json-values.ts';
import { durationMs, unitOfTimes } from './segment-times.ts';
import { speakerOfWords, type TimedWord, utterancesOfWords } from './segment-words.ts';
import type { Utterance } from './utterance.ts';

/** Reads one service's form; null when the JSON is not of it. */
type Form = (root: JsonObject) => Utterance[] | null;

const some = (utterances: Utterance[]): Utterance[] | null => (utterances.length > 0 ? utterances : null);

const START = ['start', 'start_time', 'startTime', 'begin', 'begin_time', 'BeginTime', 'bg'] as const;
const END = ['end', 'end_time', 'endTime', 'EndTime', 'ed'] as const;
const TEXT = ['text', 'transcript', 'sentence', 'content', 'Text', 'onebest'] as const;
const SPEAKER = [
  'speaker',
  'speaker_label',
  'speakerId',
  'speaker_id',
  'spk',
  'SpeakerId',
  'channel_id',
  'role',
];

/** A list of segments that have start, end and text under any usual name; the unit is told by how fast one speaks. */
export function readSegmentList(segments: readonly JsonObject[], unit?: 1 | 1000): Utterance[] {
  const rows = segments.flatMap(segment => {
    const text = textAt(segment, ...TEXT);
    if (text === null) return [];
    const speaker = speakerAt(segment, ...SPEAKER) ?? speakerOfWords(objectsAt(segment, 'words'));
    return [{ text, speaker, start: numberAt(segment, ...START), end: numberAt(segment, ...END) }];
  });
  const timed = rows.flatMap(({ start, end, text }) =>
    start === null || end === null ? [] : [{ start, end, length: text.length }],
  );
  const factor = unit ?? unitOfTimes(timed);
  const ms = (time: number | null) => (time === null ? null : time * factor);
  return rows.map(({ text, speaker, start, end }) => ({ speaker, text, startMs: ms(start), endMs: ms(end) }));
}

/** OpenAI Whisper, faster-whisper, WhisperX, pyannote's and other lists under `segments`. */
const whisper: Form = root => some(readSegmentList(objectsAt(root, 'segments')));

/** whisper.cpp: `transcription[]` with `offsets` in milliseconds. */
const whisperCpp: Form = root =>
  some(
    objectsAt(root, 'transcription').flatMap(segment => {
      const text = textAt(segment, 'text');
      const [offsets, stamps] = [objectOf(segment['offsets']), objectOf(segment['timestamps'])];
      if (text === null || (!offsets && !stamps)) return [];
      const startMs = numberAt(offsets, 'from') ?? durationMs(stamps?.['from']);
      const endMs = numberAt(offsets, 'to') ?? durationMs(stamps?.['to']);
      return [{ speaker: speakerAt(segment, 'speaker'), text, startMs, endMs }];
    }),
  );

/** Amazon Transcribe: `results.items[]` word by word, speakers in `speaker_labels.segments[].items[]`. */
const amazon: Form = root => {
  const results = objectOf(root['results']);
  const speakers = new Map<string, string>();
  for (const segment of objectsAt(objectOf(results?.['speaker_labels']), 'segments')) {
    for (const item of objectsAt(segment, 'items')) {
      const speaker = speakerAt(item, 'speaker_label');
      if (speaker !== null) speakers.set(String(item['start_time']), speaker);
    }
  }
  const words = objectsAt(results, 'items').flatMap((item): TimedWord[] => {
    const text = textAt(objectsAt(item, 'alternatives')[0] ?? null, 'content');
    if (text === null) return [];
    const [startMs, endMs] = [durationMs(item['start_time']), durationMs(item['end_time'])];
    const speaker = speakerAt(item, 'speaker_label') ?? speakers.get(String(item['start_time'])) ?? null;
    return [{ text, speaker, startMs, endMs, isMark: item['type'] === 'punctuation' }];
  });
  return some(utterancesOfWords(words));
};

/** Google Speech-to-Text: with diarisation the last result repeats all words with their speakers. */
const google: Form = root => {
  const inner = objectOf(root['response']) ?? root;
  const best = objectsAt(inner, 'results').flatMap(result => objectsAt(result, 'alternatives').slice(0, 1));
  const told = best.map(alternative => objectsAt(alternative, 'words'));
  const diarised = told.at(-1) ?? [];
  const wordOf = (word: JsonObject): TimedWord => ({
    text: textAt(word, 'word') ?? '',
    speaker: speakerAt(word, 'speakerLabel', 'speakerTag'),
    startMs: durationMs(word['startTime'] ?? word['startOffset'] ?? 0),
    endMs: durationMs(word['endTime'] ?? word['endOffset']),
  });
  if (diarised.some(word => speakerAt(word, 'speakerLabel', 'speakerTag') !== null)) {
    return some(utterancesOfWords(diarised.map(wordOf)));
  }
  return some(
    best.flatMap((alternative, i) => {
      const words = (told[i] ?? []).map(wordOf);
      const text = textAt(alternative, 'transcript');
      const [startMs, endMs] = [words[0]?.startMs ?? null, words.at(-1)?.endMs ?? null];
      return text === null ? [] : [{ speaker: null, text, startMs, endMs }];
    }),
  );
};

/** Azure batch transcription: `recognizedPhrases[]`, times in ticks of 100 ns. */
const azure: Form = root => {
  const phrases = [...objectsAt(root, 'recognizedPhrases'), ...objectsAt(root, 'phrases')];
  return some(
    phrases.flatMap(phrase => {
      const text = textAt(objectsAt(phrase, 'nBest')[0] ?? phrase, 'display', 'text');
      if (text === null) return [];
      const ticks = numberAt(phrase, 'offsetInTicks');
      const startMs =
        ticks === null
          ? (numberAt(phrase, 'offsetMilliseconds') ?? durationMs(phrase['offset']))
          : ticks / 10_000;
      const length = numberAt(phrase, 'durationMilliseconds') ?? durationMs(phrase['duration']);
      const endMs = startMs === null || length === null ? null : startMs + length;
      return [{ speaker: speakerAt(phrase, 'speaker'), text, startMs, endMs }];
    }),
  );
};

/** AssemblyAI: `utterances[]` in milliseconds, or `words[]` of one voice. */
const assembly: Form = root => {
  const utterances = objectsAt(root, 'utterances');
  if (utterances.length > 0) return some(readSegmentList(utterances));
  const words = objectsAt(root, 'words');
  return words.length > 0 && 'audio_url' in root
    ? some(utterancesOfWords(readSegmentList(words, 1).map(word => ({ ...word }))))
    : null;
};

/** Deepgram: `results.utterances[]`, else the words of the first channel, in seconds. */
const deepgram: Form = root => {
  const results = objectOf(root['results']);
  const utterances = objectsAt(results, 'utterances');
  if (utterances.length > 0) return some(readSegmentList(utterances, 1000));
  const best = objectsAt(objectsAt(results, 'channels')[0] ?? null, 'alternatives')[0] ?? null;
  const words = objectsAt(best, 'words').map(word => ({
    text: textAt(word, 'punctuated_word', 'word') ?? '',
    speaker: speakerAt(word, 'speaker'),
    startMs: durationMs(word['start']),
    endMs: durationMs(word['end']),
  }));
  return some(utterancesOfWords(words));
};

/** 阿里云: `transcripts[].sentences[]` (Paraformer) or `Result.Sentences[]` (录音文件识别), in milliseconds. */
const alibaba: Form = root => {
  const newer = objectsAt(root, 'transcripts').flatMap(each => objectsAt(each, 'sentences'));
  const older = objectsAt(objectOf(root['Result']), 'Sentences');
  return some(readSegmentList([...newer, ...older], 1));
};

/** 讯飞: a list of `{bg, ed, onebest, speaker}` in milliseconds, often as a text under `data`. */
const iflytek: Form = root => {
  const data = root['data'];
  const list = typeof data === 'string' && data.trim().startsWith('[') ? (JSON.parse(data) as unknown) : data;
  const segments = objectsAt({ list }, 'list').filter(segment => 'onebest' in segment);
  return some(readSegmentList(segments, 1));
};

export const FORMS: readonly Form[] = [
  whisper,
  whisperCpp,
  amazon,
  deepgram,
  azure,
  alibaba,
  iflytek,
  assembly,
  google,
];
