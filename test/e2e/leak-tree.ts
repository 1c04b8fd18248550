/** Folders with planted credentials for end-to-end tests; values are made at run time. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** An AccessKey pair as an .env file holds it. */
export const LEAK = 'ALIBABA_CLOUD_ACCESS_KEY_ID={AKID24}\nALIBABA_CLOUD_ACCESS_KEY_SECRET={SECRET30}\n';

export interface TemporaryTree {
  readonly root: string;
  readonly path: (name: string) => string;
  /** Makes a folder with these files (name → text) and returns its absolute path. */
  readonly folder: (name: string, files: Readonly<Record<string, string | Uint8Array>>) => string;
  readonly remove: () => void;
}

export function temporaryTree(): TemporaryTree {
  const root = mkdtempSync(join(tmpdir(), 'aksweep-e2e-'));
  return {
    root,
    path: (name) => join(root, name),
    folder(name, files) {
      const folder = join(root, name);
      mkdirSync(folder);
      for (const [file, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), content);
      }
      return folder;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
