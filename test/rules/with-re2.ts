/** What the title of a test says that is left out because the optional package re2 is missing: no pass looks like it. */
export const WITHOUT_RE2 = 'RE2 IS NOT INSTALLED (.ci/run installs it)';
