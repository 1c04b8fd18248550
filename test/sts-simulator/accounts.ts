/** The keys that the simulated STS knows, and their states. Values are made at run time by the tests. */

type Principal =
  | { readonly kind: 'root' }
  | { readonly kind: 'user'; readonly name: string }
  | { readonly kind: 'role'; readonly role: string; readonly session: string };

/** How the server misbehaves instead of answering. */
export type Fault =
  | 'reset'
  | 'reset-in-body'
  | 'hang'
  | 'slow-loris'
  | 'oversized'
  | 'oversized-chunked'
  | 'redirect'
  | 'gzip-bomb'
  | 'html'
  | 'truncated'
  | 'huge-header'
  | 'not-http'
  | 'server-error'
  | 'echo-everything';

export interface SimulatedKey {
  readonly id: string;
  readonly secret: string;
  readonly accountId: string;
  readonly principal: Principal;
  state: 'active' | 'inactive' | 'restricted';
  /** Of keys issued by AssumeRole: the tokens that belong to them. */
  readonly tokens?: ReadonlyMap<string, 'valid' | 'expired'>;
  /** Requests that are refused with Throttling.User before one is let through. */
  throttle: number;
  /** `x-acs-retry-after` sent with a throttled answer, ms. */
  retryAfter?: number;
  /** Requests that meet the fault; Infinity for all. */
  faults: { readonly kind: Fault; times: number } | null;
}

/** The success body of GetCallerIdentity; field by field as the vendor documents it. */
export function identityBody(key: SimulatedKey, requestId: string): Record<string, string> {
  const { accountId, principal } = key;
  switch (principal.kind) {
    case 'root':
      return {
        IdentityType: 'Account',
        AccountId: accountId,
        UserId: accountId,
        PrincipalId: accountId,
        Arn: `acs:ram::${accountId}:root`,
        RequestId: requestId,
      };
    case 'user':
      return {
        IdentityType: 'RAMUser',
        AccountId: accountId,
        UserId: '216959339000001234',
        PrincipalId: '216959339000001234',
        Arn: `acs:ram::${accountId}:user/${principal.name}`,
        RequestId: requestId,
      };
    case 'role':
      return {
        IdentityType: 'AssumedRoleUser',
        AccountId: accountId,
        RoleId: '335376200829921234',
        PrincipalId: `335376200829921234:${principal.session}`,
        Arn: `acs:ram::${accountId}:assumed-role/${principal.role}/${principal.session}`,
        RequestId: requestId,
      };
  }
}
