import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { LABEL_HEIGHT, layoutLane } from '../../renderer/text-view/lane-layout.ts';
import { underlineLevels } from '../../renderer/text-view/underline-levels.ts';
import { coding, mount, transcript, unmount } from './text-view-fixture.ts';

afterEach(unmount);

const words = fc
  .array(fc.constantFrom('村', '𠮷', '😀', '👨‍👩‍👧', 'e\u0301', 'a', ' word ', '。', '\n', '\t'), {
    minLength: 1,
    maxLength: 20,
  })
  .map(parts => `x${parts.join('')}x`);
const turn = fc.tuple(fc.constantFrom('访谈者', 'Clerk', 'S1'), words);

const codings = fc.array(
  fc.record({
    code: fc.integer({ min: 0, max: 6 }),
    start: fc.nat(200),
    length: fc.integer({ min: 1, max: 40 }),
  }),
  { maxLength: 30 },
);
const toCodings = (drawn: { code: number; start: number; length: number }[]) =>
  drawn.map((d, i) => coding(`c${i}`, `k${d.code}`, { start: d.start, end: d.start + d.length }));

test('any selection of the words comes back from the browser as the span it was', () => {
  const { view, textbox } = mount();
  const law = fc.property(
    fc.array(turn, { minLength: 1, maxLength: 4 }),
    fc.nat(),
    fc.nat(),
    (turns, a, b) => {
      const doc = transcript(turns);
      view.setDocument(doc);
      view.focus();
      view.select({ start: Math.min(a, b) % doc.text.length, end: doc.text.length - (Math.max(a, b) % 5) });
      const before = view.selection();
      // What the browser now shows is read again by the view when it tells of a change.
      document.dispatchEvent(new Event('selectionchange'));
      expect(view.selection()).toEqual(before);
      expect(textbox.contains(document.getSelection()?.anchorNode ?? textbox)).toBe(true);
    },
  );
  fc.assert(law, { numRuns: 60 });
});

test('labels in the margin never overlap, and every coding has its label or is counted', () => {
  const extent = fc.record({ top: fc.nat(600), height: fc.integer({ min: 20, max: 300 }) });
  const law = fc.property(fc.array(extent, { maxLength: 40 }), drawn => {
    const extents = drawn.map((d, i) => ({
      id: `c${i}`,
      top: d.top,
      bottom: d.top + d.height,
      start: i,
      labelled: true,
    }));
    const { labels, folds } = layoutLane(extents, new Set(['c3']));
    const tops = [...labels, ...folds].map(slot => slot.top).sort((a, b) => a - b);
    for (let i = 1; i < tops.length; i++) {
      expect((tops[i] ?? 0) - (tops[i - 1] ?? 0)).toBeGreaterThanOrEqual(LABEL_HEIGHT);
    }
    const named = [...labels.map(label => label.id), ...folds.flatMap(fold => fold.ids)];
    expect(named.sort()).toEqual(extents.map(one => one.id).sort());
    expect(folds.flatMap(fold => fold.ids)).not.toContain('c3');
  });
  fc.assert(law);
});

test('codes that overlap never share an underline level, also after changes', () => {
  const law = fc.property(codings, codings, (first, second) => {
    let levels = new Map<string, number>();
    for (const drawn of [first, second]) {
      const all = toCodings(drawn);
      levels = underlineLevels(all, levels);
      for (const a of all) {
        for (const b of all) {
          if (a.codeId === b.codeId || a.start >= b.end || b.start >= a.end) continue;
          expect(levels.get(a.codeId)).not.toBe(levels.get(b.codeId));
        }
      }
    }
  });
  fc.assert(law);
});
