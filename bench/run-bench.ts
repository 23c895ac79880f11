// npm run bench                      every figure of docs/performance.md that needs no corpus
// npm run bench -- SIZE [FOLDER]     small, medium or large: a corpus of gen_corpus.py in FOLDER, else one made here
import { makeCorpus } from './corpus/make-corpus.ts';
import { runCorpus } from './corpus/run-corpus.ts';

const [size, folder] = process.argv.slice(2);
if (size === undefined) await import('./standard-bench.ts');
else await runCorpus(size, folder ?? makeCorpus(size));
