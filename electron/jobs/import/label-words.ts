/**
 * Traditional to simplified for the characters in the words below, so that each list is kept once. Names of
 * speakers themselves are never converted.
 */
const TRADITIONAL =
  '訪访談谈問问記记員员採采調调發发說说話话講讲對对導导備备註注時时間间點点錄录編编號号職职業业務务學学歷历單单題题標标結结論论總总' +
  '認认為为覺觉補补憶忆應应聽听書书鎮镇長长幹干會会計计師师處处縣县鄉乡產产農农戶户';
const TO_SIMPLIFIED = new Map<string, string>();
for (let i = 0; i + 1 < TRADITIONAL.length; i += 2) {
  TO_SIMPLIFIED.set(TRADITIONAL.charAt(i), TRADITIONAL.charAt(i + 1));
}

/** A label in the form in which labels are compared: width, case, script and spaces made alike. */
export function labelKey(label: string): string {
  const folded = label.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  return [...folded].map(c => TO_SIMPLIFIED.get(c) ?? c).join('');
}

const words = (list: string): ReadonlySet<string> => new Set(list.split('|'));

/** Labels of who asks, as method books and transcription services write them. */
export const INTERVIEWER_WORDS = words(
  '问|访谈员|访谈者|访谈人|访问员|访问者|访员|采访者|采访人|采访员|提问者|提问人|提问|记者|主持人|主持|研究者|研究员|调查员|调研员|调研人员|' +
    'interviewer|q|question|i|int|iv|ivr|moderator|mod|facilitator|researcher|host|journalist',
);

/** Labels of who answers. */
export const PARTICIPANT_WORDS = words(
  '答|受访者|受访人|被访者|被访人|被访谈者|被采访者|被采访人|访谈对象|受访对象|回答者|回答|参与者|参加者|' +
    'a|answer|interviewee|participant|respondent|informant|r|p|resp|guest',
);

/** What stands before a colon in the head matter of a transcript: facts about the interview, never a speaker. */
export const HEAD_KEYS = words(
  '时间|访谈时间|采访时间|日期|访谈日期|地点|访谈地点|采访地点|方式|访谈方式|编号|访谈编号|录音|录音时长|时长|年龄|性别|职业|职务|学历|民族|单位|' +
    '工作单位|姓名|题目|主题|访谈主题|标题|背景|目的|关键词|摘要|来源|电话|地址|记录|记录人|整理|整理人|转写|转写人|转录|转录人|校对|校对人|' +
    '在场人员|语言|文件|网址|' +
    'title|subject|topic|date|time|place|location|venue|duration|length|recording|age|gender|sex|occupation|name|id|file|' +
    'transcriber|transcribed by|transcription|interview|project|site|language|keywords|source|medium|consent|participants|' +
    'attendees|present|email|e-mail|phone|address',
);

/** What stands before a colon in prose. */
export const PROSE_KEYS = words(
  '注|注意|备注|附注|附录|附|按|说明|例如|比如|譬如|举例|即|总结|结论|小结|总之|原因|结果|问题|建议|优点|缺点|特点|目标|措施|首先|其次|再次|最后|' +
    '第一|第二|第三|第四|一|二|三|四|五|方法|任务|成果|成本|安全|方案|方面|范围|金额|余额|计划|于是|关于|关键|高度|单价|' +
    'note|notes|nb|n.b.|warning|example|for example|e.g.|i.e.|ps|p.s.|summary|conclusion|conclusions|background|abstract|sources|' +
    'url|http|https|ftp|mailto|tel|re|fw|chapter|section|part|figure|table|step|first|second|third|finally|important|reason|' +
    'result|results|problem|purpose|method|methods',
);

/** A Chinese sentence about speech, not a label: 书记说：, 张三问道：, 原因如下：. */
export const SPEECH_ENDING =
  /(说|讲|问|答|道|是|为|如下|认为|觉得|表示|指出|提到|补充|回忆|强调|来看|而言|包括|了)$/;

/** Titles after a surname or alone, as village and township studies name their participants. */
export const TITLE =
  /(书记|支书|主任|村长|镇长|乡长|县长|局长|科长|处长|所长|站长|会计|干部|村民|农户|老师|医生|经理|理事长|社长|队长|组长|委员|先生|女士|大爷|大妈|大叔|大姐|大哥|阿姨|奶奶|爷爷|同志|教授|博士|网格员|办事员|负责人|工作人员)$/;

/** Voices that a transcription service numbers. */
export const NUMBERED_VOICE =
  /^(speaker|spk|person|voice|说话人|发言人|讲话人|嘉宾|学员|组员|村民|居民|干部)[\s_-]?[a-z0-9一二三四五六七八九十甲乙丙丁戊]*$/;
