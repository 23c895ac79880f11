import { z } from 'zod';
import { ErrorFrame } from './errors.ts';

const CallId = z.int().positive();

/** What a client sends: a call, or the wish to stop one. */
export const ClientFrame = z.discriminatedUnion('t', [
  z.object({ t: z.literal('call'), id: CallId, method: z.string().max(100), params: z.unknown() }),
  z.object({ t: z.literal('cancel'), id: CallId }),
]);
export type ClientFrame = z.infer<typeof ClientFrame>;

/** How far a long call has come. `total` 0 means not known. */
export const JobProgress = z.object({
  done: z.int().nonnegative(),
  total: z.int().nonnegative(),
  phase: z.string(),
  subject: z.string(),
});
export type JobProgress = z.infer<typeof JobProgress>;

/** What the core sends, in one order: an event of a command goes out before the command's own result. */
export type CoreFrame =
  | { t: 'ok'; id: number; result: unknown }
  | { t: 'error'; id: number; error: ErrorFrame }
  | { t: 'progress'; id: number; progress: JobProgress }
  | { t: 'event'; name: string; payload: unknown };

/** The envelope of a core frame, for the side that receives it over a wire; results are checked by their method. */
export const CoreFrameEnvelope = z.discriminatedUnion('t', [
  z.object({ t: z.literal('ok'), id: CallId, result: z.unknown() }),
  z.object({ t: z.literal('error'), id: CallId, error: ErrorFrame }),
  z.object({ t: z.literal('progress'), id: CallId, progress: JobProgress }),
  z.object({ t: z.literal('event'), name: z.string(), payload: z.unknown() }),
]);

/**
 * An ordered duplex of frames: the one thing that in-process calls, worker ports, Electron IPC and WebSockets
 * have in common. `onFrame` and `onClose` each take one listener.
 */
export interface Channel<Out, In> {
  send(frame: Out): void;
  onFrame(listener: (frame: In) => void): void;
  onClose(listener: () => void): void;
  close(): void;
}

export type ClientChannel = Channel<ClientFrame, CoreFrame>;
export type CoreChannel = Channel<CoreFrame, ClientFrame>;
