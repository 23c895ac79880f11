// The surnames of nine in ten people of Han name, in both scripts where they differ (the head of the name
// statistics of the Ministry of Public Security, 2021), and compound ones.
const SURNAMES = new Set(
  '王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧' +
    '蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎' +
    '易常武乔喬贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫芦季俞章鲁魯葛伍韦韋申尤毕畢聂聶焦向柳邢骆駱岳齐齊梅庄莊辛管' +
    '祝左涂耿关關焉单尚丘柯',
);
const COMPOUND_SURNAME =
  /^(欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|夏侯|皇甫|尉迟|公孙|公孫|慕容|令狐|东方|東方|司徒|端木|南宫|南宮)/;
const HAN_ONLY = /^\p{Script=Han}+$/u;
const PARTICLES = new Set([
  'de',
  'da',
  'di',
  'du',
  'la',
  'le',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'al',
  'el',
  'ter',
  'dos',
]);

/** 张三, 欧阳修, 小李, 老王, 阿强 */
function isChineseName(label: string): boolean {
  if (!HAN_ONLY.test(label)) return false;
  const length = [...label].length;
  if (COMPOUND_SURNAME.test(label)) return length === 3 || length === 4;
  if (/^[小老阿]/.test(label)) return length === 2;
  return (length === 2 || length === 3) && SURNAMES.has(label.charAt(0));
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}[\p{L}'’.-]*$/u.test(word) || PARTICLES.has(word);
}

/** Theo Bass, Dr. Li, Ludwig van Beethoven, MARY; a foreign name in Chinese with its middle point: 托马斯·佩恩 */
function isForeignName(label: string): boolean {
  if (/^\p{Script=Han}+[·•‧]\p{Script=Han}+$/u.test(label)) return true;
  const parts = label.split(' ');
  return (
    parts.length <= 4 &&
    isCapitalised(parts[0] ?? '') &&
    !PARTICLES.has(parts[0] ?? '') &&
    parts.every(isCapitalised)
  );
}

/** Whether a label is formed like the name of a person, in Chinese or Latin script. */
export function isPersonalName(label: string): boolean {
  return isChineseName(label) || isForeignName(label);
}
