import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../shared/text/canonical-text.ts';
import { type ChangeMap, composeMaps, mapper } from '../../shared/text/change-map.ts';
import { changesBetween, correctText, type TextEdit } from '../../shared/text/correct-text.ts';
import { isGraphemeBoundary, snapToGraphemes } from '../../shared/text/graphemes.ts';
import { offset, type Span, span, splitsSurrogatePair } from '../../shared/text/offset.ts';
import { someText, spanWithin } from './text-arbitraries.ts';

/** Edits of a text in order and apart, at whole characters, as an editor hands them over. */
function someEdits(text: string): fc.Arbitrary<TextEdit[]> {
  return fc.array(fc.tuple(spanWithin(text.length), someText), { maxLength: 5 }).map(wished => {
    let floor = 0;
    const spans = wished
      .map(([at, words]) => ({ ...snapToGraphemes(text, at), text: words }))
      .sort((a, b) => a.start - b.start || a.end - b.end);
    return spans.filter(edit => {
      const isApart = edit.start >= floor;
      if (isApart) floor = edit.end;
      return isApart;
    });
  });
}

const corrected = someText
  .chain(raw => {
    const { text } = canonicalText(raw);
    return fc.record({ text: fc.constant(text), edits: someEdits(text), at: spanWithin(text.length) });
  })
  .map(({ text, edits, at }) => ({ before: text, edits, at, ...correctText(text, edits) }));

/** What a map says of a text: the stretches it kept, with where each begins before and after. */
function kept(before: string, map: ChangeMap): { from: number; to: number; words: string }[] {
  const stretches: { from: number; to: number; words: string }[] = [];
  let from = 0;
  let to = 0;
  for (const [start, end, inserted] of [...map, [before.length, before.length, 0] as const]) {
    stretches.push({ from, to, words: before.slice(from, start) });
    to += start - from + inserted;
    from = end;
  }
  return stretches;
}

/** The model: every code unit of the first text carries its own identity; what is written later has none. */
function identities(text: string, edits: readonly TextEdit[]): (number | null)[] {
  const units: (number | null)[] = [];
  let at = 0;
  for (const edit of [...edits, { start: text.length, end: text.length, text: '' }]) {
    for (; at < edit.start; at++) units.push(at);
    for (let i = 0; i < edit.text.length; i++) units.push(null);
    at = edit.end;
  }
  return units;
}

const isTouched = (map: ChangeMap, at: Span) => map.some(([start, end]) => start < at.end && end > at.start);

describe('a map of changes', () => {
  it('says exactly what differs: what it keeps stands in both texts, and nothing else is longer or shorter', () => {
    fc.assert(
      fc.property(corrected, ({ before, text, map }) => {
        for (const { from, to, words } of kept(before, map)) {
          expect(text.slice(to, to + words.length)).toBe(words);
          expect(before.slice(from, from + words.length)).toBe(words);
        }
        const grown = map.reduce((sum, [start, end, inserted]) => sum + inserted - (end - start), 0);
        expect(text.length).toBe(before.length + grown);
      }),
    );
  });

  it('is in order, its changes never touch, and they begin and end between whole characters of both texts', () => {
    fc.assert(
      fc.property(corrected, ({ before, text, map }) => {
        let last = -1;
        for (const [start, end] of map) {
          expect(start).toBeGreaterThan(last);
          last = end;
        }
        const { position } = mapper(map);
        for (const [start, end] of map)
          for (const edge of [start, end]) {
            expect(isGraphemeBoundary(before, offset(edge))).toBe(true);
            expect(isGraphemeBoundary(text, position(edge, 'left'))).toBe(true);
            expect(isGraphemeBoundary(text, position(edge, 'right'))).toBe(true);
          }
      }),
    );
  });

  it('is empty where nothing differs, and then leaves every position where it was', () => {
    fc.assert(
      fc.property(corrected, ({ before, at }) => {
        const edits = [{ ...at, text: before.slice(at.start, at.end) }];
        const same = correctText(before, splitsSurrogatePair(before, at.start) ? [] : edits);
        if (same.text !== before) return;
        expect(same.map).toEqual([]);
        expect(mapper([]).span(at)).toEqual(at);
      }),
    );
  });

  it('changes nothing that no edit reached: each letter stands where the model carried it', () => {
    fc.assert(
      fc.property(corrected, ({ before, edits, text, map }) => {
        const model = identities(before, edits);
        if (model.length !== text.length) return; // A mark at the head was taken off.
        const { position } = mapper(map);
        model.forEach((identity, now) => {
          if (identity === null || isTouched(map, span(identity, identity + 1))) return;
          expect(position(identity, 'right')).toBe(now);
        });
      }),
    );
  });

  it('carries a span whose words were not touched to the same words', () => {
    fc.assert(
      fc.property(corrected, ({ before, text, map, at }) => {
        if (at.start === at.end || isTouched(map, at)) return;
        const now = mapper(map).span(at);
        expect(text.slice(now.start, now.end)).toBe(before.slice(at.start, at.end));
      }),
    );
  });

  it('touches no span that lies apart from all edits', () => {
    const plain = fc.string({ unit: fc.constantFrom('村', '民', 'a', 'b', '，', ' ', '\n'), maxLength: 60 });
    fc.assert(
      fc.property(
        plain.chain(text => fc.record({ text: fc.constant(text), edits: someEdits(text) })),
        ({ text, edits }) => {
          const clean = edits.map(edit => ({ ...edit, text: edit.text.replace(/[^村民ab，。 \n]/gu, 'x') }));
          for (const [start, end] of correctText(text, clean).map) {
            expect(clean.some(edit => edit.start <= end && edit.end >= start)).toBe(true);
            for (let at = start; at < end; at++)
              expect(clean.some(edit => edit.start <= at && at < edit.end)).toBe(true);
          }
        },
      ),
    );
  });

  it('keeps the order of positions and never splits a character that was whole', () => {
    fc.assert(
      fc.property(corrected, ({ before, text, map, at }) => {
        const { position } = mapper(map);
        const whole = snapToGraphemes(before, at);
        for (const bias of ['left', 'right'] as const) {
          expect(position(at.start, bias)).toBeLessThanOrEqual(position(at.end, bias));
          expect(isGraphemeBoundary(text, position(whole.start, bias))).toBe(true);
          expect(splitsSurrogatePair(text, position(whole.end, bias))).toBe(false);
        }
        expect(position(at.start, 'left')).toBeLessThanOrEqual(position(at.start, 'right'));
      }),
    );
  });
});

