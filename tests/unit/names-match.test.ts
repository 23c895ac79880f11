import { describe, expect, it } from 'vitest';
import { findByName, matchName } from '../../renderer/names/match-name.ts';
import { loadPinyin } from '../../renderer/names/pinyin.ts';

const NAMES = ['数字平台', '平台信息公开', '村干部负担', 'Information sharing', 'Shared burden'];
const find = (typed: string) => findByName(NAMES, name => name, typed);

describe('finding a name by what is typed', () => {
  it('takes Chinese characters anywhere in it, those at its beginning first', () => {
    expect(find('平台')).toEqual(['平台信息公开', '数字平台']);
  });

  it('takes any part of a word, and the first letters of several', () => {
    expect(find('shar')).toEqual(['Shared burden', 'Information sharing']);
    expect(find('is')).toEqual(['Information sharing']);
  });

  it('forgives a slip of the finger in a longer word, but not in a short one', () => {
    expect(find('infrmation')).toEqual(['Information sharing']);
    expect(find('brdn')).toEqual(['Shared burden']);
    expect(find('xqz')).toEqual([]);
  });

  it('goes on without the dictionary of readings until that is there', async () => {
    expect(matchName('村干部负担', 'cun')).toBeNull();
    await loadPinyin();
    expect(matchName('村干部负担', 'cun')).not.toBeNull();
  });

  it('takes pinyin in full or by initials, from the beginning or within', async () => {
    await loadPinyin();
    expect(find('shuzi')).toEqual(['数字平台']);
    expect(find('szpt')).toEqual(['数字平台']);
    expect(find('ptxx')).toEqual(['平台信息公开']);
    expect(find('pingtai')).toEqual(['平台信息公开', '数字平台']);
  });
});
