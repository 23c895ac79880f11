/** Careful looks into parsed JSON, whose shape is only hoped for. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The value as an object, or null. */
export function objectOf(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

/** The objects of an array at a key; empty when there is none. */
export function objectsAt(object: JsonObject | null, key: string): readonly JsonObject[] {
  const value = object?.[key];
  return Array.isArray(value) ? value.map(objectOf).filter(each => each !== null) : [];
}

/** The first of some keys that holds a text. */
export function textAt(object: JsonObject | null, ...keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = object?.[key];
    if (typeof value === 'string') return value;
  }
  return null;
}

/** The first of some keys that holds a number, or a text that is one. */
export function numberAt(object: JsonObject | null, ...keys: readonly string[]): number | null {
  for (const key of keys) {
    const value = object?.[key];
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    if (typeof value === 'string' && /^\s*\d+(?:\.\d+)?\s*$/.test(value)) return Number(value);
  }
  return null;
}

/** A speaker as services name them: a text, or a number that becomes `Speaker 1`. */
export function speakerAt(object: JsonObject | null, ...keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = object?.[key];
    if (typeof value === 'number') return `Speaker ${value}`;
    if (typeof value === 'string' && value.trim() !== '') {
      const name = value.trim();
      return /^(?:\d{1,3}|[A-Z])$/.test(name) ? `Speaker ${name}` : name;
    }
  }
  return null;
}
