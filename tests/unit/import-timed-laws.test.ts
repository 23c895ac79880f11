import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinUtterances } from '../../electron/jobs/import/join-utterances.ts';
import { readTranscript } from '../../electron/jobs/import/read-transcript.ts';
import { readCues } from '../../electron/jobs/import/subtitle-cues.ts';
import { timedContent } from '../../electron/jobs/import/timed-content.ts';
import type { Turn } from '../../electron/jobs/import/turn.ts';

const utterance = fc.record({
  speaker: fc.option(fc.constantFrom('Ann', 'Bob', '村支书', 'a\nb'), { nil: null }),
  startMs: fc.option(fc.nat(3_600_000), { nil: null }),
  endMs: fc.option(fc.nat(3_600_000), { nil: null }),
  text: fc.oneof(fc.constantFrom('Yes.', '没有人用。', 'and so', ' ', '😀'), fc.string({ unit: 'grapheme' })),
});

const bare = (text: string) => text.replace(/\s/g, '');

function expectInOrder(text: string, turns: readonly Turn[]) {
  let last = 0;
  for (const { start, bodyStart, end } of turns) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(bodyStart).toBeGreaterThanOrEqual(start);
    expect(end).toBeGreaterThanOrEqual(bodyStart);
    expect(text.slice(last, start).trim()).toBe('');
    last = end;
  }
  expect(text.slice(last).trim()).toBe('');
}

describe('whatever was said', () => {
  it('loses and doubles no character when it is joined into turns', () => {
    fc.assert(
      fc.property(fc.array(utterance, { maxLength: 40 }), utterances => {
        const joined = joinUtterances(utterances);
        expect(bare(joined.map(each => each.text).join(''))).toBe(
          bare(utterances.map(each => each.text).join('')),
        );
      }),
    );
  });

  it('becomes turns in order that hold the whole text', () => {
    fc.assert(
      fc.property(fc.array(utterance, { maxLength: 40 }), utterances => {
        const { text, turns } = timedContent(utterances);
        expectInOrder(text, turns);
      }),
    );
  });
});

describe('whatever a subtitle file holds', () => {
  const line = fc.constantFrom(
    '',
    ' ',
    '1',
    '12',
    'NOTE x',
    'WEBVTT',
    'Ann: yes.',
    '<v Bob>no',
    '</v>',
    '<i>',
    '-->',
    '00:00:01,000 --> 00:00:02,000',
    '00:01.500 --> 00:02.000 align:start',
    '- so?',
    '>> well',
    '&amp;&#x41;',
    '没有人用。',
  );

  it('is read or refused, with cues that end no sooner than they begin', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 60 }), async lines => {
        const file = lines.join('\n');
        for (const { startMs, endMs } of readCues(file).cues) expect(endMs).toBeGreaterThanOrEqual(startMs);
        try {
          const { text, turns } = await readTranscript({ bytes: Buffer.from(file), fileName: 'a.vtt' });
          expectInOrder(text, turns);
        } catch (error) {
          expect(error).toMatchObject({ code: expect.stringMatching(/^FILE_(DAMAGED|EMPTY)$/) });
        }
      }),
    );
  });
});
