// Plain JavaScript on purpose: it has to run on the very Node that it turns away.

/** better-sqlite3 13 ends the process with a segmentation fault below this version. */
const OLDEST = { major: 22, minor: 14 };

/**
 * The sentence to show where `version` (like `20.11.0`) is too old for Rooted, or null where it is new enough.
 * @param {string} version
 * @returns {string | null}
 */
export function oldRuntimeSentence(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const old = major < OLDEST.major || (major === OLDEST.major && minor < OLDEST.minor);
  if (!old) return null;
  return `Rooted needs Node ${OLDEST.major}.${OLDEST.minor} or newer and was started with ${version}; "npm start" brings the right one along.`;
}
