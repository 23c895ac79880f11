/** What running text of a script is mostly made of, as against all that its code page holds. */
interface ScriptLetters {
  readonly script: RegExp;
  readonly frequent: ReadonlySet<string>;
  readonly usual: ReadonlySet<string>;
  /** Letters that stand at the end of a word alone. */
  readonly final: ReadonlySet<string>;
}

function script(pattern: RegExp, frequent: string, usual: string, final = ''): ScriptLetters {
  const bothCases = (letters: string) => new Set([...letters, ...letters.toUpperCase()]);
  return {
    script: pattern,
    frequent: bothCases(frequent),
    usual: bothCases(usual),
    final: new Set(final),
  };
}

/** The alphabets of the single-byte code pages other than Latin, each with about four fifths of its running text. */
export const SCRIPTS: readonly ScriptLetters[] = [
  // Russian, with Bulgarian, Ukrainian, Belarusian and Serbian letters among the usual ones.
  script(/\p{Script=Cyrillic}/u, 'оеаинтсрвлкмдпу', 'яыьзбгчйжшхюцщэфъёіїєґўјљњћђџ'),
  script(/\p{Script=Greek}/u, 'αοιετσνηυρπκμλς', 'ωθδγχφβξζψάέήίόύώϊϋΐΰ', 'ς'),
  script(/\p{Script=Hebrew}/u, 'יוהלארתשמבםנ', 'חדקעפכטסגצזןךףץ', 'םןךףץ'),
  script(/\p{Script=Arabic}/u, 'اليمونرتبهعدسفكق', 'حجخشصضطظغذثزةىءئؤأإآپچژگ', 'ةى'),
];

/** The syllables that make up about two thirds of running Korean. */
export const FREQUENT_HANGUL: ReadonlySet<string> = new Set(
  '이다는을가의에고하지한은를들어사도기로그자리서아나인대시정으해부장상수전제주보라일공구스만국여면당관과방회있했것게니데요습' +
    '까말안원선무러우생성연경동미내유조신소세마계물개비식화할될되된오위때문모역진실적중결저없같람입터교육',
);

/** The kana of running Japanese: all of hiragana, and katakana with its long mark. */
export const HIRAGANA = /[\u3041-\u3096]/;
export const KATAKANA = /[\u30A1-\u30FC]/;
