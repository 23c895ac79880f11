import type { NameHit } from './name-hit.ts';
import type { NameKind } from './name-rule.ts';
import { wordEdges } from './word-edges.ts';

/** The provinces, municipalities and regions of the PRC (GB/T 2260), by the names people use. */
const PROVINCES = new RegExp(
  '(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)' +
    '(?:特别行政区|(?:壮族|回族|维吾尔)?自治区|省(?![略去力心钱事])|市(?![场民长委政区面井]))?',
  'gu',
);

const PLACE_ENDINGS = '自治[州县旗]|街道|社区|嘎查|村|屯|镇|乡|县|市|区|旗|盟|州|路|街|庄|寨|沟|堡|店|岭|甸';
const ORGANISATION_ENDINGS =
  '有限公司|公司|合作社|卫生院|派出所|医院|银行|大学|学院|小学|中学|幼儿园|集团|协会|基金会|工作室|农场|林场|厂';
/** Endings that are as often part of a word: more must speak for a name before them. */
const WEAK = /^(?:庄|寨|沟|堡|店|岭|甸|路|街|州|盟|旗|区|市|厂|银行|协会)$/u;

/** What makes an ending part of another word: 镇长, 村民, 路上, 区别, 市场. */
const PART_OF_WORD = new RegExp(
  '(?:[村屯](?:[民长委干部里上口边头子官规]|支书|支部|两委|级|集体)|镇(?:[长静定压痛上里]|政府|党委|级)|乡(?:[长下亲土村镇愁音里间]|政府|党委|级)|县(?:[长城委里域]|政府|级)|' +
    '市(?:[场民长委区面里集]|政府|级)|区(?:[别分域间长委里]|政府|级)|路(?:[上边口过线子程费面灯径]|由器)|街[上边头坊]|旗[下帜袍子]|店[里铺员长主家]|庄[稼严子园重户]|' +
    '沟[通渠里]|州长|社区工|岭上|厂[里家长子房商]|银行卡|小学[生校]|中学生|大学生|公司里|医院里)',
  'uy',
);

/** Where a name cannot begin or go on: words of grammar. */
const STOP = new Set(
  '返离沿开办得可的了在是有就都也不没很和跟与及或到去来从把被给让叫说讲问住回进出过往向对为由因比等离靠于至我你您他她它咱们这那哪每各全本某该另其几多整个只条座位次种些外别同邻隔当所虽但而且还又再才能会要想看见听走带管帮下像找做搞用',
);
/** 农村, 乡村 and 山村 with whatever stands before them. */
const COMMON_VILLAGE = /[农乡山渔荒]$/u;
const NUMERALS = /^[一二三四五六七八九十百千万两半第]+$/u;

/** Words that stand before an ending and name no place. */
const GENERIC = new Set(
  (
    '农 乡 山 城 行政 自然 示范 重点 中心 试点 先进 民族 工业 开发 高新 经济 风景 居民 生活 学 校 园 小 大 老 新 社 地 景 灾 林 牧 辖 市 县 郊 战 东 西 南 北 中 铁 公 马 道 线 思 出 套 网 电 水 门 超 股 楼 夜 ' +
    '黑 上 城中 空心 文明 美丽 数字 智慧 贫困 后进 乡村 城乡 村 屯 镇 街道 特色 工业园 产业园 办公 宿舍 休闲 服务 种植 养殖 试验 解放 基层 主城 老城 新城 片 商 酒 饭 旅 书 药 花 电商 实体 便利 专卖 分 水泥 石子 ' +
    '柏油 高速 村级 排水 阴 壕 雪 商业 步行 菜 山间 附近 周边 城市 农村 偏远 落后 富裕 试验示范 社会 矿 厂 库 湖 江 海 边疆 少数民族 民 人民 公立 私立 乡镇 县城 农业 农民 专业 养鸡 养牛 种粮 农机 股份 保险 ' +
    '物流 快递 建筑 保洁 软件 网络 科技 家 总 子 母 外贸 国有 民营 私营 龙头 上市 乡镇卫生 中心卫生 综合 三甲 重点大 工 职业 技术 师范 希望 寄宿制 村办 初级 高级 农商 商业银行 行业 商会 加工 饲料 化肥 玉米 酒厂 砖 钢 ' +
    '木材 服装 毛 纺织 造纸 化工 汽车 机械 食品 农产品 有限 责任 合作 联合 供销 信用 生产 互助 农村信用 扶贫 慈善 志愿者 老年 计生 妇女 残疾人 科技小 红十字 门面 门 连锁 网 小卖 商品 村小 十字 一路 大路 半路 自己 城边 平台 供热 依托 包括 十里八 拖拉机 养羊 养殖专业 种植专业 农民专业 一家 县第一 市第一 第一 第二 第三 实验 中心小 对面 海边 河边 路边 山边 村边 河'
  ).split(' '),
);

