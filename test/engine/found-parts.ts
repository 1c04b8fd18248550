/** Makes parts as the engine finds them, without finding anything. */
import { SecretText } from '../../src/core/secret-text.ts';
import type { Confidence, RuleId } from '../../src/core/types.ts';
import type { FoundPart } from '../../src/engine/found-part.ts';

export interface PartLike {
  readonly kind: string;
  readonly start: number;
  readonly length?: number;
  readonly line?: number;
  readonly confidence?: Confidence;
  readonly companionOnly?: boolean;
  readonly pairable?: boolean;
  readonly encoded?: boolean;
  readonly joined?: boolean;
  readonly isCut?: boolean;
}

export function foundPart({
  kind,
  start,
  length = 20,
  line = 0,
  confidence = 'high',
  companionOnly = false,
  pairable = true,
  encoded = false,
  joined = false,
  isCut = false,
}: PartLike): FoundPart {
  return {
    part: {
      kind,
      rule: `rule-${kind}` as RuleId,
      value: new SecretText(`${kind}@${start}`.padEnd(length, '.'), 'made for a test'),
      span: { start, end: start + length },
      encoding: [...(encoded ? (['base64'] as const) : []), ...(joined ? (['split-literal'] as const) : [])],
      confidence,
      attributes: {},
    },
    line,
    endLine: line,
    companionOnly,
    isCut,
    needsContext: false,
    pairable,
  };
}
