import { BuilderElement, TextRun, XmlComponent } from 'docx';

class FieldInstruction extends XmlComponent {
  constructor(instruction: string) {
    super('w:instrText');
    this.root.push({ _attr: { 'xml:space': 'preserve' } }, ` ${instruction} `);
  }
}

const mark = (type: 'begin' | 'separate' | 'end'): TextRun =>
  new TextRun({
    children: [
      new BuilderElement({ name: 'w:fldChar', attributes: { type: { key: 'w:fldCharType', value: type } } }),
    ],
  });

/**
 * A field as Word writes it, with its result stored: what is shown is right before any update, and Word does not ask
 * whether to update on opening.
 */
export function fieldRuns(instruction: string, result: string): TextRun[] {
  return [
    mark('begin'),
    new TextRun({ children: [new FieldInstruction(instruction)] }),
    mark('separate'),
    new TextRun(result),
    mark('end'),
  ];
}
