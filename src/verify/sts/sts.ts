/**
 * The one operation the verifier uses: STS GetCallerIdentity. It takes no parameters and needs no permission, so a live
 * key answers whatever its policies are. Source:
 * help.aliyun.com/en/ram/developer-reference/api-sts-2015-04-01-getcalleridentity.
 */
import type { CallerIdentity } from '../../core/types.ts';
import type { Endpoint } from '../wire/endpoint.ts';
import type { BodyFields } from '../wire/response-body.ts';
import type { ProductCall } from '../wire/signer.ts';

/**
 * POST with an empty body: everything is in headers, so that no URL in a proxy's log holds an ID, token or signature.
 */
export function getCallerIdentityCall(endpoint: Endpoint): ProductCall {
  return { host: endpoint.host, action: 'GetCallerIdentity', version: '2015-04-01', method: 'POST' };
}

/** Whether the body says who is calling: the only proof that a key is live (a 200 alone proves nothing). */
export function isIdentityAnswer(fields: BodyFields): boolean {
  return /^\d{1,32}$/.test(fields.AccountId ?? '') && /^acs:ram::\d{1,32}:\P{C}{1,512}$/u.test(fields.Arn ?? '');
}

/**
 * The caller. The type is compared without case (one vendor page writes `RamUser`) and, when it is missing or new, read
 * off the ARN. Null when neither says what it is; the key is live all the same.
 */
export function readIdentity(fields: BodyFields): CallerIdentity | null {
  if (!isIdentityAnswer(fields)) return null;
  const { AccountId: accountId = '', Arn: arn = '' } = fields;
  const type = typeFromName(fields.IdentityType) ?? typeFromArn(arn);
  if (type === null) return null;
  return {
    type,
    accountId,
    arn,
    ...optional('principalId', fields.PrincipalId),
    ...optional('userId', fields.UserId),
    ...optional('roleId', fields.RoleId),
  };
}

function typeFromName(name: string | undefined): CallerIdentity['type'] | null {
  switch (name?.toLowerCase()) {
    case 'account':
      return 'Account';
    case 'ramuser':
      return 'RAMUser';
    case 'assumedroleuser':
      return 'AssumedRoleUser';
    default:
      return null;
  }
}

function typeFromArn(arn: string): CallerIdentity['type'] | null {
  const principal = arn.replace(/^acs:ram::\d+:/, '');
  if (principal === 'root') return 'Account';
  if (principal.startsWith('user/')) return 'RAMUser';
  return principal.startsWith('assumed-role/') ? 'AssumedRoleUser' : null;
}

/** A field of the identity when it is printable and of a sane length. */
function optional(name: 'principalId' | 'userId' | 'roleId', value: string | undefined): Partial<CallerIdentity> {
  return value !== undefined && /^\P{C}{1,256}$/u.test(value) ? { [name]: value } : {};
}
