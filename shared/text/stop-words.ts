/** Words of grammar, which passages share whatever they speak of: articles, pronouns, auxiliaries, particles. */
const ENGLISH = `a about after all also am an and any are as at be because been before being but by can could did do does
doing don't for from get got had has have having he her here hers him his how i i'm if in into is isn't it it's its just
me more most my no nor not now of on only or other our ours out over own really same she should so some such than that
that's the their theirs them then there these they this those through to too um uh up us very was we well were what when
where which while who whom why will with would yeah yes you your yours`;

const CHINESE = `的 了 是 在 我 你 他 她 它 们 我们 你们 他们 她们 自己 这 那 这个 那个 这些 那些 这样 那样 这里 那里 这么 那么
和 与 及 或 也 都 就 还 又 再 才 很 太 更 最 不 没 没有 不是 就是 还是 有 个 一个 一 一些 一下 上 下 里 中 到 去 来 说 会 能
要 得 地 着 过 把 被 给 对 从 向 为 以 而 但 但是 因为 所以 如果 虽然 然后 后来 现在 时候 什么 怎么 哪 哪里 谁 多 多少 几 吗 呢
吧 啊 嗯 呃 哦 嘛 呀 可以 可能 应该 已经 觉得 知道 比如 其实 其中 之 其 等 让 跟 用`;

const ALL = new Set(`${ENGLISH} ${CHINESE}`.split(/\s+/));

/** Whether a word, in lower case, is one of grammar alone. */
export function isStopWord(word: string): boolean {
  return ALL.has(word.replace(/’/g, "'"));
}

const FIRST_ENGLISH = `the a an and or but of to in on at for from with by as is are was were be been it its this that these
those i you he she we they not no so if do did have has had there will would can just then than yeah well um uh`;

const FIRST_CHINESE = `的 了 是 在 我 你 他 她 它 我们 你们 他们 这 那 这个 那个 和 与 也 都 就 还 又 很 不 没 没有 有 个 一个 一 到 去
来 说 要 得 地 着 过 把 被 给 对 但 但是 因为 所以 如果 然后 什么 怎么 吗 呢 吧 啊 嗯 呃 嘛`;

/** The words of grammar that are said most, to begin a stop list of one's own with: at most 60. */
export function stopsToBeginWith(language: 'en' | 'zh'): readonly string[] {
  return (language === 'zh' ? FIRST_CHINESE : FIRST_ENGLISH).split(/\s+/);
}
