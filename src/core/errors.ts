/** The errors that are the user's business. Anything else that is thrown is a bug and keeps its stack. */

/**
 * The user asked for something that cannot be done: bad option, bad config, missing repository. Ends in exit status 2.
 * `message` says what and where in one line; `hint` says what to do.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly hint: string | undefined;

  constructor(message: string, hint?: string, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
  }
}
