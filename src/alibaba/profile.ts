/**
 * The profile of a CLI or Credentials-tool file that a value stands in: its name and mode, and the expiry that a
 * credentials response states. Fields: docs/research/sts.md, "Profiles".
 */

export interface Profile {
  readonly profile?: string;
  readonly mode?: string;
  /** ISO 8601 UTC, as the file states it. */
  readonly expiresAt?: string;
}

/** Modes of `~/.aliyun/config.json`. */
const CLI_MODES =
  'AK|StsToken|RamRoleArn|EcsRamRole|OIDC|ChainableRamRoleArn|CloudSSO|OAuth|External|RsaKeyPair|RamRoleArnWithRoleName|CredentialsURI|BearerToken';
/** Types of `~/.alibabacloud/credentials` and of the Credentials tool's Config. */
const CREDENTIAL_TYPES = 'access_key|sts|ram_role_arn|ecs_ram_role|oidc_role_arn|credentials_uri|bearer|rsa_key_pair';
const JSON_MODE = new RegExp(`"mode"\\s{0,4}:\\s{0,4}"(${CLI_MODES})"`);
const JSON_NAME = /"name"\s{0,4}:\s{0,4}"([^"\\]{1,64})"/;
const INI_TYPE = new RegExp(`(?:^|\\n)[ \\t]*type[ \\t]*=[ \\t]*(${CREDENTIAL_TYPES})\\b`);
const INI_SECTION = /(?:^|\n)[ \t]*\[([\w.-]{1,64})\][^\n]*(?:\n(?![ \t]*\[)[^\n]*)*$/;
const EXPIRATION = /["']?Expiration["']?\s{0,4}(?:[:=>]|=>)\s{0,4}["']?(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)/;

/**
 * @param left text before the value
 * @param right text after it
 * @returns what is known; empty outside such a file
 */
export function profileAround(left: string, right: string): Profile {
  const object = left.slice(left.lastIndexOf('{') + 1) + right.split('}', 1)[0];
  const mode = JSON_MODE.exec(object)?.[1];
  const expiresAt = EXPIRATION.exec(object)?.[1];
  if (mode !== undefined) {
    const name = JSON_NAME.exec(object)?.[1];
    return {
      mode,
      ...(name === undefined ? {} : { profile: name }),
      ...(expiresAt === undefined ? {} : { expiresAt }),
    };
  }
  const section = INI_SECTION.exec(left);
  const body = section === null ? '' : section[0] + (right.split(/\n[ \t]*\[/, 1)[0] ?? '');
  const type = INI_TYPE.exec(body)?.[1];
  if (section?.[1] !== undefined && type !== undefined) return { profile: section[1], mode: type };
  return expiresAt === undefined ? {} : { expiresAt };
}
