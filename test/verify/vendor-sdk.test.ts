/**
 * The vendor's own clients as judges: both succeed against the simulator, so it is not just a mirror image of the
 * product, and the vendor's signer gives the very signature that aksweep sent.
 */
import { createRequire } from 'node:module';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generate } from '../../src/alibaba/generate.ts';
import { parseEndpoint } from '../../src/verify/wire/endpoint.ts';
import { verifyCredentials } from '../../src/verify/verifier.ts';
import { StsSimulator } from '../sts-simulator/sts-simulator.ts';
import { accessKey, enrol, stsSet } from './made-credentials.ts';

type Answer = Readonly<Record<string, string>>;
interface StsConfig {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken?: string;
  readonly endpoint: string;
  readonly protocol: string;
}
interface RpcConfig {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken?: string;
  readonly endpoint: string;
  readonly apiVersion: string;
}
interface OpenApiRequest {
  readonly method: string;
  readonly pathname: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
}

// CommonJS without usable ESM types: the shapes that are used here, said by hand.
const load = createRequire(import.meta.url);
const sts: {
  default: new (config: unknown) => { getCallerIdentity(): Promise<{ statusCode: number; body: Answer }> };
} = load('@alicloud/sts20150401');
const {
  $OpenApiUtil,
  OpenApiUtil,
}: {
  $OpenApiUtil: { Config: new (config: StsConfig) => unknown };
  OpenApiUtil: {
    getAuthorization(request: OpenApiRequest, algorithm: string, payload: string, id: string, secret: string): string;
  };
} = load('@alicloud/openapi-core');
const {
  RPCClient,
}: {
  RPCClient: new (config: RpcConfig) => {
    request(action: string, parameters: object, options: object): Promise<Answer>;
  };
} = load('@alicloud/pop-core');

let server: StsSimulator;
beforeEach(async () => {
  server = await StsSimulator.start();
});
afterEach(() => server.stop());

const credentials = [
  ['an AccessKey pair', accessKey],
  ['an STS set', stsSet],
] as const;

describe.each(credentials)('@alicloud/sts20150401 (version 3) with %s', (_name, make) => {
  it('succeeds, and is refused with another secret', async () => {
    const credential = make();
    enrol(server, credential, { principal: { kind: 'root' } });
    const token = credential.token === undefined ? {} : { securityToken: credential.token.reveal() };
    const config = {
      accessKeyId: credential.id.reveal(),
      accessKeySecret: credential.secret?.reveal() ?? '',
      ...token,
      endpoint: new URL(server.url).host,
      protocol: 'http',
    };
    const { statusCode, body } = await new sts.default(new $OpenApiUtil.Config(config)).getCallerIdentity();
    expect(statusCode).toBe(200);
    expect(body).toMatchObject({ identityType: 'Account', arn: 'acs:ram::1968132000121234:root' });
    const wrong = new sts.default(new $OpenApiUtil.Config({ ...config, accessKeySecret: generate.SECRET30() }));
    await expect(wrong.getCallerIdentity()).rejects.toMatchObject({ code: 'SignatureDoesNotMatch' });
    const unknown = new sts.default(new $OpenApiUtil.Config({ ...config, accessKeyId: generate.AKID24() }));
    await expect(unknown.getCallerIdentity()).rejects.toMatchObject({ code: 'InvalidAccessKeyId.NotFound' });
  });
});

describe.each(credentials)('@alicloud/pop-core (version 1) with %s', (_name, make) => {
  it.each(['GET', 'POST'])('succeeds by %s, and is refused with another secret', async (method) => {
    const credential = make();
    enrol(server, credential);
    const token = credential.token === undefined ? {} : { securityToken: credential.token.reveal() };
    const config = {
      accessKeyId: credential.id.reveal(),
      accessKeySecret: credential.secret?.reveal() ?? '',
      ...token,
      endpoint: server.url,
      apiVersion: '2015-04-01',
    };
    expect(await new RPCClient(config).request('GetCallerIdentity', {}, { method })).toMatchObject({
      IdentityType: 'RAMUser',
      AccountId: '1968132000121234',
    });
    const wrong = new RPCClient({ ...config, accessKeySecret: generate.SECRET30() });
    await expect(wrong.request('GetCallerIdentity', {}, { method })).rejects.toMatchObject({
      code: 'SignatureDoesNotMatch',
    });
  });
});

describe.each(credentials)('the request that aksweep sends for %s', (_name, make) => {
  it('re-signed by the vendor SDK has the same signature', async () => {
    const credential = make();
    enrol(server, credential);
    const { results } = await verifyCredentials([credential], { endpoint: parseEndpoint(server.url) });
    expect(results.get(credential.fingerprint)?.verdict).toBe('active');
    const [request] = server.requests;
    if (request === undefined) throw new Error('nothing was sent');
    const { authorization = '', ...headers } = Object.fromEntries(
      request.headers.map(([name, value]) => [name.toLowerCase(), value]),
    );
    const again = OpenApiUtil.getAuthorization(
      { method: request.method, pathname: request.path, query: {}, headers },
      'ACS3-HMAC-SHA256',
      headers['x-acs-content-sha256'] ?? '',
      credential.id.reveal(),
      credential.secret?.reveal() ?? '',
    );
    expect(authorization).toBe(again);
  });
});
