/**
 * The letters beside a to z of languages in Latin script. One code page of Windows differs from the next in which
 * letters it makes of the same bytes; only the right one gives letters that belong to one language together.
 */
const ALPHABETS: readonly ReadonlySet<string>[] = [
  'äöüß', // German
  'éèêëàâçîïôùûüœæÿ', // French
  'áéíóúñü', // Spanish
  'áâãàçéêíóôõú', // Portuguese
  'àèéìíòóùú', // Italian
  'àèéíïòóúüç', // Catalan
  'éèëïóöü', // Dutch
  'æøåéòô', // Danish, Norwegian
  'åäöé', // Swedish, Finnish
  'áéíóúýþðæö', // Icelandic
  'áčďéěíňóřšťúůýž', // Czech
  'áäčďéíĺľňóôŕšťúýž', // Slovak
  'ąćęłńóśźż', // Polish
  'áéíóöőúüű', // Hungarian
  'ăâîșțşţ', // Romanian
  'čćđšž', // Croatian, Slovene
  'çğıöşüâî', // Turkish
  'ëç', // Albanian
  'äöüõšž', // Estonian
  'āčēģīķļņšūž', // Latvian
  'ąčęėįšųūž', // Lithuanian
  'ăâđêôơưàèìòùáéíóúýãõ', // Vietnamese; tones are marks of their own in Windows-1258
].map(letters => new Set([...letters, ...letters.toLocaleUpperCase('tr')]));

/** The alphabet that has most of the text's accented letters; of letters that none has, there is none. */
export function alphabetOf(accented: ReadonlyMap<string, number>): ReadonlySet<string> {
  let best: ReadonlySet<string> = new Set();
  let most = 0;
  for (const alphabet of ALPHABETS) {
    let covered = 0;
    for (const [letter, count] of accented) if (alphabet.has(letter)) covered += count;
    if (covered > most) {
      most = covered;
      best = alphabet;
    }
  }
  return best;
}