describe('two maps in a row', () => {
  const twice = corrected.chain(first =>
    someEdits(first.text).map(edits => ({ first, second: correctText(first.text, edits) })),
  );

  it('compose into one that says what differs between the first text and the last', () => {
    fc.assert(
      fc.property(twice, ({ first, second }) => {
        for (const { from, to, words } of kept(first.before, composeMaps(first.map, second.map))) {
          expect(second.text.slice(to, to + words.length)).toBe(words);
          expect(first.before.slice(from, from + words.length)).toBe(words);
        }
      }),
    );
  });

  it('carry what no change meets to where the one map carries it, and the rest no further than its change', () => {
    fc.assert(
      fc.property(twice, ({ first, second }) => {
        const { at } = first;
        const composed = composeMaps(first.map, second.map);
        const whole = mapper(composed);
        const steps = [mapper(first.map), mapper(second.map)] as const;
        for (const bias of ['left', 'right'] as const) {
          const now = steps[1].position(steps[0].position(at.start, bias), bias);
          const met = composed.find(([start, end]) => start <= at.start && at.start <= end);
          expect(now).toBeGreaterThanOrEqual(whole.position(met?.[0] ?? at.start, 'left'));
          expect(now).toBeLessThanOrEqual(whole.position(met?.[1] ?? at.start, 'right'));
        }
        const between = steps[0].span(at);
        if (at.start === at.end || isTouched(first.map, at) || isTouched(second.map, between)) return;
        expect(whole.span(at)).toEqual(steps[1].span(between));
      }),
    );
  });

  it('compose with the map of no change into themselves', () => {
    fc.assert(
      fc.property(corrected, ({ map }) => {
        expect(composeMaps(map, [])).toEqual(map);
        expect(composeMaps([], map)).toEqual(map);
      }),
    );
  });
});

describe('finding what was corrected', () => {
  const words = (before: string, after: string, coded: string) => {
    const start = before.indexOf(coded);
    const now = mapper(changesBetween(before, after)).span(span(start, start + coded.length));
    return after.slice(now.start, now.end);
  };

  it('keeps a coding on its words when a letter in them is corrected', () => {
    expect(words('They recieve money.', 'They receive money.', 'recieve')).toBe('receive');
    expect(words('Bob came.', 'Rob came.', 'Bob')).toBe('Rob');
    expect(words('村支书说系统不通。', '村支书说系统不能通。', '系统不通')).toBe('系统不能通');
  });

  it('leaves words written before or after a coding outside of it', () => {
    expect(words('We paid.', 'In May We paid. Twice.', 'We paid.')).toBe('We paid.');
  });

  it('lets a coding within a word that was written anew go, and no letter that recurs by chance holds it', () => {
    expect(words('我们没有钱修路。', '他们的人都走了。', '钱')).toBe('');
  });

  it('tells two corrections in one line apart', () => {
    expect(words('一件事录两遍，因为系统不同。', '一件事录三遍，因为系统不通。', '因为')).toBe('因为');
    expect(changesBetween('一件事录两遍，因为系统不同。', '一件事录三遍，因为系统不通。')).toHaveLength(2);
  });

  it('finds a small change in a long text at once', () => {
    const line = '会计替他们填，一件事录两遍，因为两个系统不通。\n';
    const before = line.repeat(40_000);
    const at = 20_000 * line.length;
    const after = `${before.slice(0, at)}新的一行。\n${before.slice(at)}`;
    expect(changesBetween(before, after)).toHaveLength(1);
  });
});
