import { canonicalText } from '../../../shared/text/canonical-text.ts';
import type { Content } from './content.ts';
import { ImportError } from './import-error.ts';
import type { ImportLimits } from './import-limits.ts';
import { odtLines } from './odt-lines.ts';
import { openZip } from './zip-package.ts';

/**
 * Reads an OpenDocument text (.odt).
 * @throws ImportError FILE_ENCRYPTED when its parts are encrypted; FILE_TOO_LARGE, FILE_DAMAGED
 */
export async function readOdt(bytes: Uint8Array, limits: ImportLimits): Promise<Content> {
  const isWanted = (name: string) => name === 'content.xml' || name === 'META-INF/manifest.xml';
  const parts = openZip(bytes, isWanted, limits);
  const manifest = Buffer.from(parts['META-INF/manifest.xml'] ?? []).toString('utf8');
  if (manifest.includes('encryption-data')) throw new ImportError('FILE_ENCRYPTED');
  const content = parts['content.xml'];
  if (!content) throw new ImportError('FILE_DAMAGED', { reason: 'content.xml' });
  const { lines, heading, losses } = odtLines(content);
  const { text } = canonicalText(lines.join('\n'));
  return { text, replaced: text.split('\uFFFD').length - 1, heading, encoding: null, losses, turns: null };
}
