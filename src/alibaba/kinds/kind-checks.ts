/** The checks of the kinds beside AccessKeys and STS, by the names that rules use. */
import type { KindCheck } from './check.ts';
import { codingPlanKey, modelStudioKey } from './model-studio-key.ts';
import { yunxiaoToken } from './yunxiao-token.ts';
import { acrLogin } from './acr-login.ts';
import { kmsClientKey } from './kms-client-key.ts';
import { ackToken } from './ack-token.ts';
import { dingtalkRobot } from './dingtalk-robot.ts';
import { armsToken } from './arms-token.ts';

export const KIND_CHECKS = {
  'model-studio-key': modelStudioKey,
  'coding-plan-key': codingPlanKey,
  'yunxiao-token': yunxiaoToken,
  'acr-login': acrLogin,
  'kms-client-key': kmsClientKey,
  'ack-token': ackToken,
  'dingtalk-robot': dingtalkRobot,
  'arms-token': armsToken,
} as const satisfies Readonly<Record<string, KindCheck>>;
