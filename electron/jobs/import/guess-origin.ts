/** What a file's name and folder say about where it comes from. Every guess is shown before it is kept. */
export interface OriginGuess {
  /** The folder's name, else the letters of the participant code. */
  readonly site: string | null;
  /** Letters before the number of the participant code: NA in NA-02. */
  readonly siteCode: string | null;
  /** The participant code as written: NA-02, P03. */
  readonly participant: string | null;
  /** What the name says beside the code: 村支书 in `NA-02 村支书`; null when nothing is left or there is no code. */
  readonly role: string | null;
  /** The whole name without its ending; null when nothing is left. */
  readonly title: string | null;
}

/** NA-02, NA_2, NA02, 农安-02, P03; not the 2016-07 of a date nor the Hans of zh-Hans. */
const CODE =
  /^(?:([A-Z]{1,6})([-_ ]?)|(\p{Script=Han}{2,4})[-_ ]?)(\d{1,4})(?![\d-])(?=$|[\s_.,，、：:（(-]|\p{Script=Han})/u;
/** Letters that number people wherever they live. */
const PERSON_LETTERS = new Set(['P', 'R', 'S', 'I', 'ID', 'INT', 'RESP']);
const GENERIC_FOLDER =
  /^(transcripts?|interviews?|docs?|documents?|data|files?|texts?|raw|originals?|downloads?|desktop|访谈|访谈记录|访谈资料|逐字稿|转录|转录稿|文字稿|资料|原始资料|文本|文档|下载|桌面)$/i;

function siteOfFolder(parts: readonly string[]): string | null {
  const folder = parts.at(-2)?.trim() ?? '';
  if (folder === '' || folder === '.' || folder === '..' || /^[A-Za-z]:$/.test(folder)) return null;
  return GENERIC_FOLDER.test(folder) ? null : folder;
}

/**
 * Guesses site, participant, role and title from a file name, with its folder when the name has one.
 * @param fileName a bare name or a relative path with either slash
 */
export function guessOrigin(fileName: string): OriginGuess {
  const parts = fileName.split(/[/\\]/);
  const folder = siteOfFolder(parts);
  const stem = (parts.at(-1) ?? '').replace(/\.[^.]{1,8}$/, '').trim();
  const found = CODE.exec(stem);
  const title = stem === '' ? null : stem;
  if (!found) return { site: folder, siteCode: null, participant: null, role: null, title };
  const letters = found[1] ?? found[3] ?? '';
  const siteCode = PERSON_LETTERS.has(letters) ? null : letters;
  const rest = stem
    .slice(found[0].length)
    .replace(/^[\s_.,，、：:-]+/, '')
    .trim();
  return {
    site: folder ?? siteCode,
    siteCode,
    participant: found[0],
    role: rest === '' ? null : rest,
    title,
  };
}
