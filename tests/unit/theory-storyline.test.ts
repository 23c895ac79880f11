import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoryParagraph } from '../../shared/api/entities/storyline.ts';
import { mergeStory } from '../../shared/theory/merge-story.ts';
import { claimsWithoutEvidence } from '../../shared/theory/story-claims.ts';
import { loneQuote, mentionsOf, storyKey } from '../../shared/theory/story-text.ts';
import { typicalStructures } from '../../shared/theory/typical-structures.ts';
import { code, referenceTheory, relate, sources } from './diagram-maps.ts';

const words = (text: string): StoryParagraph => [text];

describe('mentions of a storyline', () => {
  it('are found once each, in paragraphs of every style', () => {
    const story: StoryParagraph[] = [
      ['The ', { code: 'a' }, { link: 'l' }],
      { style: 'bullet', depth: 1, pieces: [{ code: 'a' }, { fromId: 'a', toId: 'b' }] },
      { style: 'quotation', pieces: [{ quote: 'q' }, { text: 'and', marks: ['strong'] }] },
    ];
    expect(mentionsOf(story)).toEqual({
      codeIds: ['a'],
      linkIds: ['l'],
      quoteIds: ['q'],
      relations: [{ fromId: 'a', toId: 'b' }],
    });
  });

  it('make a block of a quote only where it stands alone on its line', () => {
    expect(loneQuote([{ quote: 'q' }, ' '])).toBe('q');
    expect(loneQuote(['He said: ', { quote: 'q' }])).toBeNull();
    expect(loneQuote([{ quote: 'q' }, { quote: 'r' }])).toBeNull();
    expect(loneQuote([{ code: 'a' }])).toBeNull();
  });
});

describe('two versions of a storyline', () => {
  const base = ['one', 'two', 'three', 'four'].map(words);
  const put = (at: number, count: number, ...texts: string[]) =>
    base.toSpliced(at, count, ...texts.map(words));

  it('join where they changed different paragraphs', () => {
    expect(mergeStory(base, put(0, 1, 'ONE'), put(3, 1, 'FOUR', 'five'))).toEqual(
      ['ONE', 'two', 'three', 'FOUR', 'five'].map(words),
    );
    expect(mergeStory(base, put(2, 2), put(0, 1, 'ONE'))).toEqual(['ONE', 'two'].map(words));
  });

  it('keep both wordings of a paragraph that both changed, the stored one first', () => {
    expect(mergeStory(base, put(1, 1, 'mine'), put(1, 1, 'theirs'))).toEqual(
      ['one', 'theirs', 'mine', 'three', 'four'].map(words),
    );
    expect(mergeStory(base, put(4, 0, 'mine'), put(4, 0, 'theirs'))).toEqual(
      ['one', 'two', 'three', 'four', 'theirs', 'mine'].map(words),
    );
  });

  it('never lose a paragraph that one of them holds anew, and take the only change there is', () => {
    const texts = fc.array(fc.constantFrom('one', 'two', 'three', 'x', 'y', 'z').map(words), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(texts, texts, texts, (old, mine, stored) => {
        const merged = new Set(mergeStory(old, mine, stored).map(p => storyKey([p])));
        const known = new Set(old.map(p => storyKey([p])));
        for (const paragraph of [...mine, ...stored]) {
          const key = storyKey([paragraph]);
          if (!known.has(key)) expect(merged).toContain(key);
        }
        expect(mergeStory(old, mine, old)).toEqual(mine);
        expect(mergeStory(old, old, stored)).toEqual(stored);
        expect(mergeStory(old, mine, mine)).toEqual(mine);
      }),
    );
  });
});

describe('claims without evidence', () => {
  const codes = [
    code('M', 'main'),
    code('A', 'category', 'M'),
    code('a', 'concept', 'A'),
    code('N', 'main'),
    code('b', 'concept', 'N'),
  ];
  const { links, evidence } = relate([{ from: 'a', to: 'b', polarity: '+', quotes: [1, 0, 0, 0] }]);
  const bare = { id: 'bare', fromId: 'b', toId: 'a', polarity: '?' as const };
  const input = { codes, links: [...links, bare], evidence, sources };
  const claims = (...pieces: Extract<StoryParagraph, unknown[]>) => claimsWithoutEvidence([pieces], input);

  it('are links and relations that nothing states, each once', () => {
    expect(
      claims({ link: 'bare' }, { link: 'a→b' }, { fromId: 'N', toId: 'M' }, { fromId: 'N', toId: 'M' }),
    ).toEqual([
      { fromId: 'b', toId: 'a' },
      { fromId: 'N', toId: 'M' },
    ]);
  });

  it('are none where a link below the two categories has a quote', () => {
    expect(claims({ fromId: 'M', toId: 'N' }, { fromId: 'A', toId: 'b' })).toEqual([]);
  });

  it('pass over what was removed', () => {
    expect(claims({ link: 'gone' }, { fromId: 'M', toId: 'gone' })).toEqual([]);
  });

  it('stand last in the table of structures, or mark the row that is there', () => {
    const theory = { ...referenceTheory, evidence: [], structures: [] };
    const [known = { fromId: '', toId: '' }] = theory.links;
    const extra = { fromId: 'governance', toId: 'system' };
    const rows = typicalStructures({ ...theory, claims: [known, extra] });
    expect(rows.filter(row => row.claimed).map(row => row.id)).toEqual([
      'system>environment',
      'governance>system',
    ]);
    expect(rows.at(-1)).toMatchObject({ id: 'governance>system', citations: 0, meaning: '' });
  });
});
