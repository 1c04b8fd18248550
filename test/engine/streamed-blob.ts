/** Scans blobs that are never in memory as a whole, with the real scanner. */
import { ALIBABA_CHECKS } from '../../src/alibaba/checks.ts';
import { loadRules } from '../../src/rules/load-rules.ts';
import { createBlobScanner } from '../../src/scan/blob-scanner.ts';
import type { BlobResult, BlobScanner, PlacedMatch, ReadChunk } from '../../src/scan/types.ts';

export async function makeScanner(): Promise<BlobScanner> {
  const { compiled } = await loadRules();
  return createBlobScanner(compiled, { checks: ALIBABA_CHECKS, nowSeconds: Date.now() / 1000 });
}

/** A blob of `length` bytes made of repeated filler, with texts laid over it at given offsets. */
export function layered(
  length: number,
  filler: Uint8Array,
  texts: readonly { readonly at: number; readonly bytes: Uint8Array }[],
): ReadChunk {
  let offset = 0;
  return (target) => {
    const count = Math.min(target.length, length - offset);
    for (let at = 0; at < count; at += filler.length - ((offset + at) % filler.length)) {
      target.set(
        filler.subarray(
          (offset + at) % filler.length,
          Math.min(filler.length, ((offset + at) % filler.length) + count - at),
        ),
        at,
      );
    }
    for (const text of texts) {
      const from = Math.max(0, offset - text.at);
      const to = Math.min(text.bytes.length, offset + count - text.at);
      if (to > from) target.set(text.bytes.subarray(from, to), text.at + from - offset);
    }
    offset += count;
    return count;
  };
}

/** What was found, without the values: rule, severity, spans. */
export function outline(result: BlobResult): string[] {
  return result.matches.map(
    ({ match }: PlacedMatch) =>
      `${match.rule} ${match.severity} ` +
      `${match.parts.map((part) => `${part.kind} ${part.value.sha256().slice(0, 12)} ${part.span.start}-${part.span.end}`).join(', ')}`,
  );
}
