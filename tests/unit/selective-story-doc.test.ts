import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPinyin } from '../../renderer/names/pinyin.ts';
import { cleanHtml } from '../../renderer/screens/selective/story/clean-html.ts';
import { findTrigger } from '../../renderer/screens/selective/story/find-trigger.ts';
import { matchRelation } from '../../renderer/screens/selective/story/match-relation.ts';
import { mentionOf, relationEntries } from '../../renderer/screens/selective/story/picker-entries.ts';
import { fromDoc, toDoc } from '../../renderer/screens/selective/story/story-doc.ts';
import { Code } from '../../shared/api/entities/codes.ts';
import { StoryParagraph } from '../../shared/api/entities/storyline.ts';
import { storyKey } from '../../shared/theory/story-text.ts';

const ID = fc.uuid();
const words = fc.string({ minLength: 1, maxLength: 12 }).filter(text => !text.includes('\r'));
const piece = fc.oneof(
  words,
  fc.record({ text: words, marks: fc.constantFrom(['strong'], ['emphasis'], ['strong', 'emphasis']) }),
  fc.record({ code: ID }),
  fc.record({ link: ID }),
  fc.record({ quote: ID }),
  fc.record({ fromId: ID, toId: ID }),
);
const pieces = fc.array(piece, { maxLength: 5 });
const paragraph = fc.oneof(
  pieces,
  fc.record({ style: fc.constantFrom('heading', 'subheading', 'quotation'), pieces }),
  fc.record({ style: fc.constantFrom('bullet', 'number'), depth: fc.nat(2), pieces }),
);

describe('the editor’s document', () => {
  it('gives back every storyline it was made from', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 8 }), raw => {
        const story = raw.map(each => StoryParagraph.parse(each));
        const back = fromDoc(toDoc(story));
        // What hangs on nothing is raised, and empty lines at the end are not kept: after that nothing changes any more.
        expect(storyKey(fromDoc(toDoc(back)))).toBe(storyKey(back));
        expect(StoryParagraph.array().parse(back)).toEqual(back);
        const flat = (paragraphs: StoryParagraph[]) =>
          JSON.stringify(paragraphs.flatMap(each => (Array.isArray(each) ? each : each.pieces)));
        expect(flat(back)).toBe(flat(story));
      }),
    );
  });

  it('nests the items of a list by their depth, and lets none hang on nothing', () => {
    const item = (depth: number, text: string): StoryParagraph => ({
      style: 'number',
      depth,
      pieces: [text],
    });
    const story = [item(0, 'a'), item(1, 'b'), item(2, 'c'), item(0, 'd')];
    expect(fromDoc(toDoc(story))).toEqual(story);
    const [list] = toDoc(story).content ?? [];
    expect(list?.content).toHaveLength(2);
    expect(fromDoc(toDoc([item(2, 'alone')]))).toEqual([item(0, 'alone')]);
  });

  it('has a line to write in where nothing is stored, and stores none of it', () => {
    expect(toDoc([]).content).toEqual([{ type: 'paragraph' }]);
    expect(fromDoc(toDoc([]))).toEqual([]);
    expect(fromDoc(toDoc([['a'], [], []]))).toEqual([['a']]);
  });
});

describe('pasted HTML', () => {
  it.each([
    ['<p style="color:red" onclick=\'x("a>b")\'>a</p>', '<p>a</p>'],
    ['<b>x</b> < 3 > 2 <br/>', '<b>x</b> < 3 > 2 <br>'],
    ['<style>p { color: red }</style>a<script>b</script><SCRIPT>c', 'a'],
    [
      '<span data-mention="code" class="y" data-id=\'z\'>w</span>',
      '<span data-mention="code" data-id=\'z\'>w</span>',
    ],
    ['<img src=x onerror=alert(1)>', '<img>'],
  ])('of %j keeps words and tags alone', (html, expected) => {
    expect(cleanHtml(html)).toBe(expected);
  });
});

describe('a mention that is being typed', () => {
  it.each([
    ['The @gov sys', { kind: 'code', start: 4, query: 'gov sys' }],
    ['钱来自@zhengfu', { kind: 'code', start: 3, query: 'zhengfu' }],
    ['他说“看着人脸，', { kind: 'quote', start: 2, query: '看着人脸，' }],
    ['He said "no', { kind: 'quote', start: 8, query: 'no' }],
    ['so ->money > line', { kind: 'link', start: 3, query: 'money > line' }],
    ['so → money', { kind: 'link', start: 3, query: ' money' }],
    ['“a” and “b', { kind: 'quote', start: 8, query: 'b' }],
  ])('is found in %j', (before, expected) => {
    expect(findTrigger(before)).toEqual(expected);
  });

  it.each([
    'plain words',
    'write to me@home',
    'The @gov, and then',
    'The @gov. And then',
    'closed “quote” here',
    'He said "no" and',
    '@ apart',
    '@gov\ufffc after a mention',
    'two  spaces @end the  search',
    `@${'x'.repeat(61)}`,
  ])('is not found in %j', before => {
    expect(findTrigger(before)).toBeNull();
  });
});

describe('relations to cite', () => {
  const code = (id: string, name: string) =>
    Code.parse({
      id: `00000000-0000-7000-8000-00000000000${id}`,
      name,
      translation: '',
      kind: 'main',
      parentId: null,
      color: 'blue',
      definition: '',
      whenToUse: '',
      whenNotToUse: '',
      exampleCodingId: null,
      inVivo: false,
      position: 1,
      createdAt: 0,
    });
  const [system, village, groups] = [
    code('1', 'Government system'),
    code('2', '乡村环境'),
    code('3', 'Social organizations'),
  ] as const;
  const input = (typed: string) => ({
    typed,
    codes: new Map([system, village, groups].map(row => [row.id, row])),
    structures: [{ fromId: system.id, toId: village.id, citations: 5 }],
    links: [],
    citations: new Map(),
  });

  it('are found by any part of either name, by pinyin, and by both ends', async () => {
    await loadPinyin();
    expect(matchRelation(system.name, village.name, 'gov')).not.toBeNull();
    expect(matchRelation(system.name, village.name, 'xchj')).not.toBeNull();
    expect(matchRelation(system.name, village.name, 'system 环境')).not.toBeNull();
    expect(matchRelation(system.name, village.name, 'gov > 乡村')).not.toBeNull();
    expect(matchRelation(system.name, village.name, '乡村 > gov')).toBeNull();
  });

  it('are offered as a claim where nothing relates the two names yet, and only then', () => {
    expect(relationEntries(input('gov > 乡村')).map(entry => entry.type)).toEqual(['relation']);
    const [claim] = relationEntries(input('social > gov'));
    expect(claim).toMatchObject({ type: 'claim', citations: 0 });
    expect(claim && mentionOf(claim)).toEqual({ kind: 'relation', id: groups.id, toId: system.id });
    expect(relationEntries(input('gov > gov'))).toEqual([]);
  });
});
