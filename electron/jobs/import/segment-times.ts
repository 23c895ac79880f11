/** `1.2s` and `PT1.2S` in milliseconds, as Google and Microsoft write a duration; also `00:00:01,200`. */
export function durationMs(value: unknown): number | null {
  if (typeof value === 'number') return value * 1000;
  if (typeof value !== 'string') {
    // Protocol Buffers in JSON: { seconds: "1", nanos: 200000000 }.
    const { seconds, nanos } = (value ?? {}) as { seconds?: unknown; nanos?: unknown };
    if (seconds === undefined && nanos === undefined) return null;
    return Number(seconds ?? 0) * 1000 + Number(nanos ?? 0) / 1e6;
  }
  const seconds = /^(\d+(?:\.\d+)?)s?$/.exec(value)?.[1];
  if (seconds !== undefined) return Number(seconds) * 1000;
  const iso = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/.exec(value);
  if (iso) return ((Number(iso[1] ?? 0) * 60 + Number(iso[2] ?? 0)) * 60 + Number(iso[3] ?? 0)) * 1000;
  const clock = /^(?:(\d+):)?(\d+):(\d+)(?:[.,](\d{1,3}))?$/.exec(value);
  if (!clock) return null;
  const whole = (Number(clock[1] ?? 0) * 60 + Number(clock[2])) * 60 + Number(clock[3]);
  return whole * 1000 + Number((clock[4] ?? '').padEnd(3, '0'));
}

/** More characters a second than anybody speaks, in any script. */
const FASTEST = 60;
const SLOWEST = 0.2;

/**
 * Whether times are seconds or milliseconds, where a form does not say: whole numbers at which the text would be
 * spoken slower than one character in five seconds are milliseconds, fractions are seconds.
 * @param spans start, end and length of text of each segment, in the file's unit
 * @returns what a time is multiplied with to be milliseconds
 */
export function unitOfTimes(spans: readonly { start: number; end: number; length: number }[]): 1 | 1000 {
  if (spans.some(({ start, end }) => !Number.isInteger(start) || !Number.isInteger(end))) return 1000;
  const spoken = spans.reduce((sum, { start, end }) => sum + Math.max(0, end - start), 0);
  const characters = spans.reduce((sum, { length }) => sum + length, 0);
  if (spoken === 0) return 1000;
  const asSeconds = characters / spoken;
  return asSeconds < SLOWEST && asSeconds * 1000 < FASTEST * 10 ? 1 : 1000;
}
