const two = (value: number) => String(value).padStart(2, '0');

/** The day of a time where the user is, as `YYYY-MM-DD`. */
export function dayOf(millis: number): string {
  const date = new Date(millis);
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Noon of a day where the user is, in milliseconds, so that no clock near by makes another day of it; else null. */
export function millisOf(day: string): number | null {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const millis = new Date(year, month - 1, date, 12).getTime();
  // A day that does not exist rolls over into another one.
  return Number.isFinite(millis) && year >= 1000 && dayOf(millis) === day ? millis : null;
}
