import { describe, expect, it } from 'vitest';
import { splitTurns } from '../../electron/jobs/import/split-turns.ts';

const dialogue = (line: string) => `问：村里怎么样？\n答：还行。\n${line}\n问：有钱吗？\n答：没有。\n`;

function speakers(text: string): (string | null)[] {
  return [...new Set(splitTurns(text).map(t => t.speaker))];
}

describe('what looks like a label and is none', () => {
  it.each([
    ['a time', '10:30 开会，到了几个人。'],
    ['a time in a sentence', '我们10:30开的会。'],
    ['a web address', 'https://example.org/a 上面有。'],
    ['a named address', '网址：https://example.org'],
    ['a note', '注意：录音不清。'],
    ['a note in English', 'Note: the recording is unclear.'],
    ['a colon in a sentence', '我觉得问题是：县里不给钱。'],
    ['reported speech', '书记说：没有钱。'],
    ['reported speech with a name', '张三说：没有钱。'],
    ['a list of reasons', '第一：没有钱。'],
    ['what a sentence leads up to', 'In two words: engage early.'],
    ['a capital phrase', 'The main point: no money.'],
    ['a ratio', '男女比例3:1。'],
    ['an aside in brackets', '[笑]：对。'],
    ['a label that is far too long', '我们村里那个管数字平台登记和上报的年轻的小会计：忙。'],
    ['a word with a surname’s character', '关键：要有人。'],
    ['a sentence that ends in a colon', '他是这样告诉我们的，原话如下：'],
  ])('%s stays in the running turn', (_what, line) => {
    expect(speakers(dialogue(line))).toEqual(['问', '答']);
    expect(splitTurns(dialogue(line))).toHaveLength(4);
  });

  it('is not made a speaker by coming back in prose', () => {
    const prose = '乡村数字治理的实践遇到不少困难，下面分别说明。\n'.repeat(12);
    for (const label of ['Note', '注意', '优点', '时间', 'https', '书记说', '结论']) {
      expect(speakers(`${prose}${label}：一。\n${prose}${label}：二。\n${prose}`)).toEqual([null]);
    }
  });

  it('is not found in an article with one heading a section', () => {
    const article = '# Report\n\n## Background:\nText.\n\n## Method:\nText.\n\n## Main findings:\nText.\n';
    expect(speakers(article)).toEqual([null]);
  });
});

describe('head matter', () => {
  it('names people without giving them a turn', () => {
    const text =
      '访谈时间：2023年5月4日\n访谈地点：农安县\n受访者：村支书，男\n访谈员：李\n\n访谈员：为什么？\n受访者：没钱。\n访谈员：哦。\n受访者：是。\n';
    const turns = splitTurns(text);
    expect(turns.map(t => t.speaker)).toEqual([null, '访谈员', '受访者', '访谈员', '受访者']);
    expect(text.slice(turns[0]?.start, turns[0]?.end)).toContain('访谈员：李');
  });

  it('ends at the last known entry where no blank line follows', () => {
    const text = '日期：5月4日\n地点：农安\n问：为什么？\n答：没钱。\n问：哦。\n答：是。\n';
    expect(splitTurns(text).map(t => t.speaker)).toEqual([null, '问', '答', '问', '答']);
  });

  it('in English, or in a table of a Word file, is the same', () => {
    const english = 'Date: 4 May\nInterviewee: Mary Li\n\nQ: Why?\nA: No money.\nQ: Oh.\nA: Yes.\n';
    expect(splitTurns(english).map(t => t.speaker)).toEqual([null, 'Q', 'A', 'Q', 'A']);
    const table =
      '受访者\t吕家华\n日期\t2016-06-30\n问：\n为什么？\n吕家华：\n没钱。\n问：\n哦。\n吕家华：\n是。\n';
    expect(splitTurns(table).map(t => t.speaker)).toEqual([null, '问', '吕家华', '问', '吕家华']);
  });

  it('that names a person beside repeated labels of the same part is no turn', () => {
    const text = '受访者：村支书\n问：为什么？\n答：没钱。\n问：哦。\n答：是。\n';
    expect(splitTurns(text).map(t => t.speaker)).toEqual([null, '问', '答', '问', '答']);
  });
});

describe('someone who speaks once', () => {
  it('is heard in a group where nearly every line is a turn', () => {
    const text = '主持人：大家怎么看？\n张三：没钱。\n李四：没人。\n主持人：还有吗？\n张三：没有了。\n';
    expect(splitTurns(text).map(t => t.speaker)).toEqual(['主持人', '张三', '李四', '主持人', '张三']);
  });

  it('is heard under a heading like the others', () => {
    const text =
      '### Theo Bass:\na\n\n### Audrey Tang:\nb\n\n### Theo Bass:\nc\n\n### Mary Li:\nd\n\n### Audrey Tang:\ne\n';
    expect(splitTurns(text)).toHaveLength(5);
  });
});
