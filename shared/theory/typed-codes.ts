/** Participants' codes as they are typed into one field: set apart by commas or semicolons, Western or Chinese. */
export function codesTyped(typed: string): string[] {
  return [...new Set(typed.split(/[,，、;；]/).map(code => code.trim()))].filter(Boolean);
}
