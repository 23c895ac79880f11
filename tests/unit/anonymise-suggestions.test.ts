import { describe, expect, it } from 'vitest';
import { findNamesEn } from '../../shared/anonymise/find-names-en.ts';
import { suggestNames } from '../../shared/anonymise/suggestions.ts';

const suggested = (text: string) =>
  suggestNames([{ key: 'a', text }]).map(({ text: name, kind }) => `${kind}: ${name}`);

describe('names of people in Chinese', () => {
  it.each([
    ['我叫王建国，今年五十岁。', ['person: 王建国']],
    ['村里的事都找张伟说。', ['person: 张伟']],
    ['欧阳修也来了。', ['person: 欧阳修']],
    ['刘会计替我们填表，王书记不管。', ['person: 刘会计', 'person: 王书记']],
    ['老王和小李都走了。', ['person: 小李', 'person: 老王']],
    ['陈秀英给我打电话。', ['person: 陈秀英']],
  ])('%s', (text, names) => expect(suggested(text)).toEqual(names));

  it.each([
    '他很高兴，马上就来，白天在王国里。',
    '黄瓜、石头、金额、周末、于是、常常、方便、安全、任何、何况。',
    '时任书记向书记汇报，担任主任。',
    '李工作很忙，王总结了一下。',
    '农民种玉米，村民到市场，三个村都是贫困村，路上没有车。',
    '孙子在城里上学，许多人钱都花了，谢谢。',
    '小时候家里有小麦，老师在老家。',
  ])('takes nothing from %s', text => expect(suggested(text)).toEqual([]));

  it('takes a speaker’s name for sure, and counts where it stands', () => {
    const [first] = suggestNames([
      { key: 'a', text: '阿茂：好。\n问：嗯？\n阿茂：是。', speakers: ['阿茂'] },
    ]);
    expect(first).toMatchObject({ text: '阿茂', reason: 'speaker', count: 2 });
  });
});

describe('places and organisations in Chinese', () => {
  it.each([
    ['我在大王庄村住。', ['place: 大王庄村']],
    ['农安县高兴镇的人来了。', ['place: 农安县', 'place: 高兴镇']],
    ['吉林省四平市的丰收合作社', ['place: 吉林省', 'place: 四平市', 'organisation: 丰收合作社']],
    ['他在吉林大学读书', ['place: 吉林', 'organisation: 吉林大学']],
    ['康平街道办事处', ['place: 康平街道']],
  ])('%s', (text, names) => expect(suggested(text)).toEqual(names));

  it.each([
    '我们村、本村、哪个村、三个村、行政村、自然村、贫困村',
    '农村和乡村，城市和城镇，县城、市场、超市、地区、小区',
    '走在路上，公路、铁路、马路、道路、一路',
    '农民专业合作社和村委会',
  ])('takes nothing from %s', text => expect(suggested(text)).toEqual([]));
});

describe('names in English', () => {
  it.each([
    ['We met Anna Schmidt there.', ['person: Anna Schmidt']],
    ['When Anna came we left.', ['person: Anna']],
    ['Dr. Brown said so.', ['person: Dr. Brown']],
    ['Then Zhang Wei and Wang Xiaoming left.', ['person: Wang Xiaoming', 'person: Zhang Wei']],
    ['He works at Jilin University.', ['organisation: Jilin University']],
    ['She lives in Green Village.', ['place: Green Village']],
    ['A man named Will came.', ['person: Will']],
    ['The biography of Ludwig van Beethoven is long.', ['person: Ludwig van Beethoven']],
  ])('%s', (text, names) => expect(suggested(text)).toEqual(names));

  it.each([
    'In May it rained. May I ask? Will you come in April?',
    'The Chinese government and the Party helped on Monday.',
    'People use WeChat and Taobao. I’ll go, and I’m glad.',
    'We will mark the bill. Hope is what rose from it.',
  ])('takes nothing from %s', text => expect(suggested(text)).toEqual([]));

  it('does not join the end of one sentence with the start of the next', () => {
    expect(findNamesEn('We like Anna. Peter came.').map(hit => hit.text)).toEqual(['Anna', 'Peter']);
  });
});

describe('suggestions', () => {
  it('come once for several texts, with a count, a reason and the words about the first places', () => {
    const texts = [
      { key: 'a', text: '我叫王建国。王建国是我。' },
      { key: 'b', text: '王建国说。' },
    ];
    const [first] = suggestNames(texts);
    expect(first).toMatchObject({ text: '王建国', count: 3, reason: 'surname' });
    expect(first?.contexts[0]).toEqual({
      key: 'a',
      start: 2,
      end: 5,
      before: '我叫',
      name: '王建国',
      after: '。王建国是我。',
    });
  });

  it('leave out what is listed', () => {
    const listed = [{ find: '王建国', pseudonym: 'P1', ignoreCase: true }];
    expect(suggestNames([{ key: 'a', text: '王建国找陈秀英说' }], listed).map(each => each.text)).toEqual([
      '陈秀英',
    ]);
  });
});
