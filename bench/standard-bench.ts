import { cpus } from 'node:os';
import { applyCodes } from './apply-code.ts';
import { launchBrowser } from './bench-browser.ts';
import { bigDocument } from './big-document.ts';
import { drawTheory } from './draw-theory.ts';
import { importInterviews } from './import-interviews.ts';
import { median } from './median.ts';
import { openSample } from './open-sample.ts';

const ROUNDS = 7;

/** One line of the result: the median, its bound, and how many times the baseline it is. */
function line(what: string, values: readonly number[], baseline: readonly number[], bound?: number): string {
  const ms = median(values);
  const ratio = (ms / median(baseline)).toFixed(1);
  const against = bound === undefined ? '' : `, bound ${bound} ms${ms > bound ? ' MISSED' : ''}`;
  return `${what}: median ${ms.toFixed(0)} ms of ${values.length}, ${ratio} × baseline${against}`;
}

const imports = await importInterviews();
const browser = await launchBrowser();
const opened = [];
const coded = [];
for (let round = 0; round < ROUNDS; round++) opened.push(await openSample(browser));
for (let round = 0; round < 3; round++) coded.push(await applyCodes(browser));
const theory = await drawTheory(browser);
const big = await bigDocument(browser);
const version = browser.version();
await browser.close();

const interfaceOnly = opened.map(times => times.interfaceOnly);
const bareFrame = coded.flatMap(times => times.bareFrame);
console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.versions.node}, Chromium ${version}`);
console.log(line('baseline: the list of projects, from an empty window', interfaceOnly, interfaceOnly));
console.log(
  line(
    'open the sample study, from the click to its transcript painted',
    opened.map(t => t.open),
    interfaceOnly,
    1000,
  ),
);
console.log(
  line(
    'the same from an empty window',
    opened.map(t => t.fromNothing),
    interfaceOnly,
  ),
);
console.log(line('baseline: a key to the next frame of an empty page', bareFrame, bareFrame));
console.log(
  line(
    'apply a code, from the key to stored and painted',
    coded.flatMap(t => t.apply),
    bareFrame,
    50,
  ),
);
console.log(
  line(
    'the large model, main categories: from a click on a site to its arrows painted',
    theory.filter,
    bareFrame,
    100,
  ),
);
console.log(line('of that the core, counting the model anew', theory.counted, bareFrame));
const [firstTime = 0, ...again] = theory.categories;
console.log(
  line('the level of categories for the first time, 150 factors and 600 arrows', [firstTime], bareFrame),
);
console.log(line('coming back to it from main categories', again, bareFrame));
console.log(line('that layout alone', theory.layout, bareFrame, 1000));
console.log(
  line('an arrow with 2,000 quotes, from the click to the first painted', theory.arrow, bareFrame, 50),
);
console.log(line('of that the core, finding the quotes', theory.found, bareFrame));
console.log(line('dragging a factor there, from frame to frame', theory.frames, bareFrame, 17));
console.log(line('loops, centralities and losses of that model', theory.reading, bareFrame, 500));
console.log(line('paths and robustness between two of its factors', theory.paths, bareFrame, 500));
const late = theory.frames.filter(frame => frame > 17.5).length / theory.frames.length;
console.log(`frames of the drag that came later than 60 in a second: ${(late * 100).toFixed(0)} %`);
console.log(
  line(
    'a document of 1,000,000 characters and 10,000 codings of 5,000 codes, opened',
    big.open,
    bareFrame,
    400,
  ),
);
console.log(line('apply a code there', big.mark, bareFrame, 25));
console.log(line('a key in the picker of 5,000 codes, to its list', big.picker, bareFrame, 30));
const inTime = big.frames.filter(frame => frame <= 33.4).length / big.frames.length;
console.log(
  `scrolling there: ${(inTime * 100).toFixed(0)} % of ${big.frames.length} frames within 33 ms, bound 95 %`,
);
const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(0);
console.log(
  `baseline: reading and unzipping ${imports.files} docx of ${imports.words} words: ${imports.unzip.toFixed(0)} ms`,
);
console.log(
  `importing them in one go: ${(imports.import / 1000).toFixed(1)} s, ${(imports.import / imports.files).toFixed(0)} ms each, ${(imports.import / imports.unzip).toFixed(1)} × baseline; memory ${megabytes(imports.before)} MB before, ${megabytes(imports.peak)} MB at most`,
);
