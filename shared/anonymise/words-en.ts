/** Given names that are frequent in English texts, and no everyday words. */
export const FIRST_NAMES = new Set(
  (
    'James Robert John Michael David William Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Steven Andrew Paul Joshua Kenneth Kevin Brian George Timothy Ronald Edward Jason Jeffrey Ryan Jacob Gary ' +
    'Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Alexander Patrick Raymond Dennis Jerry Tyler Aaron Jose Adam Nathan Henry Zachary Douglas Peter Kyle Noah Ethan Jeremy Walter Keith ' +
    'Roger Terry Sean Gerald Carl Dylan Harold Jordan Jesse Bryan Lawrence Arthur Gabriel Bruce Logan Albert Willie Alan Juan Wayne Elijah Randy Roy Vincent Ralph Eugene Russell Bobby Mason Philip Louis Liam Oliver ' +
    'Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Sandra Margaret Ashley Kimberly Emily Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia ' +
    'Dorothy Amy Kathleen Angela Shirley Emma Brenda Pamela Nicole Anna Ann Anne Samantha Katherine Christine Helen Debra Rachel Carolyn Janet Maria Catherine Heather Diane Olivia Julie Joyce Victoria Ruth Virginia Lauren ' +
    'Kelly Christina Joan Evelyn Judith Andrea Hannah Megan Cheryl Jacqueline Martha Madison Teresa Gloria Sara Janice Kathryn Abigail Sophia Frances Jean Alice Judy Isabella Julia Denise Amber Doris Marilyn Danielle ' +
    'Beverly Charlotte Natalie Theresa Diana Brittany Kayla Alexis Lori Marie Jane Lily Lucy Kate Jenny Tom Jim Mike Dave Steve Bob Joe Sam Ben Dan Nick Alex Chris Tony Andy Greg Fred Jeff Ken Ted Phil Ron Don Jon Matt ' +
    'Mohammed Muhammad Ahmed Ali Fatima Aisha Ibrahim Hassan Omar Yusuf Priya Raj Ravi Anita Sanjay Hans Peter Klaus Jürgen Stefan Anke Sofia Carlos Luis Ana Pedro Miguel Pierre Marie Luc Claire Olga Ivan Boris Natasha'
  ).split(' '),
);

/** Given names that are everyday words too: they count only where something else speaks for a person. */
export const WORD_NAMES = new Set(
  'Will May Mark Rose Grace Hope Bill Frank Art Jack April June August Summer Joy Faith Dawn Sunny Pat Bob Rich Rob Sue Drew Grant Chase Hunter Guy Dean Duke Earl King Prince Violet Ivy Olive Ginger Angel Christian Penny Sky Skip Chip Max Victor Iris Autumn Crystal Pearl Ruby Jade Miles Lance Brook Forest Robin Jay Gene Ray'.split(
    ' ',
  ),
);

/** Words that are written with a capital and name nobody. */
export const CAPITAL_WORDS = new Set(
  (
    'I Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Chinese English British American European Asian African Indian French German ' +
    'Spanish Russian Japanese Korean Western Eastern Northern Southern Mandarin Cantonese Han Party Communist State Government Council Internet Web WeChat Weibo QQ TikTok Douyin Alipay Taobao Google Facebook Twitter YouTube ' +
    'Zoom Word Excel Android Windows Apple Huawei App Wi-Fi AI IT TV PC OK CEO PhD MA BA UN EU US UK USA PRC GDP NGO Covid COVID Interviewer Interviewee Respondent Participant Moderator Speaker Question Answer Mr Mrs Ms Dr Prof ' +
    'Christmas Easter God Lord Bible Spring Festival New Year Mid-Autumn National Day Secretary Director Chair Chairman Chairwoman Manager Professor Doctor Teacher Officer Mayor President Minister Village Township Town County ' +
    'City District Province Street Road The A An And But Or So If When Then We You He She They It This That These Those There Here My Your His Her Our Their What Why How Where Who Which Yes No Well Oh Um Uh Okay Right Because Since After Before'
  ).split(' '),
);

export const TITLES_EN =
  'Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Madam|Lady|Lord|Rev|Father|Sister|Brother|Uncle|Auntie?|Secretary|Director|Chairman|Chairwoman|Mayor|Captain|Officer|Comrade|Old|Teacher';

/** Surnames in Hanyu Pinyin. */
export const PINYIN_SURNAMES = new Set(
  'Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Gao Lin Luo Zheng Liang Xie Song Tang Xu Han Feng Deng Cao Peng Zeng Xiao Tian Dong Yuan Pan Yu Jiang Cai Du Ye Cheng Su Wei Lu Lv Lü Ding Ren Shen Yao Cui Zhong Tan Fan Jin Shi Liao Jia Xia Fu Fang Bai Zou Meng Xiong Qin Qiu Yin Xue Yan Duan Lei Hou Long Tao Li He Gu Mao Hao Gong Shao Wan Qian Dai Mo Kong Xiang Chang Ouyang Sima Zhuge Shangguan'.split(
    ' ',
  ),
);

/** A syllable of Hanyu Pinyin. */
const SYLLABLE =
  '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|üan|ai|ei|ao|ou|an|en|in|un|ün|ia|ie|iu|ua|uo|ui|ue|üe|er|a|o|e|i|u|ü|v)';
export const PINYIN_GIVEN = new RegExp(`^${SYLLABLE}(?:[-’']?${SYLLABLE})?$`, 'iu');

export const PLACE_WORDS =
  /^(?:Village|Town|Township|County|Province|City|District|Street|Road|Avenue|Lane|Square|Prefecture|Region|River|Lake|Mountain|Island|Hamlet|Community)$/;
export const ORGANISATION_WORDS =
  /^(?:University|College|School|Hospital|Clinic|Bank|Company|Corporation|Ltd|Inc|Limited|Group|Cooperative|Co-operative|Association|Foundation|Bureau|Office|Committee|Agency|Institute|Ministry|Department|Farm|Factory)$/;
