import { strFromU8 } from 'fflate';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { ImportError } from './import-error.ts';

/** What is told of a part as it is read. Names are as written, with their prefix. */
export interface XmlEvents {
  open(tag: SaxesTagPlain): void;
  /** `isSelfClosing` where opening and end are one tag. */
  close(name: string, isSelfClosing: boolean): void;
  text(text: string): void;
}

/** Deeper than any writer nests; readers that keep a stack per level stay bounded. */
const DEEPEST = 2000;

/**
 * Reads an XML part as a stream.
 * @throws ImportError FILE_DAMAGED when it is not well formed, declares a document type (where entities are made, which
 * no writer of documents needs) or nests deeper than documents do
 */
export function readXml(part: Uint8Array, events: XmlEvents): void {
  const parser = new SaxesParser();
  let depth = 0;
  const refuse = (reason: string, cause?: unknown): never => {
    throw new ImportError('FILE_DAMAGED', { reason }, cause);
  };
  parser.on('doctype', () => refuse('doctype'));
  parser.on('error', error => refuse('xml', error));
  parser.on('opentag', tag => {
    if (++depth > DEEPEST) refuse('depth');
    events.open(tag);
  });
  parser.on('closetag', tag => {
    depth--;
    events.close(tag.name, tag.isSelfClosing);
  });
  parser.on('text', text => events.text(text));
  parser.on('cdata', text => events.text(text));
  parser.write(strFromU8(part)).close();
}
