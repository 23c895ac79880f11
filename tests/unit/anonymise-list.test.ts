import { describe, expect, it } from 'vitest';
import { listProblems, takenPseudonyms } from '../../shared/anonymise/list-problems.ts';
import type { ListedName, NameKind } from '../../shared/anonymise/name-rule.ts';
import { pastedNames } from '../../shared/anonymise/pasted-names.ts';
import { proposePseudonym } from '../../shared/anonymise/pseudonyms.ts';
import { foundVariants } from '../../shared/anonymise/variants.ts';

const listed = (find: string, pseudonym: string, kind: NameKind = 'person'): ListedName => ({
  find,
  pseudonym,
  kind,
  ignoreCase: true,
});

describe('a proposed pseudonym', () => {
  const propose = (
    find: string,
    kind: NameKind,
    list: ListedName[],
    style: 'numbers' | 'words' = 'numbers',
    language: 'zh' | 'en' = 'zh',
  ) => proposePseudonym({ find, kind }, list, { style, language });

  it('is the next number of its kind', () => {
    expect(propose('张伟', 'person', [])).toBe('P1');
    expect(propose('李娜', 'person', [listed('张伟', 'P1'), listed('农安', 'L1', 'place')])).toBe('P2');
    expect(propose('李娜', 'person', [listed('张伟', 'P1书记')])).toBe('P2');
    expect(propose('李娜', 'person', [listed('张伟', 'P12')])).toBe('P1');
  });

  it('is a word with the next letter, and keeps what a place is', () => {
    expect(propose('张伟', 'person', [], 'words')).toBe('受访者A');
    expect(propose('张伟', 'person', [], 'words', 'en')).toBe('Person A');
    expect(propose('大王庄村', 'place', [], 'words')).toBe('A村');
    expect(propose('红旗村', 'place', [listed('大王庄村', 'A村', 'place')], 'words')).toBe('B村');
    expect(propose('Green Village', 'place', [], 'words', 'en')).toBe('Village A');
    const many = Array.from({ length: 26 }, (_, i) =>
      listed(`名${i}`, `受访者${String.fromCharCode(65 + i)}`),
    );
    expect(propose('张伟', 'person', many, 'words')).toBe('受访者AA');
  });

  it('is none that stands for somebody else already', () => {
    const options = { style: 'numbers', language: 'zh', reserved: ['P1', 'P2书记'] } as const;
    expect(proposePseudonym({ find: '张伟', kind: 'person' }, [], options)).toBe('P3');
  });

  it('is that of the one listed person of the surname, with the title', () => {
    expect(propose('张书记', 'person', [listed('张伟', 'P4')])).toBe('P4书记');
    expect(propose('张书记', 'person', [listed('张伟', 'P4'), listed('张强', 'P5')])).toBe('P1书记');
  });
});

describe('variants of a listed name', () => {
  it('are offered where they stand in the texts, in Chinese', () => {
    const texts = [{ key: 'a', text: '张伟来了。老张说，张书记也姓张，小伟，老李。' }];
    const found = foundVariants([listed('张伟', 'P1')], texts);
    expect(found.map(({ find, pseudonym, count }) => [find, pseudonym, count])).toEqual([
      ['老张', 'P1', 1],
      ['小伟', 'P1', 1],
      ['张书记', 'P1书记', 1],
    ]);
  });

  it('are offered where they stand in the texts, in English', () => {
    const texts = [{ key: 'a', text: 'Anna Schmidt came. Anna said that Ms Schmidt and A. Schmidt left.' }];
    const found = foundVariants([listed('Anna Schmidt', 'P1')], texts);
    expect(found.map(({ find, count }) => [find, count])).toEqual([
      ['Anna', 1],
      ['Ms Schmidt', 1],
      ['A. Schmidt', 1],
    ]);
  });

  it('say of whom they may be where several are', () => {
    const found = foundVariants(
      [listed('张伟', 'P1'), listed('张强', 'P2')],
      [{ key: 'a', text: '老张来了' }],
    );
    expect(found).toMatchObject([{ find: '老张', of: ['张伟', '张强'] }]);
  });
});

describe('a list of names', () => {
  it('tells a name that is listed twice and a pseudonym that says a name', () => {
    const list = [listed('Ann', 'P1'), listed('ANN', 'P2'), listed('李娜', '王芳'), listed('王芳', 'P3')];
    expect(listProblems(list)).toEqual([
      { kind: 'twice', find: 'ANN', other: 'Ann' },
      { kind: 'pseudonym-says-name', find: '李娜', other: '王芳' },
    ]);
    expect(listProblems([listed('张伟', 'P1')])).toEqual([]);
    expect(listProblems([listed('李', 'P1')])).toEqual([{ kind: 'one-character', find: '李', other: '李' }]);
  });

  it('tells a pseudonym that is in the texts already', () => {
    const texts = [{ key: 'a', text: '张伟在P1项目，P12不算。' }];
    expect(takenPseudonyms([listed('张伟', 'P1')], texts)).toMatchObject([{ pseudonym: 'P1', count: 1 }]);
    expect(takenPseudonyms([listed('张伟', 'P3')], texts)).toEqual([]);
  });

  it('is read from a pasted sheet, with or without headings, pseudonyms and kinds', () => {
    expect(pastedNames('姓名\t化名\t类别\n张伟\tP1\t人名\r\n农安县\t\t地名\n\n')).toEqual([
      { find: '张伟', pseudonym: 'P1', kind: 'person' },
      { find: '农安县', pseudonym: '', kind: 'place' },
    ]);
    expect(pastedNames('Anna Schmidt, P2\nLi Na')).toEqual([
      { find: 'Anna Schmidt', pseudonym: 'P2', kind: 'person' },
      { find: 'Li Na', pseudonym: '', kind: 'person' },
    ]);
  });
});
