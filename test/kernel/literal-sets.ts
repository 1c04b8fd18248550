/**
 * A literal set like the one the scanner runs with (about a hundred: prefixes, words, their base64 forms at every
 * alignment, base64 of base64, UTF-16), for tests and benchmarks. The true set is the engine's; this one is fixed so
 * that figures compare.
 */
import type { Literal } from '../../src/kernel/literal-tables.ts';

/** The characters of the base64 text that are certain when `prefix` starts at byte 0, 1 or 2 of a base64 group. */
function base64Forms(prefix: string): string[] {
  return [0, 1, 2].map((shift) => {
    const text = Buffer.from('\0'.repeat(shift) + prefix + '\0\0\0', 'latin1').toString('base64');
    return text.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + prefix.length) * 8) / 6));
  });
}

export function typicalLiterals(): Literal[] {
  const exact = new Set<string>();
  for (const prefix of ['LTAI', 'STS.', 'CAIS', 'CAES', 'TMP.']) {
    exact
      .add(prefix)
      .add([...prefix].map((char) => `${char}\0`).join(''))
      .add([...prefix].map((char) => `\0${char}`).join(''));
    for (const form of base64Forms(prefix)) {
      exact.add(form);
      for (const twice of base64Forms(form)) exact.add(twice);
    }
  }
  for (const word of ['ecret', 'aliyun']) for (const form of base64Forms(word)) exact.add(form);
  for (const word of ['ercet', 'sk-', 'oauth_', 'cloud_sso_', 'bearer_token']) exact.add(word);
  const folded = ['ecret', 'aliyun', 'alibaba', 'alicloud', 'accesskey', 'appcode', 'securitytoken', 'security_token'];
  return [
    ...[...exact].map((text) => ({ bytes: Buffer.from(text, 'latin1'), ignoreCase: false })),
    ...folded.map((text) => ({ bytes: Buffer.from(text, 'latin1'), ignoreCase: true })),
  ];
}
