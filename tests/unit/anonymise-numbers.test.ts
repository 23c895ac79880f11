import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../shared/anonymise/find-numbers.ts';

const found = (text: string) => findNumbers(text).map(hit => `${hit.reason}: ${hit.text}`);

describe('numbers that tell who somebody is', () => {
  it.each([
    ['我的电话是13812345678，', 'mobile: 13812345678'],
    ['打 138-1234-5678 找我', 'mobile: 138-1234-5678'],
    ['手机１３８１２３４５６７８。', 'mobile: １３８１２３４５６７８'],
    ['+86 138 1234 5678', 'mobile: +86 138 1234 5678'],
    ['村部 0434-5223456', 'landline: 0434-5223456'],
    ['（0431）88491234', 'landline: （0431）88491234'],
    ['010 6275 1234', 'landline: 010 6275 1234'],
    ['call +44 20 7946 0958 now', 'international: +44 20 7946 0958'],
    ['call (555) 555-0123', 'landline: (555) 555-0123'],
    ['身份证11010519491231002X，', 'citizen-number: 11010519491231002X'],
    ['身份证110105 19491231 002x', 'citizen-number: 110105 19491231 002x'],
    ['号码是110105194912310021', 'citizen-number-wrong: 110105194912310021'],
    ['卡号 4111 1111 1111 1111', 'card: 4111 1111 1111 1111'],
    ['车牌吉C·A1234。', 'plate: 吉C·A1234'],
    ['新能源吉AD12345', 'plate: 吉AD12345'],
    ['写到 lin.mei@example.org 吧', 'e-mail: lin.mei@example.org'],
    ['见https://example.org/a?b=1。', 'address: https://example.org/a?b=1'],
    ['微信号：lin_mei88', 'account: lin_mei88'],
    ['我1968年3月出生', 'birth-date: 1968年3月'],
    ['生于1968年3月12日。', 'birth-date: 1968年3月12日'],
    ['I was born on 12 March 1968.', 'birth-date: 12 March 1968'],
  ])('%s', (text, expected) => expect(found(text)).toEqual([expected]));

  it.each([
    '2019年3月我们开了会',
    '一共12345678901234567元',
    '面积1234.5678公顷',
    '00:12:34 到 01:02:03',
    '2024-03-12 09:30',
    '第13812345678901号文件',
    '吉林A组',
    'pages 100-200 and 1999-2004',
    '微信群里说',
    '4111 1111 1111 1112',
  ])('takes nothing from %s', text => expect(found(text)).toEqual([]));
});
