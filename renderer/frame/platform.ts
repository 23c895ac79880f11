const isMac = navigator.platform.startsWith('Mac');

/** A key with the platform's command key, as it is written on screen. */
export function commandKey(key: string): string {
  return isMac ? `⌘${key}` : `Ctrl ${key}`;
}

/** Whether the platform's command key, and no other modifier than Shift, is down. */
export function hasCommandKey(event: KeyboardEvent): boolean {
  return (isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey) && !event.altKey;
}