const HAN = /\p{Script=Han}/u;
const LONGEST_NAME = 5;
const SPEAKS_FOR_PLACE = /(?:在|到|去|来自|住|回|从|[省市县区镇乡村])$/u;

/** Where the name before an ending begins; at the ending itself where there is none. */
function beginningOf(text: string, ending: number, least: number, edges: ReadonlySet<number>): number {
  let at = ending;
  while (at > least && ending - at < LONGEST_NAME) {
    const char = text.charAt(at - 1);
    if (!HAN.test(char) || STOP.has(char)) break;
    at--;
  }
  while (at < ending && !edges.has(at)) at++;
  // 支援|叶|赫|镇: a word and then characters that are none is a word before the name.
  let next = at + 1;
  while (next < ending && !edges.has(next)) next++;
  return next - at >= 2 && ending - next >= 2 ? next : at;
}

function isProper(name: string, ending: string): boolean {
  if (name === '' || NUMERALS.test(name) || GENERIC.has(name)) return false;
  return ending !== '村' || !COMMON_VILLAGE.test(name);
}

interface Form {
  readonly endings: RegExp;
  readonly kind: NameKind;
  readonly reason: 'place-ending' | 'organisation-ending';
}

const FORMS: readonly Form[] = [
  { endings: new RegExp(PLACE_ENDINGS, 'gu'), kind: 'place', reason: 'place-ending' },
  { endings: new RegExp(ORGANISATION_ENDINGS, 'gu'), kind: 'organisation', reason: 'organisation-ending' },
];

function endingHits(text: string, { endings, kind, reason }: Form, edges: ReadonlySet<number>): NameHit[] {
  const hits: NameHit[] = [];
  let least = 0;
  for (const match of text.matchAll(endings)) {
    const [ending] = match;
    const end = match.index + ending.length;
    PART_OF_WORD.lastIndex = match.index;
    // 大王庄村: the last ending is that of the place.
    if (PART_OF_WORD.test(text) || /^(?:[村屯镇乡县区]|街道|社区)/u.test(text.slice(end, end + 2))) continue;
    const start = beginningOf(text, match.index, least, edges);
    const name = text.slice(start, match.index);
    if (!isProper(name, ending)) continue;
    const isWeak = WEAK.test(ending);
    if (isWeak && name.length < 2) continue;
    const speaks = SPEAKS_FOR_PLACE.test(text.slice(0, start).slice(-2)) ? 1 : 0;
    const score = (isWeak ? 2 : name.length > 1 ? 4 : 2.5) + speaks - (edges.has(end) ? 0 : 1);
    hits.push({ start, end, text: text.slice(start, end), kind, reason, score: Math.min(5, score) });
    least = end;
  }
  return hits;
}

function provinceHits(text: string): NameHit[] {
  return [...text.matchAll(PROVINCES)].map(match => {
    const [name] = match;
    const end = match.index + name.length;
    return { start: match.index, end, text: name, kind: 'place', reason: 'province', score: 4 };
  });
}

/**
 * What looks like the name of a place or an organisation in Chinese: a province, or a name before an ending such as 村,
 * 镇, 县, 街道 or 合作社 that is no word of its own (农村, 市场, 三个村).
 */
export function findPlacesZh(text: string): NameHit[] {
  if (!HAN.test(text)) return [];
  const edges = wordEdges(text);
  const provinces = provinceHits(text);
  const isInProvince = (at: number) => provinces.some(each => each.start <= at && at < each.end);
  const others = FORMS.flatMap(form => endingHits(text, form, edges)).flatMap(hit => {
    const before = provinces.find(each => each.start >= hit.start && each.end <= hit.end);
    if (!before) return isInProvince(hit.end - 1) ? [] : [hit];
    // 吉林省四平市 is two places, 吉林大学 is one name.
    const rest = text.slice(before.end, hit.end);
    const ending =
      FORMS.map(({ endings }) => rest.match(endings)?.at(-1) ?? '').find(each => each !== '') ?? '';
    const isWhole = rest === ending && hit.kind === 'organisation';
    const start = isWhole ? before.start : before.end;
    const isProperPart = isProper(rest.slice(0, rest.length - ending.length), ending);
    return isWhole || isProperPart ? [{ ...hit, start, text: text.slice(start, hit.end) }] : [];
  });
  return [...provinces, ...others].toSorted((a, b) => a.start - b.start);
}
