/**
 * The coding families of Glaser (Theoretical Sensitivity, 1978): ways in which codes may hang together. They are offered
 * as questions to write memos with; nothing in a project depends on them, and none is ever asked for.
 */
export const CODING_FAMILIES = [
  'sixCs',
  'process',
  'degree',
  'dimension',
  'type',
  'strategy',
  'interactive',
  'identitySelf',
  'cuttingPoint',
  'meansGoal',
  'cultural',
  'consensus',
  'mainline',
  'theoretical',
  'ordering',
  'unit',
  'reading',
  'models',
] as const;
export type CodingFamily = (typeof CODING_FAMILIES)[number];

/** A text with a caret in it, as a UTF-16 offset. */
export interface CaretText {
  readonly text: string;
  readonly caret: number;
}

/**
 * Puts a family's questions into a text in place of what is selected there (UTF-16, half-open), on lines of their own, a
 * question a line. The caret then stands behind the first question, where its answer goes.
 */
export function withPrompt(
  text: string,
  selection: { readonly start: number; readonly end: number },
  prompt: { readonly name: string; readonly questions: readonly string[] },
): CaretText {
  const before = text.slice(0, selection.start);
  const after = text.slice(selection.end);
  const [first = '', ...others] = prompt.questions.map(question => `- ${question}`);
  const head = `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${prompt.name}\n${first} `;
  const rest = others.map(line => `\n${line} `).join('');
  const gap = after === '' || after.startsWith('\n') ? '' : '\n';
  return { text: `${head}${rest}${gap}${after}`, caret: head.length };
}
