import { readdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { collectionFace } from './collection-face.ts';

/** Which kind of type a picture is set in. */
export type FontStyle = 'serif' | 'sans';

/** A family's files; where it has no bold, the regular one stands in. */
export interface FontFace {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/** Fonts for one picture. */
export interface FigureFonts {
  readonly buffers: readonly Uint8Array[];
  /** The Latin face, then the Chinese one, as far as they were found. */
  readonly faces: readonly FontFace[];
  /** Family name of the Latin face, or null when none was found. */
  readonly latin: string | null;
  /** Family name of the Chinese face, or null when none was found. */
  readonly chinese: string | null;
}

/** A family by the file names it has on the platforms, regular and bold. */
interface Family {
  readonly name: string;
  readonly files: readonly string[];
}

/** Chinese faces in order of preference; only the files of the first one that is there are loaded. */
const CHINESE: Readonly<Record<FontStyle, readonly Family[]>> = {
  serif: [
    { name: 'Noto Serif CJK SC', files: ['NotoSerifCJK-Regular.ttc', 'NotoSerifCJK-Bold.ttc'] },
    { name: 'Noto Serif CJK SC', files: ['NotoSerifCJKsc-Regular.otf', 'NotoSerifCJKsc-Bold.otf'] },
    { name: 'Source Han Serif SC', files: ['SourceHanSerifSC-Regular.otf', 'SourceHanSerifSC-Bold.otf'] },
    { name: 'Songti SC', files: ['Songti.ttc'] },
    { name: 'SimSun', files: ['simsun.ttc'] },
  ],
  sans: [
    { name: 'Noto Sans CJK SC', files: ['NotoSansCJK-Regular.ttc', 'NotoSansCJK-Bold.ttc'] },
    { name: 'Noto Sans CJK SC', files: ['NotoSansCJKsc-Regular.otf', 'NotoSansCJKsc-Bold.otf'] },
    { name: 'Source Han Sans SC', files: ['SourceHanSansSC-Regular.otf', 'SourceHanSansSC-Bold.otf'] },
    { name: 'PingFang SC', files: ['PingFang.ttc'] },
    { name: 'Hiragino Sans GB', files: ['Hiragino Sans GB.ttc'] },
    { name: 'Microsoft YaHei', files: ['msyh.ttc', 'msyhbd.ttc'] },
    { name: 'WenQuanYi Micro Hei', files: ['wqy-microhei.ttc'] },
  ],
};

const LATIN: Readonly<Record<FontStyle, readonly Family[]>> = {
  serif: [
    { name: 'Times New Roman', files: ['times.ttf', 'timesbd.ttf'] },
    { name: 'Times New Roman', files: ['Times New Roman.ttf', 'Times New Roman Bold.ttf'] },
    { name: 'Liberation Serif', files: ['LiberationSerif-Regular.ttf', 'LiberationSerif-Bold.ttf'] },
    { name: 'DejaVu Serif', files: ['DejaVuSerif.ttf', 'DejaVuSerif-Bold.ttf'] },
  ],
  sans: [
    { name: 'Segoe UI', files: ['segoeui.ttf', 'seguisb.ttf', 'segoeuib.ttf'] },
    { name: 'Arial', files: ['arial.ttf', 'arialbd.ttf'] },
    { name: 'Arial', files: ['Arial.ttf', 'Arial Bold.ttf'] },
    { name: 'Liberation Sans', files: ['LiberationSans-Regular.ttf', 'LiberationSans-Bold.ttf'] },
    { name: 'DejaVu Sans', files: ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'] },
  ],
};

/** How deep font folders are searched; distributions sort them by format and family. */
const DEPTH = 4;

/** The folders in which a platform keeps its fonts, the system's first, then the user's own. */
export function fontFolders(platform: NodeJS.Platform = process.platform): string[] {
  const home = homedir();
  if (platform === 'darwin') return ['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library/Fonts')];
  if (platform === 'win32') {
    const windows = process.env['WINDIR'] ?? 'C:\\Windows';
    const local = process.env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local');
    return [join(windows, 'Fonts'), join(local, 'Microsoft', 'Windows', 'Fonts')];
  }
  return [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(home, '.local/share/fonts'),
    join(home, '.fonts'),
  ];
}

/**
 * Loads one Latin and one Chinese family for a picture, of the wanted style or, failing that, of the other.
 * A folder that does not exist or may not be read counts as empty.
 */
export async function loadFigureFonts(
  style: FontStyle,
  folders: readonly string[] = fontFolders(),
): Promise<FigureFonts> {
  const files = new Map<string, string>();
  for (const folder of folders) await collect(folder, DEPTH, files);
  const other: FontStyle = style === 'serif' ? 'sans' : 'serif';
  const latin = firstPresent([...LATIN[style], ...LATIN[other]], files);
  const chinese = firstPresent([...CHINESE[style], ...CHINESE[other]], files);
  const read = [];
  for (const family of [latin, chinese]) if (family) read.push(await readFamily(family, files));
  const faces = read.flatMap(([regular, bold]) => (regular ? [{ regular, bold: bold ?? regular }] : []));
  return { buffers: read.flat(), faces, latin: latin?.name ?? null, chinese: chinese?.name ?? null };
}

async function readFamily(family: Family, files: ReadonlyMap<string, string>): Promise<Uint8Array[]> {
  const paths = family.files.map(file => files.get(file.toLowerCase())).filter(path => path !== undefined);
  return Promise.all(paths.map(async path => collectionFace(await readFile(path), family.name)));
}

function firstPresent(families: readonly Family[], files: ReadonlyMap<string, string>): Family | null {
  return families.find(family => files.has(family.files[0]?.toLowerCase() ?? '')) ?? null;
}

/** Notes every file below a folder by its lower-case name; the first of a name wins. */
async function collect(folder: string, depth: number, files: Map<string, string>): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (depth > 1) await collect(path, depth - 1, files);
    } else if (!files.has(entry.name.toLowerCase())) {
      files.set(entry.name.toLowerCase(), path);
    }
  }
}
