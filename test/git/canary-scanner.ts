/**
 * A scanner that finds `CANARY-` and eight lower-case letters or digits: enough to test where things are found, without
 * rules.
 */
import { SecretText } from '../../src/core/secret-text.ts';
import type { Location, RuleId } from '../../src/core/types.ts';
import type {
  BlobPrefilter,
  BlobResult,
  BlobScanner,
  BlobVersion,
  PlacedMatch,
  ReadChunk,
} from '../../src/scan/types.ts';

const CANARY = /CANARY-[a-z0-9]{8}/g;

export class CanaryScanner implements BlobScanner {
  /** Every path it was asked to scan under, in order. */
  readonly paths: string[] = [];
  blobs = 0;
  bytes = 0;
  readonly prefilter: BlobPrefilter | null;

  /** @param prefilter as a source may use it; none when every blob is to come. */
  constructor(prefilter: BlobPrefilter | null = null) {
    this.prefilter = prefilter;
  }

  scanBytes(bytes: Uint8Array, path: string): BlobResult {
    this.paths.push(path);
    this.blobs++;
    this.bytes += bytes.length;
    const text = Buffer.from(bytes).toString('latin1');
    return {
      bytes: bytes.length,
      matches: [...text.matchAll(CANARY)].map((found) => placed(found[0], text, found.index)),
    };
  }

  /** Reads in small pieces, as a scanner with a fixed buffer would; remembers enough to find a canary across a seam. */
  scan(read: ReadChunk, path: string): BlobResult {
    const piece = new Uint8Array(64 * 1024);
    const found: PlacedMatch[] = [];
    let carried = '';
    let bytes = 0;
    this.paths.push(path);
    this.blobs++;
    for (let count = read(piece); count > 0; count = read(piece)) {
      bytes += count;
      const text = carried + Buffer.from(piece.subarray(0, count)).toString('latin1');
      let end = 0;
      for (const match of text.matchAll(CANARY)) {
        found.push(placed(match[0], text, match.index));
        end = match.index + match[0].length;
      }
      carried = text.slice(Math.max(end, text.length - 14));
    }
    this.bytes += bytes;
    return { bytes, matches: found };
  }

  /** Canaries have no ignore comments. */
  scanVersion(read: ReadChunk, path: string): BlobVersion {
    return { matches: this.scan(read, path).matches, comments: [] };
  }
}

function placed(value: string, text: string, index: number): PlacedMatch {
  const before = text.slice(0, index).split('\n');
  const line = before.length;
  const column = (before.at(-1)?.length ?? 0) + 1;
  const location: Location = { startLine: line, startColumn: column, endLine: line, endColumn: column + value.length };
  const part = {
    kind: 'canary',
    rule: 'canary' as RuleId,
    value: new SecretText(value, 'CANARY-…'),
    span: { start: index, end: index + value.length },
    encoding: [],
    confidence: 'high',
    attributes: {},
  } as const;
  return {
    match: { rule: 'canary' as RuleId, severity: 'high', confidence: 'high', parts: [part], span: part.span },
    partLocations: [location],
    location,
    excerpt: { line, text: 'CANARY-…', highlight: { start: 0, end: 8 } },
    ignoreComments: [],
  };
}

/** The value that a match of this scanner stands for. */
export function canaryOf(match: PlacedMatch): string {
  const [part] = match.match.parts;
  return part === undefined ? '' : part.value.reveal();
}

let count = 0;

/** A canary that no other call gives. */
export function newCanary(): string {
  count++;
  return `CANARY-${count.toString(36).padStart(8, 'q')}`;
}
