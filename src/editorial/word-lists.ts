/** A word a writer should not use, and what to write instead. */
export interface UnwantedWord {
  pattern: RegExp;
  instead: string;
}

const NOT_ADVICE = '(?<![不别勿莫])';

/** Words that put the blame on the person who was cheated. */
export const blamingWords: UnwantedWord[] = [
  {
    pattern: /贪(图)?(小|点|这点|那点)?便宜/g,
    instead: '说骗子怎么设的套，例如“先给一点甜头，让人放心”',
  },
  {
    pattern: /贪心|贪婪|贪念|贪财|利欲熏心|鬼迷心窍|财迷心窍/g,
    instead: '说骗子怎么设的套，例如“先给一点甜头，让人放心”',
  },
  { pattern: /贪图(高利|小利|高息|高额?回报|利益)/g, instead: '说骗子许诺了什么' },
  { pattern: /愚蠢|愚昧|无知|幼稚|缺心眼|没脑子|老糊涂|没文化/g, instead: '删掉，只说发生了什么' },
  {
    pattern: /活该|自作自受|咎由自取|怪不得别人|怪不了别人|怨不得别人/g,
    instead: '删掉；受骗不是受害人的错',
  },
  { pattern: /不长记性|不吸取教训/g, instead: '删掉，写下一次怎么办' },
  {
    pattern: new RegExp(
      `${NOT_ADVICE}(?<!不要|不能|不可|切勿|切莫)轻信(了)?(他人|别人|对方|骗子|陌生人|熟人)`,
      'g',
    ),
    instead: '说骗子怎么取得信任；要劝人就写“不要轻信”',
  },
  {
    pattern: /(自己|自身|本人|一时|受害人|当事人)(太|的)?(粗心|大意|疏忽)|粗心大意/g,
    instead: '说骗子利用了什么时机',
  },
  {
    pattern:
      /(防范|防骗|警惕|安全|风险|自我保护)意识(太)?(薄弱|淡薄|不强|不足|较差|很差|差|低)|警惕性(不高|太低|差)/g,
    instead: '说这个骗局难在哪里、哪一步可以停',
  },
  {
    pattern: /(老人|老年人|学生|受害人|受害者)(都)?(很|太|最|特别|比较)?(好骗|容易上当)/g,
    instead: '成年人都可能受骗；写骗子专门怎么对付这类人',
  },
];

/** Words of offices; a reader's eye slides over them. */
export const jargonWords: UnwantedWord[] = [
  { pattern: /切实(?!可行)/g, instead: '删掉，或者写清怎么做' },
  { pattern: /进一步/g, instead: '删掉，或者写“再”' },
  { pattern: /予以/g, instead: '删掉，直接写动词' },
  { pattern: /抓手|赋能|闭环|颗粒度|组合拳|最后一公里/g, instead: '换成做了什么' },
  {
    pattern:
      /着力|扎实(推进|开展|做好)|深入(推进|开展)|有效(提升|提高|增强)|积极(推动|推进|开展|履行)/g,
    instead: '删掉前面的修饰，只留动作',
  },
  {
    pattern: /高度重视|多措并举|全方位|提质增效|落地见效|走深走实|常态化|长效机制/g,
    instead: '写清做了什么、多久做一次',
  },
  { pattern: /助力|筑牢|织密|打造|夯实/g, instead: '换成“帮”“建”“做”这样的词' },
];
