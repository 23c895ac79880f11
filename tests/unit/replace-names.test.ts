import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type NameRule, replaceNames } from '../../shared/anonymise/replace-names.ts';

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

it('leaves no listed name and changes nothing else', () => {
  const piece = fc.constantFrom('张', '伟', '民', '李', '😀', ' ', '说');
  const rules = [rule('张伟', 'P1'), rule('张伟民', 'P2'), rule('李', 'P3')];
  fc.assert(
    fc.property(fc.array(piece), pieces => {
      const text = pieces.join('');
      const { text: out, replacements } = replaceNames(text, rules);
      let restored = '';
      let at = 0;
      for (const { before, after, rule: used } of replacements) {
        expect(text.slice(before.start, before.end)).toBe(used.find);
        restored += out.slice(at, after.start) + used.find;
        at = after.end;
      }
      expect(restored + out.slice(at)).toBe(text);
      for (const { find } of rules) expect(out).not.toContain(find);
    }),
  );
});
