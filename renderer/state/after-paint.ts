/**
 * Runs work once the next frame is on the screen, so that what the hand has just done is seen before everything that
 * follows from it is worked out. In a hidden window, where no frame comes, it runs soon all the same.
 */
export function afterPaint(work: () => void): void {
  if (document.hidden) {
    setTimeout(work, 0);
    return;
  }
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      work();
    };
    channel.port2.postMessage(null);
  });
}
