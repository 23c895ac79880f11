/** The sentence to show where `version` (like `20.11.0`) is too old for Rooted, or null where it is new enough. */
export function oldRuntimeSentence(version: string): string | null;
