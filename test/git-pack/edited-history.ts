/** Long files edited again and again, so that git makes deltas of them; canaries come, move and go. */
import { MadeRepository } from '../git/made-repository.ts';
import { randomNumbers } from '../git/random-history.ts';

export function editedHistory(seed: number, versions: number, hash: 'sha1' | 'sha256' = 'sha1'): MadeRepository {
  const random = randomNumbers(seed);
  const repository = new MadeRepository(undefined, ['--bare', `--object-format=${hash}`]);
  const files = ['a', 'dir/b', 'dir/sub/c'].map((path) => ({
    path,
    lines: Array.from({ length: 120 }, (_, line) => `${path} line ${line} ${random(1e9)}`),
  }));
  const values = Array.from(
    { length: 5 },
    (_, index) => `CANARY-${seed.toString(36).padStart(6, 'e').slice(-6)}e${index}`,
  );
  const script: string[] = [];
  for (let version = 0; version < versions; version++) {
    const message = random(20) === 0 ? `mentions ${values[random(5)] ?? ''}` : 'CANARY- alone is nothing';
    script.push(
      'commit refs/heads/main',
      `committer C <c@x> ${1_500_000_000 + version * 60} +0000`,
      `data ${Buffer.byteLength(message)}`,
      message,
    );
    for (const file of files) {
      const at = random(file.lines.length);
      const action = random(6);
      if (action === 0) file.lines.splice(at, 1 + random(5));
      else if (action === 1) file.lines.splice(at, 0, `key = ${values[random(5)] ?? ''}`);
      else if (action === 2) file.lines[at] = 'CANARY- no value';
      else if (action === 3) file.lines.splice(random(file.lines.length), 0, ...file.lines.splice(at, 20));
      else file.lines.splice(at, 0, `another line ${random(1e9)}`);
      const text = `${file.lines.join('\n')}\n`;
      script.push(`M 100644 inline ${file.path}`, `data ${Buffer.byteLength(text)}`, text);
    }
    script.push('');
  }
  repository.feed(`${script.join('\n')}\ndone\n`, 'fast-import', '--quiet', '--force', '--done');
  return repository;
}
