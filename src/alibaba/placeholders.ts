/**
 * Values that stand for a credential without being one: words people write in examples, and the values that official
 * documentation prints. A value is tested, never the line around it: the line `accessKeyId: LTAI… # your own id` held
 * a real key (docs/research/credential-formats.md, "Placeholders").
 */

/**
 * Words that show that a person wrote the value; only words of four letters and more. In 20 random base58 characters a
 * given word of four letters occurs with p ≈ 5e-6 when its case must be one that people write (`test`, `Test`, `TEST`).
 */
const PLACEHOLDER_WORDS =
  /xxxx|\*\*\*|test|example|sample|dummy|fake|mock|your|demo|secret|access|aliyun|alibaba|placeholder|change|replace|12345|abcde|qwert|deadbeef|foobar/gi;

export function holdsPlaceholderWord(value: string): boolean {
  return [...value.matchAll(PLACEHOLDER_WORDS)].some(([word]) => isWrittenCase(word));
}

/** `word`, `Word` or `WORD`. */
function isWrittenCase(word: string): boolean {
  const rest = word.slice(1);
  return rest === rest.toLowerCase() || word === word.toUpperCase();
}

/**
 * The stricter question for long opaque tokens: the word must begin the value or follow a separator, or be a long one.
 */
export function holdsSeparatePlaceholderWord(value: string): boolean {
  return (
    value.split(/[-_.: ]/).some((piece) => piece.search(PLACEHOLDER_WORDS) === 0 && holdsPlaceholderWord(piece)) ||
    /secret|example|placeholder/i.test(value)
  );
}

/**
 * Words of programs. A random secret holds a given one of four letters with p ≈ 3e-5 (30 characters, case ignored), one
 * of these in some 0.5 % of secrets; two of them do not come by chance (1e-5), but identifiers and placeholders are
 * made of them.
 */
const CODE_WORDS =
  /access|account|alibaba|aliyun|bits|bucket|byte|client|cloud|code|config|create|credential|data|default|encrypt|endpoint|factory|file|from|group|hash|hmac|http|instance|java|json|load|manager|mode|name|object|param|pass|password|private|prod|property|provider|public|query|rand|region|request|resource|response|role|rule|secret|server|service|session|sign|signature|storage|string|table|test|text|time|token|type|update|user|value|version|with|your/gi;

/** Whether a value of thirty characters is put together from words. */
export function isMadeOfWords(value: string): boolean {
  return (value.match(CODE_WORDS)?.length ?? 0) >= 2;
}

/**
 * Official example values (docs/research/credential-formats.md, "Official example values"). Each is cut in two and
 * joined at load time, because this repository must not hold a literal that looks like an AccessKey; hashes would hide
 * from a reader which values these are.
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
    // Marketplace: the sample call of every API in the store, copied into many repositories (3 of 13 looked at)
    '83359fd73fe94948385f|570e3c139105',
    // Examples of other scanners' rules
    '7jkWdTjKLnSlGdd|wPR5gBn65PHcZG6',
    'aJHKLnSlGddwPR5|g7jkWdTBn65PHc5',
    'LTAI|8x2NiGqfyJGx7eLDhp12',
    'LTAI|5GqyJGhp12ad31L5hpix',
    // SDK and provider tests
    'LTAI|5tAbcDefGhi',
    'TestSecretKey123|456789012345678',
  ].map((entry) => entry.replace('|', '')),
);

/** Whether the value is printed in official documentation or in an SDK's own tests. */
export function isOfficialExample(value: string): boolean {
  return OFFICIAL_EXAMPLES.has(value);
}
