/** Scans cases with the real scanner and compares what a report would say: kinds, values by hash, severities. */
import { createHash } from 'node:crypto';
import { ALIBABA_CHECKS } from '../../src/alibaba/checks.ts';
import { Diagnostics } from '../../src/core/diagnostics.ts';
import { KIND_GROUPS } from '../../src/rules/kind-groups.ts';
import { loadRules } from '../../src/rules/load-rules.ts';
import { createBlobScanner } from '../../src/scan/blob-scanner.ts';
import { FindingCollector } from '../../src/scan/findings.ts';
import { scanBlobs } from '../../src/scan/scan.ts';
import type { SourceBlob } from '../../src/scan/types.ts';
import type { Case } from './case-file.ts';
import { fillCase } from './fill-case.ts';

export interface CaseProblem {
  readonly name: string;
  readonly problems: readonly string[];
}

interface FoundValue {
  readonly kind: string;
  readonly sha256: string;
  readonly severity: string;
}

/**
 * Fills and scans every case once.
 * @returns the cases that do not come out as they should
 */
export async function compareCases(cases: readonly Case[]): Promise<CaseProblem[]> {
  const rules = await loadRules({ files: [], disabled: [], groups: KIND_GROUPS });
  const scanner = createBlobScanner(rules.compiled, { checks: ALIBABA_CHECKS, nowSeconds: Date.now() / 1000 });
  const filled = cases.map((one) => ({ one, ...fillCase(one) }));
  const found = new Map<string, FoundValue[]>();
  const blobs = filled.map(({ one, bytes }, index) => blobOf(`${index}/${one.file}`, bytes));
  const collector = new FindingCollector(rules.infos, false);
  await scanBlobs(blobs, {
    scanner,
    diagnostics: new Diagnostics(),
    onMatch: (placed, origin) => collector.add(placed, origin),
  });
  for (const finding of collector.finish().findings) {
    if (finding.confidence === 'low') continue;
    for (const occurrence of finding.occurrences) {
      const [index = ''] = occurrence.source.path.split('/');
      const values = occurrence.parts.map(({ kind, sha256 }) => ({ kind, sha256, severity: finding.severity }));
      found.set(index, [...(found.get(index) ?? []), ...values]);
    }
  }
  return filled.flatMap(({ one, expect }, index) => {
    const problems = compare(expect, found.get(String(index)) ?? []);
    return problems.length === 0 ? [] : [{ name: one.name, problems }];
  });
}

function blobOf(path: string, bytes: Uint8Array): SourceBlob {
  let at = 0;
  const read = (target: Uint8Array): number => {
    const piece = bytes.subarray(at, at + target.length);
    target.set(piece);
    at += piece.length;
    return piece.length;
  };
  return { origin: { kind: 'file', path }, read };
}

/**
 * The rules of the shared runner: a URL value may be reported as written or decoded, and a value may occur repeatedly.
 */
function compare(
  expect: readonly { kind: string; value: string; severity?: string }[],
  found: readonly FoundValue[],
): string[] {
  const problems: string[] = [];
  let left = [...found];
  for (const { kind, value, severity } of expect) {
    const hashes = [value, encodeURIComponent(value), decoded(value)].map(hashOf);
    const hit = left.find((one) => one.kind === kind && hashes.includes(one.sha256));
    if (hit === undefined) {
      problems.push(`missed ${kind}`);
      continue;
    }
    left = left.filter((one) => one.kind !== kind || one.sha256 !== hit.sha256);
    if (severity !== undefined && hit.severity !== severity)
      problems.push(`${kind} is ${hit.severity}, not ${severity}`);
  }
  return [...problems, ...left.map(({ kind, severity }) => `extra ${kind} (${severity})`)];
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
