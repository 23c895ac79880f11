import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../electron/jobs/import/read-transcript.ts';
import type { ReadingChoices } from '../../electron/jobs/import/reading-choices.ts';

const read = (rtf: string, choices: ReadingChoices = {}) =>
  readTranscript({ bytes: Buffer.from(rtf, 'latin1'), fileName: 'a.rtf', ...choices });
const linesOf = async (body: string, choices?: ReadingChoices) =>
  (await read(`{\\rtf1\\ansi\\ansicpg1252 ${body}}`, choices)).text.split('\n');

describe('a Rich Text file in the wild', () => {
  it('has its tracked changes as accepted, or as before them', async () => {
    const body = 'a{\\deleted b}{\\revised c}{\\mvf d}{\\mvt e}f';
    expect(await linesOf(body)).toEqual(['acef']);
    expect(await linesOf(body, { trackedChanges: 'rejected' })).toEqual(['abdf']);
  });

  it('has its notes at the end, or left out', async () => {
    const body = 'money{\\super\\chftn{\\footnote\\pard\\plain\\chftn  for\\par training}}.\\par';
    expect(await linesOf(body)).toEqual(['money[1].', '', '———', '[1] for', 'training']);
    expect(await linesOf(body, { notes: 'left' })).toEqual(['money.']);
  });

  it('is read once where words stand twice, for readers with and without Unicode or shapes', async () => {
    expect(await linesOf('a{\\upr{B?}{\\*\\ud{B\\u38382?}}}c')).toEqual(['aB问c']);
    const shape = '{\\shp{\\*\\shpinst{\\sp{\\sn n}{\\sv v}}{\\shptxt box\\par}}{\\shprslt box}}';
    expect(await linesOf(`a${shape}b\\par c`)).toEqual(['ab', 'box', 'c']);
    expect(await linesOf('a{\\*\\shppict{\\pict 00}}{\\nonshppict{\\pict 00}}b')).toEqual(['ab']);
  });

  it('shows the numbers of its lists', async () => {
    expect(await linesOf('{\\listtext\\pard 1.\\tab}first\\par{\\pntext\\bullet\\tab}second')).toEqual([
      '1. first',
      '• second',
    ]);
  });

  it('keeps paragraphs of a cell on its row, empty cells too, and ends the table', async () => {
    const row = '\\trowd\\cellx1\\cellx2\\cellx3\\pard\\intbl a\\par b\\cell\\cell c\\par d\\cell\\row';
    expect(await linesOf(`${row}\\trowd\\pard\\intbl e\\cell\\cell\\row\\pard after\\par`)).toEqual([
      'a b\t\tc',
      'd',
      'e\t',
      'after',
    ]);
  });

  it('reads signs of symbol fonts, and Latin in a font of Latin in an East Asian document', async () => {
    const fonts = '{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset2 Symbol{\\*\\falt Sym};}}';
    const rtf = `{\\rtf1\\ansi\\ansicpg936${fonts}{\\f1\\'61\\u-3998?}{\\f0\\'ce\\'ca}{\\f0  caf\\'e9}}`;
    expect((await read(rtf)).text).toBe('αβ问 café');
  });

  it('takes a title from a paragraph with an outline level, and speakers from bold names', async () => {
    const named = (name: string, said: string) => `\\pard{\\b ${name}}\\par ${said}\\par`;
    const body = `\\pard\\outlinelevel0 Interview\\par${named('Ann Lee', 'Why?')}${named('Bo Li', 'No money.')}${named('Ann Lee', 'Oh.')}${named('Bo Li', 'Yes.')}`;
    const { title, speakers } = await read(`{\\rtf1 ${body}}`);
    expect(title).toBe('Interview');
    expect(speakers.map(s => [s.name, s.turns])).toEqual([
      ['Ann Lee', 2],
      ['Bo Li', 2],
    ]);
  });

  it('keeps the words under a reading or in a circle, which fields draw without a result', async () => {
    const drawn = (equation: string) => `{\\field{\\*\\fldinst{ EQ ${equation}}}{\\fldrslt{}}}`;
    const reading = drawn('\\\\* jc3 \\\\* "Font:Calibri" \\\\o\\\\al(\\\\s\\\\up 10(n\\u243?ng),\\u20892?)');
    const { text, losses } = await read(`{\\rtf1 ${reading}\\u23433? ${drawn('\\\\o\\\\ac(\\u9675?,1)')}}`);
    expect(text).toBe('农安 1');
    expect(losses).toEqual([
      { kind: 'ruby', count: 1 },
      { kind: 'formatting', count: 1 },
    ]);
    const fraction = await read(`{\\rtf1 a${drawn('\\\\f(1,2)')}}`);
    expect([fraction.text, fraction.losses]).toEqual(['a', [{ kind: 'formulas', count: 1 }]]);
  });

  it('counts headers and footers that say something', async () => {
    const { losses } = await read(
      '{\\rtf1{\\header\\pard {\\pict 00ff}\\par}{\\footer\\pard {\\field{\\*\\fldinst PAGE}{\\fldrslt 1}} \\u39029?\\par}a}',
    );
    expect(losses).toEqual([{ kind: 'headers', count: 1 }]);
  });

  it('takes a sign for the stand-in of a character, but no break', async () => {
    expect(await linesOf('\\u8220\\ldblquote a\\u8221\\rdblquote\\par\\u233\\line b')).toEqual([
      '“a”',
      'é',
      'b',
    ]);
  });

  it('reads bytes in the default font where none is named', async () => {
    const fonts = '{\\fonttbl{\\f3\\fcharset134 SimSun;}}';
    expect((await read(`{\\rtf1\\ansi\\deff3${fonts}\\'ce\\'ca}`)).text).toBe('问');
  });

  it('that was cut off is refused: half an interview is none', async () => {
    await expect(read('{\\rtf1 Q: why?\\par A: {\\b mon')).rejects.toMatchObject({
      code: 'FILE_DAMAGED',
      details: { reason: 'cut off', fileName: 'a.rtf' },
    });
  });
});
