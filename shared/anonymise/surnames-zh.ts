/**
 * Chinese surnames, the most frequent first (after the name statistics of the Ministry of Public Security, 2021, and the
 * Hundred Family Surnames), simplified; traditional forms that differ are added.
 */
const FREQUENT =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';
const OTHER =
  '常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝';
const TRADITIONAL =
  '張劉陳楊黃趙吳孫馬羅鄭梁謝許韓馮鄧蕭蔣葉蘇呂盧鍾譚陸範賈韋鄒龍賀顧龔萬錢嚴湯溫龐顏齊喬莊聶魯關蘭畢單塗駱藍竇欒';

const rank = new Map<string, number>();
for (const [weight, list] of [
  [2, FREQUENT],
  [1, OTHER],
  [2, TRADITIONAL],
] as const) {
  for (const char of list) if (!rank.has(char)) rank.set(char, weight);
}

const COMPOUND = new Set(
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 夏侯 皇甫 尉迟 公孙 公孫 慕容 令狐 东方 東方 司徒 端木 南宫 南宮 西门 西門 长孙 宇文 独孤 轩辕 百里 呼延 完颜 纳兰 澹台'.split(
    ' ',
  ),
);

/** Surnames that are far more often a word of their own before a title, or anywhere. */
const MOSTLY_WORDS = new Set(
  '于余常成全时和向应解单管边师明查连安章文方万向党农关左尚易宁车简费冷席房游盛商华古项景司吉阳池和路米麦',
);

/** The surname with which a string begins, '' where there is none. */
export function surnameAt(text: string, at: number): string {
  const two = text.slice(at, at + 2);
  if (COMPOUND.has(two)) return two;
  const one = text.charAt(at);
  return rank.has(one) ? one : '';
}

/** How common a surname is as one: 2 for the hundred most frequent and compound ones, 1 for others, less for words. */
export function surnameWeight(surname: string): number {
  if (COMPOUND.has(surname)) return 3;
  return (rank.get(surname) ?? 0) - (MOSTLY_WORDS.has(surname) ? 1 : 0);
}

export const isMostlyWord = (surname: string): boolean => MOSTLY_WORDS.has(surname);
