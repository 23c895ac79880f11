import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../electron/jobs/import/read-transcript.ts';

async function said(value: unknown, fileName = 'a.json') {
  const bytes = Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
  const { text, turns } = await readTranscript({ bytes, fileName });
  return turns.map(({ speaker, timeMs, bodyStart, end }) => [speaker, timeMs, text.slice(bodyStart, end)]);
}

const WORDS = [
  { word: 'How', start: 0.5, end: 0.7, speaker: 'SPEAKER_00' },
  { word: 'many?', start: 0.8, end: 1.2, speaker: 'SPEAKER_00' },
];
const ASKED = ['A', 500, 'How many?'];
const ANSWERED = ['B', 2000, 'Two.'];
const named = (a: string | null, b: string | null) => [
  [a, ...ASKED.slice(1)],
  [b, ...ANSWERED.slice(1)],
];

const amazonItem = (content: string, start: string, end: string) => ({
  type: 'pronunciation',
  start_time: start,
  end_time: end,
  alternatives: [{ content }],
});
const amazonMark = (content: string) => ({ type: 'punctuation', alternatives: [{ content }] });

describe('JSON of speech recognition', () => {
  it.each<[string, unknown, string | null, string | null]>([
    [
      'Whisper with speakers',
      {
        text: '…',
        segments: [
          { id: 0, start: 0.5, end: 1.2, text: ' How many?', speaker: 'SPEAKER_00' },
          { id: 1, start: 2, end: 2.5, text: ' Two.', speaker: 'SPEAKER_01' },
        ],
      },
      'SPEAKER_00',
      'SPEAKER_01',
    ],
    [
      'WhisperX with speakers of words',
      {
        segments: [
          { start: 0.5, end: 1.2, text: 'How many?', words: WORDS },
          { start: 2, end: 2.5, text: 'Two.', words: [{ word: 'Two.', speaker: 'SPEAKER_01' }] },
        ],
      },
      'SPEAKER_00',
      'SPEAKER_01',
    ],
    [
      'whisper.cpp',
      {
        transcription: [
          {
            timestamps: { from: '00:00:00,500', to: '00:00:01,200' },
            offsets: { from: 500, to: 1200 },
            text: ' How many?',
            speaker: '0',
          },
          { timestamps: { from: '00:00:02,000', to: '00:00:02,500' }, text: ' Two.', speaker: '1' },
        ],
      },
      'Speaker 0',
      'Speaker 1',
    ],
    [
      'Amazon Transcribe',
      {
        results: {
          speaker_labels: {
            segments: [
              {
                items: [
                  { start_time: '0.5', speaker_label: 'spk_0' },
                  { start_time: '0.8', speaker_label: 'spk_0' },
                ],
              },
              { items: [{ start_time: '2.0', speaker_label: 'spk_1' }] },
            ],
          },
          items: [
            amazonItem('How', '0.5', '0.7'),
            amazonItem('many', '0.8', '1.2'),
            amazonMark('?'),
            amazonItem('Two', '2.0', '2.5'),
            amazonMark('.'),
          ],
        },
      },
      'spk_0',
      'spk_1',
    ],
    [
      'Google with speakers in the last result',
      {
        results: [
          { alternatives: [{ transcript: 'How many? Two.' }] },
          {
            alternatives: [
              {
                words: [
                  { word: 'How', startTime: '0.5s', endTime: '0.7s', speakerTag: 1 },
                  { word: 'many?', startTime: '0.800s', endTime: '1.2s', speakerTag: 1 },
                  { word: 'Two.', startTime: '2s', endTime: '2.500s', speakerTag: 2 },
                ],
              },
            ],
          },
        ],
      },
      'Speaker 1',
      'Speaker 2',
    ],
    [
      'Azure',
      {
        recognizedPhrases: [
          {
            speaker: 1,
            offset: 'PT0.5S',
            duration: 'PT0.7S',
            offsetInTicks: 5_000_000,
            nBest: [{ display: 'How many?' }],
          },
          { speaker: 2, offset: 'PT2S', duration: 'PT0.5S', nBest: [{ display: 'Two.' }] },
        ],
      },
      'Speaker 1',
      'Speaker 2',
    ],
    [
      'AssemblyAI',
      {
        audio_url: '',
        utterances: [
          { speaker: 'A', start: 500, end: 1200, text: 'How many?' },
          { speaker: 'B', start: 2000, end: 2500, text: 'Two.' },
        ],
      },
      'Speaker A',
      'Speaker B',
    ],
    [
      'Deepgram',
      {
        results: {
          channels: [
            {
              alternatives: [
                {
                  words: [
                    { word: 'how', punctuated_word: 'How', start: 0.5, end: 0.7, speaker: 0 },
                    { word: 'many', punctuated_word: 'many?', start: 0.8, end: 1.2, speaker: 0 },
                    { word: 'two', punctuated_word: 'Two.', start: 2, end: 2.5, speaker: 1 },
                  ],
                },
              ],
            },
          ],
        },
      },
      'Speaker 0',
      'Speaker 1',
    ],
    [
      '讯飞',
      {
        ok: 0,
        data: JSON.stringify([
          { bg: '500', ed: '1200', onebest: 'How many?', speaker: '1' },
          { bg: '2000', ed: '2500', onebest: 'Two.', speaker: '2' },
        ]),
      },
      'Speaker 1',
      'Speaker 2',
    ],
    [
      '阿里云 Paraformer',
      {
        transcripts: [
          {
            sentences: [
              { begin_time: 500, end_time: 1200, text: 'How many?', speaker_id: 0 },
              { begin_time: 2000, end_time: 2500, text: 'Two.', speaker_id: 1 },
            ],
          },
        ],
      },
      'Speaker 0',
      'Speaker 1',
    ],
    [
      '阿里云 录音文件识别',
      {
        Result: {
          Sentences: [
            { BeginTime: 500, EndTime: 1200, Text: 'How many?', ChannelId: 0, SpeakerId: '1' },
            { BeginTime: 2000, EndTime: 2500, Text: 'Two.', SpeakerId: '2' },
          ],
        },
      },
      'Speaker 1',
      'Speaker 2',
    ],
    [
      'a list of segments',
      [
        { speaker: 'Ann', start: 0.5, end: 1.2, text: 'How many?' },
        { speaker: 'Bob', start: 2, end: 2.5, text: 'Two.' },
      ],
      'Ann',
      'Bob',
    ],
  ])('of %s becomes turns with speakers and times', async (_service, value, first, second) => {
    expect(await said(value)).toEqual(named(first, second));
  });

  it('in lines is read line by line', async () => {
    const lines =
      '{"start":0.5,"end":1.2,"text":"How many?","speaker":"Ann"}\r\n\r\n{"start":2,"end":2.5,"text":"Two.","speaker":"Bob"}\r\n';
    expect(await said(lines, 'a.jsonl')).toEqual(named('Ann', 'Bob'));
  });

  it('in whole numbers is milliseconds or seconds by how fast one speaks', async () => {
    const list = (factor: number) => ({
      segments: [
        { start: 3 * factor, end: 6 * factor, text: 'The clerk fills it in for them, twice.' },
        { start: 7 * factor, end: 9 * factor, text: 'Nobody asked for it.' },
      ],
    });
    for (const factor of [1, 1000]) expect((await said(list(factor)))[0]?.[1]).toBe(3000);
  });

  it.each([
    ['of a package', '{"name":"rooted","version":"1.0.0"}', 'JSON_UNKNOWN'],
    ['of a list of numbers', '[1,2,3]', 'JSON_UNKNOWN'],
    ['of a word', '"text"', 'JSON_UNKNOWN'],
    ['without words', '{"segments":[]}', 'JSON_UNKNOWN'],
    ['that is cut off', '{"segments":[{"text":"How', 'FILE_DAMAGED'],
  ])('%s is refused', async (_what, text, code) => {
    await expect(said(text)).rejects.toMatchObject({ code });
  });

  it('with times that are no times keeps the words', async () => {
    const odd = {
      segments: [
        { start: -4, end: 'x', text: 'Yes.' },
        { start: null, text: 'No.\u0000' },
      ],
    };
    expect((await said(odd))[0]?.[2]).toBe('Yes. No.\uFFFD');
  });
});
