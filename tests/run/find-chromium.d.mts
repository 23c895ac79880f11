/** A Chromium to run in: the one named, the system's, Playwright's, or one installed now; null where none can be had. */
export function findChromium(): string | null;
