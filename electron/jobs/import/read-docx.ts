import mammoth from 'mammoth';
import { canonicalText } from '../../../shared/text/canonical-text.ts';
import type { Content } from './content.ts';
import { type TrackedChanges, withChoices } from './docx-choices.ts';
import { linesOf } from './docx-lines.ts';
import { docxLosses } from './docx-losses.ts';
import { type DocxNode, docxNode } from './docx-model.ts';
import { mainDocument, openDocx, repack, withMainDocument } from './docx-package.ts';
import { ImportError } from './import-error.ts';
import type { ImportLimits } from './import-limits.ts';

/** The document tree mammoth builds: styles, numbering, accepted insertions, text boxes after their paragraph. */
async function documentTree(packed: Buffer): Promise<DocxNode> {
  const trees: DocxNode[] = [];
  await mammoth.convertToHtml(
    { buffer: packed },
    {
      externalFileAccess: false,
      // The tree is all that is wanted: mammoth is given an empty one back, so that it writes no HTML.
      transformDocument: (element: object): object => {
        trees.push(docxNode(element));
        return { ...element, children: [] };
      },
    },
  );
  const [tree] = trees;
  if (!tree) throw new ImportError('FILE_DAMAGED');
  return tree;
}

/**
 * Reads a .docx: headings, lists with their numbers, tables row by row with tabs, tracked changes as accepted or as
 * they were before. Pictures, comments, footnotes, hidden text and emphasis are no text of it; they are counted as losses.
 * @throws ImportError FILE_TOO_LARGE, FILE_DAMAGED, FILE_TYPE_UNKNOWN
 */
export async function readDocx(
  bytes: Uint8Array,
  limits: ImportLimits,
  trackedChanges: TrackedChanges = 'accepted',
): Promise<Content> {
  const opened = openDocx(bytes, limits);
  try {
    const document = mainDocument(opened);
    const losses = docxLosses(document);
    const chosen = withMainDocument(opened, withChoices(document, trackedChanges));
    const tree = await documentTree(repack(chosen));
    const lines = linesOf(tree.children);
    const { text } = canonicalText(lines.map(line => line.text).join('\n'));
    const heading = lines.find(line => line.heading && line.text.trim() !== '')?.text.trim() ?? null;
    return { text, replaced: text.split('\uFFFD').length - 1, heading, encoding: null, losses, turns: null };
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError('FILE_DAMAGED', {}, error);
  }
}
