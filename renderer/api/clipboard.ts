import { ApiError } from './api-error.ts';

/** Puts a text on the clipboard. Fails with CLIPBOARD_REFUSED. */
export function copyText(text: string): Promise<void> {
  return copy(() => navigator.clipboard.writeText(text));
}

/**
 * Puts a picture on the clipboard. Begun at once, in the gesture that asked for it, though the picture is still being made:
 * later it would be refused. Fails with CLIPBOARD_REFUSED, or as the making of the picture does.
 */
export async function copyPicture(png: Promise<Blob>): Promise<void> {
  // Where the clipboard is not to be had nobody waits for the picture.
  png.catch(() => undefined);
  await copy(
    () => navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]),
    () => png,
  );
}

async function copy(write: () => Promise<void>, made?: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (cause) {
    // A picture that could not be made is no fault of the clipboard.
    await made?.();
    throw new ApiError('CLIPBOARD_REFUSED', String(cause));
  }
}
