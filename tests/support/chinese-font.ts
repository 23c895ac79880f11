import { loadFigureFonts } from '../../electron/jobs/figure/font-files.ts';

const { latin, chinese } = await loadFigureFonts('serif');

/** Whether PDFs with Chinese names can be made on this machine. */
export const HAS_FONTS = latin !== null && chinese !== null;

if (!HAS_FONTS)
  console.warn('PDFs of Chinese models are not tested: no Chinese and Latin font on this machine');
