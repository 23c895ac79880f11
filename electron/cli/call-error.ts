/** The call itself was wrong: exit code 2, with a sentence that says how it should be. */
export class CallError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CallError';
  }
}
