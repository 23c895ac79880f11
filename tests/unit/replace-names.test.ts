import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { NameRule } from '../../shared/anonymise/name-rule.ts';
import { nameFinder, positionsAfter, replaceNames } from '../../shared/anonymise/replace-names.ts';

const rule = (find: string, pseudonym: string, ignoreCase = false): NameRule => ({
  find,
  pseudonym,
  ignoreCase,
});

it('replaces a Chinese name anywhere and the longest name first', () => {
  const rules = [rule('张伟', 'P1'), rule('张伟民', 'P2')];
  expect(replaceNames('张伟民说张伟来了', rules).text).toBe('P2说P1来了');
});

it('replaces whole words only in Latin script', () => {
  expect(replaceNames('Ann met Anna, Ann.', [rule('Ann', 'P1')]).text).toBe('P1 met Anna, P1.');
});

it('finds the other case only where that is chosen', () => {
  expect(replaceNames('ann Ann', [rule('Ann', 'P1')]).text).toBe('ann P1');
  expect(replaceNames('ann Ann', [rule('Ann', 'P1', true)]).text).toBe('P1 P1');
});

it('does not replace inside a pseudonym', () => {
  const rules = [rule('李娜', '王芳'), rule('王芳', 'P2')];
  expect(replaceNames('李娜和王芳', rules).text).toBe('王芳和P2');
});

it('takes signs of a name as they are written', () => {
  expect(replaceNames('a.b (x) axb', [rule('a.b', 'P1'), rule('(x)', 'P2')]).text).toBe('P1 P2 axb');
});

it('finds a name across the blanks and the line break that people put into it', () => {
  const rules = [rule('张伟', 'P1'), rule('Smith Jones', 'P2')];
  expect(replaceNames('张　伟、张 伟、张\n伟。张\n\n伟', rules).text).toBe('P1、P1、P1。张\n\n伟');
  expect(replaceNames('Smith  Jones, Smith\nJones, Smith\n\nJones', rules).text).toBe(
    'P2, P2, Smith\n\nJones',
  );
});

it('finds a number however it is grouped, and never a part of a longer one', () => {
  const rules = [rule('13812345678', 'T1')];
  expect(replaceNames('138-1234-5678 １３８１２３４５６７８ 138 1234 5678', rules).text).toBe('T1 T1 T1');
  expect(replaceNames('0138123456789', rules).text).toBe('0138123456789');
});

it('finds a mobile number with and without the number of the country', () => {
  for (const find of ['13812345678', '+86 138 1234 5678']) {
    const text = '13812345678、+8613812345678、0086-138 1234 5678、8613812345678、9913812345678';
    expect(replaceNames(text, [rule(find, 'T1')]).text).toBe('T1、T1、T1、T1、9913812345678');
  }
});

it('keeps a pseudonym apart from letters and figures that stood beside the name', () => {
  const rules = [rule('张伟', 'P1'), rule('Ann', 'P2')];
  expect(replaceNames('张伟30岁，A张伟，张伟张伟来了，Ann2', rules).text).toBe(
    'P1 30岁，A P1，P1 P1来了，P2 2',
  );
  expect(replaceNames('张伟30岁', [rule('张伟', '某甲')]).text).toBe('某甲30岁');
});

it('finds hyphens, apostrophes, middle dots and accents in each of their forms', () => {
  const rules = [
    rule('Jean-Luc', 'P1'),
    rule('O’Neil', 'P2'),
    rule('André', 'P3'),
    rule('托马斯·佩恩', 'P4'),
  ];
  expect(replaceNames("Jean‑Luc, O'Neil, Andre\u0301, Andre, 托马斯•佩恩", rules).text).toBe(
    'P1, P2, P3, Andre, P4',
  );
});

it('finds a name beside the underscores and digits of a file name', () => {
  expect(replaceNames('02_Ann_2024', [rule('Ann', 'P1')]).text).toBe('02_P1_2024');
});

const piece = fc.constantFrom('张', '伟', '民', '李', '😀', ' ', '说', 'Ann', 'a', '\n');
const listed = [rule('张伟', 'P1'), rule('张伟民', 'P2'), rule('李', 'P3'), rule('Ann', 'P4', true)];

it('leaves no listed name and changes nothing else', () => {
  fc.assert(
    fc.property(fc.array(piece), pieces => {
      const text = pieces.join('');
      const { text: out, replacements } = replaceNames(text, listed);
      let restored = '';
      let at = 0;
      for (const { before, after, rule: used } of replacements) {
        const written = text.slice(before.start, before.end);
        expect(written.replace(/\s/g, '')).toBe(used.find);
        restored += out.slice(at, after.start) + written;
        at = after.end;
      }
      expect(restored + out.slice(at)).toBe(text);
      for (const find of ['张伟', '李']) expect(out.replace(/ /g, '')).not.toContain(find);
      expect(nameFinder(listed)(out)).toEqual([]);
    }),
  );
});

it('keeps positions in order, and those outside of names at their places', () => {
  fc.assert(
    fc.property(fc.array(piece), pieces => {
      const text = pieces.join('');
      const { text: out, replacements } = replaceNames(text, listed);
      const after = positionsAfter(replacements);
      const nameAt = (at: number) => replacements.find(r => r.before.start <= at && at < r.before.end);
      for (let at = 0; at < text.length; at++) {
        if (at > 0) expect(after(at)).toBeGreaterThanOrEqual(after(at - 1));
        const name = nameAt(at);
        if (!name) expect(out.charAt(after(at))).toBe(text.charAt(at));
        else expect(after(at)).toBe(at === name.before.start ? name.after.start : name.after.end);
      }
      expect(after(text.length)).toBe(out.length);
    }),
  );
});
