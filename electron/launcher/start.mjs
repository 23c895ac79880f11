// Plain JavaScript on purpose: it must be able to speak under a Node that cannot read the rest.
import { oldRuntimeSentence } from '../runtime/node-version.mjs';

const sentence = oldRuntimeSentence(process.versions.node);
if (sentence !== null) {
  console.error(sentence);
  process.exit(1);
}
await import('./start.ts');
