import type { ErrorCode } from '../../shared/api/errors.ts';
import type { CoreHandle } from '../core/core-handle.ts';
import type { CoreClient } from '../shell/core-client.ts';

/** What a command works with: the running core, a client of it, and where words for people go. */
export interface CommandContext {
  readonly core: CoreHandle;
  readonly client: CoreClient;
  /** Messages and progress, on standard error. */
  say(text: string): void;
}

export type OptionTypes = Readonly<Record<string, { type: 'string' | 'boolean'; multiple?: boolean }>>;

/** Options as the command line gave them. */
export type Options = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** What a command has done: `json` for `--json`, `text` for people. */
export interface CommandResult {
  readonly json: unknown;
  readonly text: string;
  /** Set where the answer is a bad one: the text then goes to standard error after this code, and the exit code is 1. */
  readonly failed?: ErrorCode;
}

/** One word of the command line. */
export interface Command {
  readonly usage: string;
  readonly options: OptionTypes;
  /** How many words it takes besides the project file. */
  readonly least: number;
  readonly most: number;
  /** Whether the project file is opened before `run`; otherwise it is the first of its words. */
  readonly opens: boolean;
  /** Whether it needs the sample study to be built. */
  readonly needsSamples?: boolean;
  run(context: CommandContext, words: readonly string[], options: Options): Promise<CommandResult>;
}

/** An option's text, or undefined. */
export function textOption(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}
