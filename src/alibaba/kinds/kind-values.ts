/** Makes well-formed credentials of every kind that nobody issued, for rule examples and tests. */
import { modelStudioValues } from './made-up-model-studio.ts';
import { yunxiaoValues } from './made-up-yunxiao.ts';
import { acrValues } from './made-up-acr.ts';
import { kmsValues } from './made-up-kms.ts';
import { ackValues } from './made-up-ack.ts';
import { dingtalkValues } from './made-up-dingtalk.ts';
import { armsValues } from './made-up-arms.ts';

/** One function per placeholder name; every call gives a fresh value. */
export const kindValues = {
  ...modelStudioValues,
  ...yunxiaoValues,
  ...acrValues,
  ...kmsValues,
  ...ackValues,
  ...dingtalkValues,
  ...armsValues,
} as const;
