/** Bytes in memory as one blob. */
import { readerOf } from '../core/bytes-reader.ts';
import type { SourceBlob } from '../scan/types.ts';

/** @param name how reports name it, e.g. the file that an editor holds; `-` unless told. */
export function bytesBlob(bytes: Uint8Array, name = '-'): SourceBlob {
  return { origin: { kind: 'stdin', path: name }, read: readerOf(bytes) };
}
