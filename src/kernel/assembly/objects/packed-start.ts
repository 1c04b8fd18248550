/**
 * Whether an object begins like something packed: the host has to look at it. It may be shown more than is; the host
 * decides (core/packed-format.ts).
 */

/** The longest start of those that are longer than a word, in bytes. */
const LONGEST: usize = 16;

/** @param at address of the object, behind which at least LONGEST bytes can be read. */
export function mayBePacked(at: usize, size: usize): bool {
  if (size < 6) return false;
  const word = load<u32>(at);
  // Little-endian: the first byte is the lowest.
  if ((word & 0xffffff) == 0x088b1f) return true; // gzip
  if ((word & 0xffffff) == 0x685a42) return true; // bzip2
  switch (word) {
    case 0x04034b50: // zip
    case 0x08074b50: // zip in parts
    case 0x587a37fd: // xz
    case 0x50495a4c: // lzip
    case 0xfd2fb528: // zstd
    case 0x184d2204: // lz4
    case 0xafbc7a37: // 7z
    case 0x21726152: // rar
    case 0x4643534d: // cab
    case 0x72613c21: // deb
    case 0xdbeeabed: // rpm
    case 0x73717368: // squashfs
    case 0xfb494651: // qcow2
    case 0x4b434150: // git-pack
    case 0x46445025: // pdf
      return true;
    case 0x73726576: // git-lfs: `version https:`
      return size >= LONGEST && load<u32>(at + 8) == 0x70747468;
    default:
      return false;
  }
}
