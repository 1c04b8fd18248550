/**
 * Shows that the simulator is no yes-man: each classic signing mistake, made in a copy of the product's own signer or
 * in a version 1 request, is refused. A mutation that no longer applies to the source fails the test too.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { generate } from '../../src/alibaba/generate.ts';
import type { signCall } from '../../src/verify/wire/signer.ts';
import { encode, signatureV1, stringToSignV1 } from '../sts-simulator/canonical.ts';
import { StsSimulator } from '../sts-simulator/sts-simulator.ts';
import { enrol, stsSet } from './made-credentials.ts';

const SOURCE = readFileSync(new URL('../../src/verify/wire/signer.ts', import.meta.url), 'utf8');

let folder: string;
let server: StsSimulator;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aksweep-mutation-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  server = await StsSimulator.start();
});
afterEach(() => server.stop());

/** The signer with one piece of its source replaced. */
async function mutatedSigner(name: string, from: string, to: string): Promise<typeof signCall> {
  expect(SOURCE.split(from).length, `the source holds «${from}» once`).toBe(2);
  const { code } = transformSync(
    SOURCE.replace(from, () => to),
    { loader: 'ts', format: 'esm' },
  );
  const file = join(folder, `${name.replace(/\W+/g, '-')}.mjs`);
  writeFileSync(file, code);
  const loaded: { signCall: typeof signCall } = await import(/* @vite-ignore */ pathToFileURL(file).href);
  return loaded.signCall;
}

interface Answer {
  readonly status: number;
  readonly code: string | undefined;
}

function post(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body: string | Uint8Array = '',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      server.url + path,
      { method, headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const { Code: code }: { Code?: string } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
          resolve({ status: response.statusCode ?? 0, code });
        });
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

async function send(sign: typeof signCall): Promise<Answer> {
  const credential = stsSet();
  enrol(server, credential);
  const { host } = new URL(server.url);
  const signed = sign(
    // Names out of order, values that need every kind of escape, a body: so that each rule of the signature matters.
    {
      host,
      action: 'GetCallerIdentity',
      version: '2015-04-01',
      query: { Zeta: "a b+c*d~e!f'(g)/阿", Alpha: '1' },
      body: '{"a":1}',
      contentType: 'application/json',
    },
    { id: credential.id, secret: credential.secret ?? credential.id, token: credential.token },
    { date: new Date(Date.now() - 1234), nonce: generate.HEX32() },
  );
  return post(signed.method, signed.target, signed.headers, signed.body);
}

