import { strToU8, type Zippable, zipSync } from 'fflate';

const NAMES = ['office', 'style', 'text', 'table', 'manifest']
  .map(name => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  )
  .join(' ');

/** An OpenDocument text from the markup of its body and of its own styles. */
export function odtOf(body: string, styles = '', more: Zippable = {}): Uint8Array {
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(
      `<office:document-content ${NAMES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
    ...more,
  });
}

/** The part with the styles that all pages share. */
export function odtStylesPart(content: string): Zippable {
  return { 'styles.xml': strToU8(`<office:document-styles ${NAMES}>${content}</office:document-styles>`) };
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A paragraph of plain words as writers put it down: spaces that would fold are elements. */
export function odtParagraph(text: string): string {
  const spaced = escaped(text).replace(/^ | {2,}|(?<=\n) /g, spaces => `<text:s text:c="${spaces.length}"/>`);
  const inline = spaced.replaceAll('\t', '<text:tab/>').replaceAll('\n', '<text:line-break/>');
  return `<text:p>${inline}</text:p>`;
}
