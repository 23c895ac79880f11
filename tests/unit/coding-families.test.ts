import { describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en.ts';
import { zh } from '../../renderer/i18n/zh.ts';
import { CODING_FAMILIES, withPrompt } from '../../shared/theory/coding-families.ts';

const prompt = { name: 'Degree', questions: ['Where more?', 'Where less?'] };

describe('the coding families', () => {
  it.each([
    ['en', en.families.list],
    ['zh', zh.families.list],
  ] as const)('are eighteen, each with two or three questions (%s)', (_, list) => {
    expect(Object.keys(list)).toEqual([...CODING_FAMILIES]);
    expect(CODING_FAMILIES).toHaveLength(18);
    for (const id of CODING_FAMILIES) {
      const questions = list[id].ask.split('\n');
      expect([2, 3], id).toContain(questions.length);
      for (const question of questions) expect(question).toMatch(/[?？]$/);
    }
    expect(new Set(CODING_FAMILIES.map(id => list[id].name)).size).toBe(18);
  });
});

describe('putting a family’s questions into a memo', () => {
  it('begins an empty memo with them, the caret where the first answer goes', () => {
    const { text, caret } = withPrompt('', { start: 0, end: 0 }, prompt);
    expect(text).toBe('Degree\n- Where more? \n- Where less? ');
    expect(text.slice(0, caret)).toBe('Degree\n- Where more? ');
  });

  it('puts them on lines of their own between what is written, and takes nothing away', () => {
    const { text } = withPrompt('One two', { start: 3, end: 3 }, prompt);
    expect(text).toBe('One\nDegree\n- Where more? \n- Where less? \n two');
    expect(withPrompt('One\n', { start: 4, end: 4 }, prompt).text.startsWith('One\nDegree\n')).toBe(true);
  });

  it('takes the place of what is selected, as typing does', () => {
    expect(withPrompt('a b', { start: 2, end: 3 }, prompt).text).toBe(
      'a \nDegree\n- Where more? \n- Where less? ',
    );
  });
});
