import { posix } from 'node:path';
import { strFromU8 } from 'fflate';
import { canonicalText } from '../../../shared/text/canonical-text.ts';
import type { Content } from './content.ts';
import { htmlLines } from './html-lines.ts';
import { ImportError } from './import-error.ts';
import type { ImportLimits } from './import-limits.ts';
import type { Loss } from './losses.ts';
import { walkXml } from './xml-walk.ts';
import { openZip, type ZipParts } from './zip-package.ts';

interface Book {
  readonly title: string;
  /** Names of the parts that are read one after the other. */
  readonly spine: readonly string[];
}

function packagePath(parts: ZipParts): string {
  let path = '';
  const container = parts['META-INF/container.xml'];
  if (!container) throw new ImportError('FILE_DAMAGED', { reason: 'container.xml' });
  walkXml(container, {
    open: (name, attributes) => {
      if (name === 'rootfile' && path === '') path = attributes['full-path'] ?? '';
    },
  });
  return path;
}

/** The order of reading is the spine's; the navigation and what is not linear are left out (EPUB 3.3, 5.7). */
function bookOf(packageXml: Uint8Array, folder: string): Book {
  const items = new Map<string, string>();
  const spine: string[] = [];
  let title = '';
  let inTitle = false;
  walkXml(packageXml, {
    open(name, attributes) {
      if (name === 'item' && !(attributes['properties'] ?? '').split(' ').includes('nav'))
        items.set(attributes['id'] ?? '', posix.join(folder, decodeURIComponent(attributes['href'] ?? '')));
      if (name === 'itemref' && attributes['linear'] !== 'no') spine.push(attributes['idref'] ?? '');
      inTitle = name === 'title' && title === '';
    },
    close: () => {
      inTitle = false;
    },
    text: text => {
      if (inTitle) title += text;
    },
  });
  return { title: title.trim(), spine: spine.flatMap(id => items.get(id) ?? []) };
}

/** A book's parts may declare a document type, which HTML readers pass over. */
const asPage = (part: Uint8Array) => htmlLines(strFromU8(part));

/**
 * Reads a book (.epub) in the order of its spine.
 * @throws ImportError FILE_ENCRYPTED when it is protected; FILE_TOO_LARGE, FILE_DAMAGED
 */
export async function readEpub(bytes: Uint8Array, limits: ImportLimits): Promise<Content> {
  const isWanted = (name: string) => /\.(x?html?|opf|xml)$/i.test(name);
  const parts = openZip(bytes, isWanted, limits);
  const path = packagePath(parts);
  const description = parts[path];
  if (!description) throw new ImportError('FILE_DAMAGED', { reason: 'package' });
  const encrypted = Buffer.from(parts['META-INF/encryption.xml'] ?? []).toString('utf8');
  if (/\.x?html?"/i.test(encrypted)) throw new ImportError('FILE_ENCRYPTED');
  const { title, spine } = bookOf(description, posix.dirname(path));
  const pages = spine.flatMap(name => (parts[name] ? [asPage(parts[name])] : []));
  const { text } = canonicalText(pages.flatMap(page => page.lines).join('\n'));
  const counts = new Map<Loss['kind'], number>();
  for (const { kind, count } of pages.flatMap(page => page.losses))
    counts.set(kind, (counts.get(kind) ?? 0) + count);
  const losses = [...counts].map(([kind, count]) => ({ kind, count }));
  const heading = title === '' ? null : title;
  return { text, replaced: text.split('\uFFFD').length - 1, heading, encoding: null, losses, turns: null };
}
