/** Lengths of an A4 page with thesis margins (2.54 cm above and below, 3 cm at the binding, 2.5 cm outside), in twips. */
export const PAGE = {
  width: 11906,
  height: 16838,
  top: 1440,
  bottom: 1440,
  left: 1701,
  right: 1417,
  header: 851,
  footer: 992,
} as const;

/** Width of the text, in twips (twentieths of a point). */
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

const TWIPS_PER_PIXEL = 1440 / 96;

/** The largest picture that fits on a page with its heading and caption, in CSS pixels. */
export const PICTURE_ROOM = {
  width: Math.floor(TEXT_WIDTH / TWIPS_PER_PIXEL),
  height: Math.floor(((PAGE.height - PAGE.top - PAGE.bottom) * 0.8) / TWIPS_PER_PIXEL),
} as const;

/** The page of every section, as docx takes it. */
export const PAGE_PROPERTIES = {
  size: { width: PAGE.width, height: PAGE.height },
  margin: {
    top: PAGE.top,
    bottom: PAGE.bottom,
    left: PAGE.left,
    right: PAGE.right,
    header: PAGE.header,
    footer: PAGE.footer,
  },
} as const;