describe('version 3, mutations of src/verify/wire/signer.ts', () => {
  it('the signer as it is passes', async () => {
    expect(await send(await mutatedSigner('none', 'SignedHeaders=', 'SignedHeaders='))).toEqual({
      status: 200,
      code: undefined,
    });
  });

  it.each([
    ['unsorted parameters', '.toSorted()\n    .map((name)', '.map((name)', 'SignatureDoesNotMatch'],
    [
      'unsorted headers',
      "name.startsWith('x-acs-'))\n    .toSorted()",
      "name.startsWith('x-acs-'))",
      'IncompleteSignature',
    ],
    [
      'milliseconds in the date',
      '`${date.toISOString().slice(0, 19)}Z`',
      'date.toISOString()',
      'InvalidTimeStamp.Format',
    ],
    [
      'local time in place of UTC',
      '`${date.toISOString().slice(0, 19)}Z`',
      '`${date.toISOString().slice(0, 19)}+08:00`',
      'InvalidTimeStamp.Format',
    ],
    [
      'an ampersand after the secret',
      "createHmac('sha256', secret.reveal())",
      "createHmac('sha256', secret.reveal() + '&')",
      'SignatureDoesNotMatch',
    ],
    ['lower-case escapes', '.toUpperCase()}`,', '}`,', 'SignatureDoesNotMatch'],
    ['escapes left out', "/[!'()*]/g", "/[!'()]/g", 'SignatureDoesNotMatch'],
    [
      'a plus for a space',
      'encodeURIComponent(wellFormed).replace(',
      "encodeURIComponent(wellFormed).replaceAll('%20', '+').replace(",
      'SignatureDoesNotMatch',
    ],
    [
      'base64 in place of hex',
      ".digest('hex');\n}\n\n/** UTC",
      ".digest('base64');\n}\n\n/** UTC",
      'IncompleteSignature',
    ],
    [
      'no blank line after the headers',
      ").join('');\n  const canonicalRequest",
      ").join('').trimEnd();\n  const canonicalRequest",
      'SignatureDoesNotMatch',
    ],
    [
      'token not signed',
      "name.startsWith('x-acs-'))",
      "(name.startsWith('x-acs-') && name !== 'x-acs-security-token'))",
      'IncompleteSignature',
    ],
    ['host not signed', "name === 'host' || ", '', 'IncompleteSignature'],
    [
      'host signed without its port',
      "({ method, path: '/', query, headers, bodyHash })",
      "({ method, path: '/', query, headers: { ...headers, host: headers.host.split(':')[0] }, bodyHash })",
      'SignatureDoesNotMatch',
    ],
    [
      'hash of an empty body',
      'const bodyHash = sha256Hex(body);',
      "const bodyHash = sha256Hex('');",
      'SignatureDoesNotMatch',
    ],
    [
      'another algorithm name under the signature',
      'return `${SIGNATURE_ALGORITHM}\\n',
      'return `ACS3-HMAC-SM3\\n',
      'SignatureDoesNotMatch',
    ],
    ['method in lower case', '    parts.method,', '    parts.method.toLowerCase(),', 'SignatureDoesNotMatch'],
  ])('%s is refused', async (name, from, to, code) => {
    const answer = await send(await mutatedSigner(name, from, to));
    expect(answer).toEqual({ status: 400, code });
  });

  it('a used nonce, a stale date and a header that was not signed are refused', async () => {
    const sign = await mutatedSigner('replay', 'SignedHeaders=', 'SignedHeaders=');
    const credential = stsSet();
    enrol(server, credential);
    const key = { id: credential.id, secret: credential.secret ?? credential.id, token: credential.token };
    const call = { host: new URL(server.url).host, action: 'GetCallerIdentity', version: '2015-04-01' };
    const at = (minutes: number): ReturnType<typeof sign> =>
      sign(call, key, { date: new Date(Date.now() + minutes * 60_000), nonce: generate.HEX32() });
    const fresh = at(0);
    expect((await post('POST', '/', fresh.headers)).status).toBe(200);
    expect((await post('POST', '/', fresh.headers)).code).toBe('SignatureNonceUsed');
    expect((await post('POST', '/', at(16).headers)).code).toBe('InvalidTimeStamp.Expired');
    expect((await post('POST', '/', at(-16).headers)).code).toBe('InvalidTimeStamp.Expired');
    expect((await post('POST', '/', at(14).headers)).status).toBe(200);
    expect((await post('POST', '/', { ...at(0).headers, 'x-acs-extra': '1' })).code).toBe('IncompleteSignature');
    expect((await post('POST', '/?Added=1', at(0).headers)).code).toBe('SignatureDoesNotMatch');
    expect((await post('GET', '/', at(0).headers)).code).toBe('SignatureDoesNotMatch');
  });
});

describe('version 1', () => {
  type Parameters = [string, string][];
  const asSent = (parameters: Parameters): string =>
    parameters.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&');
  /** Signs in the order given, which is the mistake of clients that append `SecurityToken`. */
  const unsorted = (parameters: Parameters): string => `GET&%2F&${encode(asSent(parameters))}`;

  async function get(signature: (parameters: Parameters, secret: string) => string): Promise<Answer> {
    const credential = stsSet();
    enrol(server, credential);
    const parameters: Parameters = [
      ['AccessKeyId', credential.id.reveal()],
      ['SecurityToken', credential.token?.reveal() ?? ''],
      ['Action', 'GetCallerIdentity'],
      ['Format', 'JSON'],
      ['SignatureMethod', 'HMAC-SHA1'],
      ['SignatureNonce', generate.HEX32()],
      ['SignatureVersion', '1.0'],
      ['Timestamp', `${new Date().toISOString().slice(0, 19)}Z`],
      ['Version', '2015-04-01'],
    ];
    const signed = signature(parameters, credential.secret?.reveal() ?? '');
    return post('GET', `/?${asSent([...parameters, ['Signature', signed]])}`, {});
  }

  it('a right request passes', async () => {
    expect((await get((parameters, secret) => signatureV1(stringToSignV1('GET', parameters), secret))).status).toBe(
      200,
    );
  });

  it('SecurityToken not sorted into place, no & after the secret, values encoded once: refused', async () => {
    expect((await get((parameters, secret) => signatureV1(unsorted(parameters), secret))).code).toBe(
      'SignatureDoesNotMatch',
    );
    expect(
      (await get((parameters, secret) => signatureV1(stringToSignV1('GET', parameters), secret.slice(0, -1)))).code,
    ).toBe('SignatureDoesNotMatch');
    expect(
      (await get((parameters, secret) => signatureV1(decodeURIComponent(stringToSignV1('GET', parameters)), secret)))
        .code,
    ).toBe('SignatureDoesNotMatch');
    const { createHmac } = await import('node:crypto');
    const withoutAmpersand = await get((parameters, secret) =>
      createHmac('sha1', secret).update(stringToSignV1('GET', parameters)).digest('base64'),
    );
    expect(withoutAmpersand.code).toBe('SignatureDoesNotMatch');
  });
});
