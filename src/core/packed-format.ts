/**
 * Tells from a blob's first bytes that its contents are packed: compressed, or somewhere else. What stands in it is
 * then not looked at, and the report says so. The kernel asks the same of objects on their way past
 * (kernel/assembly/objects/packed-start.ts): it must show every blob that has a format here.
 */

/** Names as a person knows them; `git-lfs` is a pointer where a file would be. @internal */
export const PACKED_FORMATS = [
  'gzip',
  'zip',
  'bzip2',
  'xz',
  'lzip',
  'zstd',
  'lz4',
  '7z',
  'rar',
  'cab',
  'deb',
  'rpm',
  'squashfs',
  'qcow2',
  'git-pack',
  'pdf',
  'git-lfs',
] as const;
export type PackedFormat = (typeof PACKED_FORMATS)[number];

/** Shorter blobs hold nothing packed: the shortest header is longer. */
const SHORTEST = 6;
/** So many bytes from the start decide. */
const DECISIVE = 64;

/**
 * First bytes by format, Latin-1: RFC 1952 (gzip, with deflate, the only method), PKWARE APPNOTE 4.3.7 and 8.5.3 (zip),
 * bzip2 and xz manuals, lzip manual, RFC 8878 (zstd), LZ4 frame format, 7zFormat.txt, RAR technote, MS-CAB, deb(5), RPM
 * format, squashfs, QEMU's qcow2.txt, gitformat-pack(5), ISO 32000 7.5.2 (PDF), the specification of Git LFS.
 */
const STARTS: readonly (readonly [PackedFormat, string])[] = [
  ['gzip', '\x1f\x8b\x08'],
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x07\x08PK'],
  ['bzip2', 'BZh'],
  ['xz', '\xfd7zXZ\0'],
  ['lzip', 'LZIP\x01'],
  ['zstd', '\x28\xb5\x2f\xfd'],
  ['lz4', '\x04\x22\x4d\x18'],
  ['7z', '7z\xbc\xaf\x27\x1c'],
  ['rar', 'Rar!\x1a\x07'],
  ['cab', 'MSCF\0\0\0\0'],
  ['deb', '!<arch>\ndebian-binary'],
  ['rpm', '\xed\xab\xee\xdb'],
  ['squashfs', 'hsqs'],
  ['qcow2', 'QFI\xfb'],
  ['git-pack', 'PACK\0\0\0\x02'],
  ['pdf', '%PDF-'],
  ['git-lfs', 'version https://git-lfs.github.com/spec/v1\n'],
];

/** Behind `BZh` comes the block size, a digit, then the block's own start, or the end of an empty file. */
const BZIP2 = /^BZh[1-9](?:1AY&SY|\x17rE8P\x90)/;

/** What the first three bytes may be, each by itself: they decide for nearly every blob that is text. */
const MAY_BEGIN = [0, 1, 2].map((at) => {
  const table = new Uint8Array(256);
  for (const [, start] of STARTS) table[start.charCodeAt(at)] = 1;
  return table;
});

/**
 * @param bytes hold the blob, or at least its first bytes, from `at` on. @param size bytes of the blob.
 * @returns null for what is searched as it is
 */
export function packedFormat(bytes: Uint8Array, at: number, size: number): PackedFormat | null {
  if (size < SHORTEST || MAY_BEGIN.some((table, byte) => table[bytes[at + byte] ?? 0] !== 1)) return null;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.min(size, DECISIVE)).toString('latin1');
  const found = STARTS.find(([, start]) => head.startsWith(start))?.[0] ?? null;
  return found === 'bzip2' && !BZIP2.test(head) ? null : found;
}

/** Reason words of the report for inputs of which only the packed form was looked at (docs/exit-codes.md). @internal */
export const PACKED_REASONS = ['compressed', 'lfs-pointer'] as const;
export type PackedReason = (typeof PACKED_REASONS)[number];

export function isPackedReason(reason: string): reason is PackedReason {
  return (PACKED_REASONS as readonly string[]).includes(reason);
}
