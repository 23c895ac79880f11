import { CalledNotes } from './called-notes.ts';
import type { Content } from './content.ts';
import { documentContent } from './document-content.ts';
import { ImportError } from './import-error.ts';
import type { ImportLimits } from './import-limits.ts';
import { LossTally } from './loss-tally.ts';
import { OdtBody } from './odt-body.ts';
import { OdtStyles } from './odt-styles.ts';
import type { ReadingChoices } from './reading-choices.ts';
import { walkXml } from './xml-walk.ts';
import { openZip } from './zip-package.ts';

const WANTED = new Set(['content.xml', 'styles.xml', 'META-INF/manifest.xml']);

/** How many headers and footers of page styles say something. */
function speakingMargins(styles: Uint8Array): number {
  let margin = '';
  let text = '';
  let count = 0;
  walkXml(styles, {
    open(name) {
      if (/^style:(header|footer)(-left|-first)?$/.test(name)) margin = name;
    },
    close(name) {
      if (name !== margin) return;
      if (text.trim() !== '') count++;
      margin = '';
      text = '';
    },
    text(value) {
      if (margin !== '') text += value;
    },
  });
  return count;
}

/**
 * Reads an OpenDocument text (.odt): paragraphs, headings and lists with their numbers, tables row by row with tabs,
 * text boxes, notes at the end. What the plain text does not carry is counted.
 * @throws ImportError FILE_ENCRYPTED when its parts are encrypted; FILE_TOO_LARGE, FILE_DAMAGED
 */
export async function readOdt(
  bytes: Uint8Array,
  limits: ImportLimits,
  choices: ReadingChoices = {},
): Promise<Content> {
  const parts = openZip(bytes, name => WANTED.has(name), limits);
  const manifest = Buffer.from(parts['META-INF/manifest.xml'] ?? []).toString('utf8');
  if (manifest.includes('encryption-data')) throw new ImportError('FILE_ENCRYPTED');
  const content = parts['content.xml'];
  if (!content) throw new ImportError('FILE_DAMAGED', { reason: 'content.xml' });
  const shared = parts['styles.xml'];
  const styles = new OdtStyles();
  const tally = new LossTally();
  if (shared) walkXml(shared, styles);
  walkXml(content, styles);
  const notes = new CalledNotes(choices.notes, tally);
  const body = new OdtBody({ styles, choices, tally, notes });
  walkXml(content, body);
  if (shared) tally.add('headers', speakingMargins(shared));
  return documentContent({ lines: body.lines(), notes: notes.called, tally });
}
