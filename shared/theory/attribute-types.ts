/** The types attributes have in a project. */
export type AttributeType = 'text' | 'number' | 'date' | 'boolean' | 'choice';

const BOOLEAN: Readonly<Record<string, 'true' | 'false'>> = {
  yes: 'true',
  no: 'false',
  true: 'true',
  false: 'false',
  y: 'true',
  n: 'false',
  是: 'true',
  否: 'false',
  有: 'true',
  无: 'false',
};
const DATE = /^(\d{4})(?:[-/.年])(\d{1,2})(?:[-/.月])(\d{1,2})日?(?:[T\s].*)?$/;
const NUMBER = /^[-+]?\d{1,15}(?:[.]\d+)?$/;
const MOST_OPTIONS = 12;

/** Year, month and day in the order nobody reads otherwise, as an ISO date; null for anything else. */
export function isoDate(value: string): string | null {
  const found = DATE.exec(value.trim());
  if (!found) return null;
  const [, year = '', month = '', day = ''] = found;
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const yesOrNo = (value: string): 'true' | 'false' | undefined =>
  Object.hasOwn(BOOLEAN, value.toLowerCase()) ? BOOLEAN[value.toLowerCase()] : undefined;

/** Guesses the type of a column by all its values; a type is only taken when every value has it. */
export function attributeTypeOf(values: readonly string[]): AttributeType {
  const given = values.map(value => value.trim()).filter(value => value !== '');
  if (given.length === 0) return 'text';
  if (given.every(value => yesOrNo(value) !== undefined)) return 'boolean';
  if (given.every(value => NUMBER.test(value))) {
    // 007 is a code: as a number it would lose its zeros.
    return given.some(value => /^[-+]?0\d/.test(value)) ? 'text' : 'number';
  }
  if (given.every(value => isoDate(value) !== null)) return 'date';
  const options = new Set(given).size;
  return options <= MOST_OPTIONS && options * 2 <= given.length ? 'choice' : 'text';
}

/** A value in the form its type prescribes. */
export function attributeValueOf(value: string, type: AttributeType): string {
  const trimmed = value.trim();
  if (type === 'boolean') return yesOrNo(trimmed) ?? trimmed;
  return type === 'date' ? (isoDate(trimmed) ?? trimmed) : trimmed;
}

/** Whether a value stands in the form its type prescribes; for a list, whether it is one of the options. */
export function fitsType(value: string, type: AttributeType, options: readonly string[]): boolean {
  switch (type) {
    case 'text':
      return true;
    case 'number':
      return NUMBER.test(value);
    case 'date':
      return isoDate(value) === value;
    case 'boolean':
      return value === 'true' || value === 'false';
    case 'choice':
      return options.includes(value);
  }
}
