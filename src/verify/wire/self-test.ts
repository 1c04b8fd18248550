/**
 * Known-answer test of the signer, run before the first request of a run. A crypto library that computes something else
 * (a patched OpenSSL, a broken build) would make every live key look like `secret-mismatch`; then nothing may be asked
 * at all.
 */
import { SecretText } from '../../core/secret-text.ts';
import { signCall } from './signer.ts';

interface KnownAnswer {
  readonly date: string;
  readonly nonce: string;
  readonly signature: string;
}

/**
 * The vendor's published example request (RunInstances) with its two published pairs of date, nonce and signature:
 * https://help.aliyun.com/zh/sdk/product-overview/v3-request-structure-and-signature and
 * https://help.aliyun.com/zh/model-studio/user-guide/roa-style-request-body-signature-mechanism
 */
const KNOWN_ANSWERS: readonly KnownAnswer[] = [
  {
    date: '2023-10-26T10:22:32Z',
    nonce: '3156853299f313e23d1673dc12e1703d',
    signature: '06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
  },
  {
    date: '2023-10-26T09:01:01Z',
    nonce: 'd410180a5abf7fe235dd9b74aca91fc0',
    signature: 'e521358f7776c97df52e6b2891a8bc73026794a071b50c3323388c4e0df64804',
  },
];

/** Whether the signer (or the one given) gives the vendor's published signatures on this machine. */
export function signerGivesKnownAnswers(sign: typeof signCall = signCall): boolean {
  const key = {
    id: new SecretText('YourAccessKeyId', 'example'),
    secret: new SecretText('YourAccessKeySecret', 'example'),
  };
  return KNOWN_ANSWERS.every(({ date, nonce, signature }) => {
    const signed = sign(
      {
        host: 'ecs.cn-shanghai.aliyuncs.com',
        action: 'RunInstances',
        version: '2014-05-26',
        query: { RegionId: 'cn-shanghai', ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd' },
      },
      key,
      { date: new Date(date), nonce },
    );
    return signed.headers['authorization']?.endsWith(`,Signature=${signature}`) ?? false;
  });
}
