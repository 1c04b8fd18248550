/** What git says about a folder that it will not work in, as an error that tells the user what to do. */
import { UserError } from '../../core/errors.ts';
import { failureHint, gitFailure } from './git-failure.ts';
import { withoutCredentials } from './remote-address.ts';

/** @param stderr what git printed; simple-git's message holds it too. */
export function repositoryError(folder: string, stderr: string): UserError {
  const text = withoutCredentials(stderr);
  if (text.includes('dubious ownership')) {
    return new UserError(
      `git refuses to read ${folder}: it belongs to another user`,
      `If you trust it: git config --global --add safe.directory ${folder}`,
    );
  }
  if (text.includes('not a git repository')) {
    return new UserError(
      `${folder} is not in a git repository`,
      'Run it in a repository, or scan plain files with `aksweep scan`.',
    );
  }
  if (/packed-refs/.test(text)) {
    return new UserError(
      `git cannot read ${folder}: ${text.split('\n')[0] ?? ''}`,
      'The list of refs is damaged. Restore packed-refs, or move it away and run `aksweep git --unreachable`, which ' +
        'reads every stored object.',
    );
  }
  const failure = gitFailure(null, text);
  return new UserError(
    failure === 'usage'
      ? `git does not understand what it was asked in ${folder}: ${text.split('\n')[0] ?? ''}`
      : `git cannot read ${folder}: ${text.split('\n')[0] ?? ''}`,
    failureHint(failure),
  );
}
