import type * as Electron from 'electron';

/** A running desktop application under test: the same for the stand-in and for the real runtime. */
export interface DesktopDriver {
  /** Evaluates an expression in the page of the first window. */
  page<T>(expression: string): Promise<T>;
  /** Runs a function in the main process; it may use nothing from outside but its two values. */
  main<T, V>(run: (electron: typeof Electron, value: V) => T | Promise<T>, value: V): Promise<T>;
  /** Folder of projects. */
  home: string;
  /** Folder of whatever must not outlive the application. */
  temporary: string;
  /** The exit code, once the process has ended. */
  exited: Promise<number | null>;
  /** Ends the process when it still runs, and removes its folders. */
  dispose(): Promise<void>;
}
