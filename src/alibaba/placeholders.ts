/**
 * Values that stand for a credential without being one: words people write in examples, and the values that official
 * documentation prints. A value is tested, never the line around it: the line `accessKeyId: LTAI… # your own id` held
 * a real key (formats.md §3.1).
 */

/**
 * Words that show that a person wrote the value. Only words of four letters and more: in 20 random base58 characters a
 * given four-letter word occurs, case ignored, with p ≈ 3e-5, a longer one far less.
 */
const PLACEHOLDER_WORDS =
  /xxxx|\*\*\*|test|example|sample|dummy|fake|mock|your|demo|secret|access|aliyun|alibaba|placeholder|change|replace|12345|abcde|qwert|deadbeef|foobar/i;

export function holdsPlaceholderWord(value: string): boolean {
  return PLACEHOLDER_WORDS.test(value);
}

/**
 * The stricter question for long opaque tokens, where a four-letter word may turn up by chance (3e-4 in 48 characters):
 * the word must begin the value or follow a separator.
 */
export function holdsSeparatePlaceholderWord(value: string): boolean {
  return new RegExp(`(?:^|[-_.: ])(?:${PLACEHOLDER_WORDS.source})`, 'i').test(value) || /secret|example|placeholder/i.test(value);
}

/**
 * Official example values (formats.md §3.2), as hex SHA-256 would hide them from a reader, so they are kept split:
 * prefix and rest joined at load time, because this repository must not hold an AccessKey-looking literal.
 */
const OFFICIAL_EXAMPLES: ReadonlySet<string> = new Set(
  [
    // OSS documentation
    'OtxrzxIsfpFjA7SwPzILwy8B|w21TLhquhboDYROV',
    'LTAI|JPXxMLocA0fD',
    'LTAI|JfoPL6wmrirR',
    'LTAI|B1VW9xxxxxxx',
    'STS.|iA645eTOXEqP3cg3VeHf',
    'rV3VQrpFQ4BsyHSAvi5N|VLpPIVffDJv4LojUBZCf',
    // RAM, STS, IMS documentation
    'PupkTg8jdmau1cX|xYacgE736PJj4cA',
    'STS.|L4aBSCSJVMuKg5U1vFDw',
    'wyLTSmsyPGP1ohvvw8xY|gB29dlGI8KMiH2pKCNZ9',
    // RDS, EMR, PLS, SLS documentation
    'LTAI|Kw8gqPc3FvOw',
    'LTAI|P00vvvvvvvvv',
    'LTAI|L3gUus8AEu11',
    'LTAI|5t8y9c113M7V',
    // SDK and provider tests
    'LTAI|5tAbcDefGhi',
    'TestSecretKey123|456789012345678',
  ].map((entry) => entry.replace('|', '')),
);

/** Whether the value is printed in official documentation or in an SDK's own tests. */
export function isOfficialExample(value: string): boolean {
  return OFFICIAL_EXAMPLES.has(value);
}
