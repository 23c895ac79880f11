import type { families as english } from '../en/families.ts';
import type { Translated } from '../translated.ts';

export const families: Translated<typeof english> = {
  prompt: '提示',
  label: '编码家族的提问',
  list: {
    sixCs: {
      name: '六个 C',
      ask: '它由什么引起，又带来什么？\n它在怎样的脉络中发生，需要哪些条件？\n什么随它一起变化，它还取决于什么？',
    },
    process: {
      name: '过程',
      ask: '它经过哪些阶段，怎么看出新阶段开始了？\n什么推动它，什么使它停住？\n会倒退或跳过某一步吗？',
    },
    degree: {
      name: '程度',
      ask: '哪里多，哪里少？\n当地人凭什么判断多与少？\n超过哪一点就变成另一回事？',
    },
    dimension: {
      name: '维度',
      ask: '它有哪些部分或侧面？\n各案例在哪一面上差别最大？',
    },
    type: {
      name: '类型',
      ask: '它有哪几种？\n一种与另一种靠什么区分？\n哪些案例归不进任何一种？',
    },
    strategy: {
      name: '策略',
      ask: '人们明里暗里怎样应对？\n他们想打动谁，用什么办法？\n不成时又怎么办？',
    },
    interactive: {
      name: '互动',
      ask: '谁对谁做了什么，对方如何回应？\n彼此在哪些事上依赖对方？\n来往之中关系有何变化？',
    },
    identitySelf: {
      name: '身份与自我',
      ask: '人们在其中怎样看自己，别人又怎样看他们？\n这会改变他们是谁吗？',
    },
    cuttingPoint: {
      name: '分界点',
      ask: '内与外、成与不成的界线在哪里？\n由谁划定，落在两边各有什么后果？\n哪一步之后就回不了头？',
    },
    meansGoal: {
      name: '手段与目标',
      ask: '在做的人看来，这是为了什么？\n有哪些手段可用，缺哪些？\n手段是否变成了目标？',
    },
    cultural: {
      name: '文化',
      ask: '哪些价值、信念或习惯使它在这里显得理所当然？\n当地人绝不会做什么，为什么？',
    },
    consensus: {
      name: '共识',
      ask: '哪些是大家都认的，哪些有争议？\n谁不随大流，后来怎样？\n共识是谈成的，还是只做给人看的？',
    },
    mainline: {
      name: '主流',
      ask: '人们怎样被吸收、教导、管住？\n背后是怎样的秩序、等级或机构？\n在其中如何上升或下降？',
    },
    theoretical: {
      name: '理论',
      ask: '它能推到多远：在别的领域还成立吗？\n所知的一切最简单可以怎么说？\n出现什么案例就说明它错了？',
    },
    ordering: {
      name: '排序与细化',
      ask: '在时间、分量、结构上，哪个在先？\n哪些地方可以说得更准？\n把第三个因素放进来，这种联系还在吗？',
    },
    unit: {
      name: '单位',
      ask: '这是就谁而言：个人、家户、村庄还是机关？\n对小单位成立的，对大单位也成立吗？',
    },
    reading: {
      name: '阅读',
      ask: '这使人想到哪些已有的概念或问题？\n它们忽略了这里看到的什么？',
    },
    models: {
      name: '模型',
      ask: '能画出来吗：一条线、一个圈、一架梯子、一张网？\n画中还缺哪一块？',
    },
  },
};
