/**
 * Surroundings in which the program cannot do its work: too little address space, no descriptor left, no temporary
 * folder, a full disk, standard streams that are closed, no home. Each row is surroundings × command → status and
 * words. Nothing of it may look like a bug, as only the user can mend it, and nothing that was not looked at may look
 * clean.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillTemplate } from '../../src/alibaba/generate.ts';
import type { Report } from '../../src/core/types.ts';
import { MadeRepository } from '../git/made-repository.ts';
import { LEAK, temporaryTree } from './leak-tree.ts';
import { aksweep, shell, type RunResult } from './program.ts';
import { drawn } from '../random/seeded.ts';

const tree = temporaryTree();
afterAll(() => tree.remove());

const leaky = tree.folder('leaky', { '.env': fillTemplate(LEAK), 'ok.txt': 'ok' });
let repository: string;
beforeAll(() => {
  const made = new MadeRepository();
  made.commit({ 'ok.txt': 'ok' });
  made.commit({ '.env': fillTemplate(LEAK) });
  made.write('staged.env', fillTemplate(LEAK));
  made.git('add', '-A');
  repository = made.folder;
});

/** What every run must keep to, whatever it met. */
function neverABug({ status, stdout, stderr }: RunResult): void {
  expect(`${stdout}${stderr}`).not.toContain('bug in aksweep');
  expect(stderr).not.toMatch(/^ {4}at /m);
  expect([0, 1, 2]).toContain(status);
}

/** @param line a shell line that ends in the program's arguments, e.g. `ulimit -n 20; aksweep scan .` */
function run(line: string, cwd: string = repository, environment: Readonly<Record<string, string>> = {}): RunResult {
  const result = shell(`(${line})`, { cwd, environment });
  neverABug(result);
  return result;
}

/** Whether a shell line that starts Node works at all: what Node itself does not survive is no row. */
function nodeStarts(limit: string): boolean {
  return spawnSync('bash', ['-c', `${limit}; '${process.execPath}' -e 0`], { stdio: 'ignore' }).status === 0;
}

/** Skips loudly: the reporter lists the row with the reason in its name. */
function where(possible: boolean, why: string): (name: string) => string {
  return (name) => (possible ? name : `${name} (not here: ${why})`);
}

const isLinux = process.platform === 'linux';

describe.skipIf(!isLinux)(where(isLinux, 'needs ulimit -v of Linux')('too little address space'), () => {
  it.each(
    drawn(
      ['scan .', 'git .', 'git . --git-reader pack', 'git . --threads 3', 'hook pre-commit'].flatMap((command) =>
        [4, 8].map((gigabytes) => [gigabytes, command] as const),
      ),
      0.4,
    ),
  )('%d GB: %s', (gigabytes, command) => {
    const { status, stdout, stderr } = run(`ulimit -v ${gigabytes}000000; aksweep ${command}`);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('there is not enough address space');
    expect(stderr).toContain('ulimit -v');
    expect(stderr).toContain('NODE_OPTIONS=--disable-wasm-trap-handler');
  });

  // How much Node reserves depends on its version: either it is enough, or the words are there.
  it.each(
    drawn(
      ['scan .', 'git .'].flatMap((command) => [12, 16, 20, 24, 32].map((gigabytes) => [gigabytes, command] as const)),
      0.4,
    ),
  )('%d GB: %s', (gigabytes, command) => {
    const { status, stderr } = run(`ulimit -v ${gigabytes}000000; aksweep ${command}`);
    expect(status === 1 ? '' : stderr).toMatch(status === 1 ? /^$/ : /not enough address space/);
  });

  it.each(['scan .', 'git .', 'git . --threads 3', 'hook pre-commit'])('what the words advise helps: %s', (command) => {
    expect(
      run(`ulimit -v 4000000; aksweep ${command}`, repository, { NODE_OPTIONS: '--disable-wasm-trap-handler' }).status,
    ).toBe(1);
  });

  it('starts no thread, which would end the process', () => {
    const many = tree.folder(
      'many',
      Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`${index}.txt`, 'ok'])),
    );
    const { status, stdout } = run('ulimit -v 4000000; aksweep scan . --threads 4', many, {
      NODE_OPTIONS: '--disable-wasm-trap-handler',
    });
    expect(status).toBe(0);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('Scanned with fewer threads than were wanted: memory is limited');
  });
});

describe('no file descriptors left', () => {
  const commands = [
    'scan .',
    'git . --git-reader pack',
    'git . --git-reader cat-file',
    'git . --range HEAD~1..HEAD',
    'hook pre-commit',
  ];

  it.each(
    drawn(
      [18, 19, 20, 21, 22, 24, 26, 28, 30]
        .filter((limit) => nodeStarts(`ulimit -n ${limit}`))
        .flatMap((limit) => commands.map((command) => [limit, command] as const)),
      0.3,
    ),
  )('ulimit -n %d: %s', (limit, command) => {
    const { status, stdout, stderr } = shell(`(ulimit -n ${limit}; aksweep ${command})`, { cwd: repository });
    // Where Node cannot even read the first file, it speaks for itself.
    if (/^node:(?:fs|internal)/m.test(stderr)) return;
    neverABug({ status, stdout, stderr, signal: null });
    if (status === 2)
      expect(`${stdout}${stderr}`).toMatch(
        /no file descriptors left[^]*ulimit -n|ulimit -n[^]*no file descriptors left/,
      );
    else expect(status).toBe(1);
  });

  it('the number that the words name is enough', () => {
    for (const command of commands) expect(run(`ulimit -n 64; aksweep ${command}`).status).toBe(1);
  });

  it('skips and lists the files and folders that could not be opened', () => {
    const folder = tree.folder('partly', { '.env': fillTemplate(LEAK), 'lost.txt': 'ok', 'closed/a.txt': 'ok' });
    for (const paths of [['.'], ['**']]) {
      const result = aksweep(['scan', ...paths, '--format', 'json'], {
        cwd: folder,
        environment: {
          NODE_OPTIONS: `--require ${resolve('test/e2e/failing-calls.cjs')}`,
          FAILING_CALLS: 'openSync:EMFILE:lost.txt,readdirSync:EMFILE:closed',
        },
      });
      neverABug(result);
      expect(result.status).toBe(2);
      const report = JSON.parse(result.stdout) as Report;
      expect(report.findings).toHaveLength(1);
      expect(report.skipped).toEqual(
        ['closed', 'lost.txt'].map((path) => ({
          path,
          reason: 'unreadable',
          detail: 'no file descriptors left: raise the limit (ulimit -n)',
          incomplete: true,
        })),
      );
    }
  });
});

describe('no folder for temporary files', () => {
  writeFileSync(tree.path('a-file'), '');
  const places: readonly (readonly [place: string, words: RegExp])[] = [
    ['/proc', /temporary files, \/proc: .*\n.*set TMPDIR/],
    [tree.path('missing'), /missing: there is no such file or folder\n.*set TMPDIR/],
    [tree.path('a-file'), /a-file: a part of the path is not a folder\n.*set TMPDIR/],
    ['relative', /not an absolute path: relative\n.*set TMPDIR/],
  ];
  const commands = ['git . --git-reader cat-file', 'git . --range HEAD~1..HEAD', 'git file://$PWD', 'demo'];

  it.each(
    drawn(
      places
        .filter(([place]) => isLinux || place !== '/proc')
        .flatMap(([place, words]) => commands.map((command) => [place, command, words] as const)),
      0.4,
    ),
  )('TMPDIR=%s: %s', (place, command, words) => {
    const { status, stdout, stderr } = run(`aksweep ${command}`, repository, { TMPDIR: place });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(words);
    expect(existsSync(join(repository, 'relative'))).toBe(false);
  });

  it.each(['scan .', 'git .', 'hook pre-commit'])('is not asked for by %s', (command) => {
    expect(run(`aksweep ${command}`, repository, { TMPDIR: tree.path('missing') }).status).toBe(1);
  });

  it('an empty TMPDIR is none', () =>
    expect(run('aksweep git . --git-reader cat-file', repository, { TMPDIR: '' }).status).toBe(1));
});

describe('a place that cannot be written', () => {
  it.runIf(existsSync('/dev/full'))(
    'a full output keeps neither the others nor the findings from being written',
    () => {
      const other = tree.path('other.sarif');
      const { status, stdout, stderr } = run(`aksweep scan . --format json -o csv=/dev/full -o sarif=${other}`, leaky);
      expect(status).toBe(2);
      expect(stderr).toContain('cannot write /dev/full: the disk is full');
      expect(JSON.parse(stdout)).toMatchObject({ findings: [{ rule: 'alibaba-access-key' }] });
      expect(existsSync(other)).toBe(true);
      rmSync(other);
    },
  );

  it.runIf(existsSync('/dev/full')).each(['scan .', 'git .', '--version', '--help', 'rules list', 'report'])(
    'standard output on a full disk: %s',
    (command) => {
      const report = tree.path('report.json');
      writeFileSync(report, aksweep(['scan', leaky, '--format', 'json']).stdout);
      const { status, stderr } = run(`aksweep ${command === 'report' ? `report ${report}` : command} > /dev/full`);
      expect(status).toBe(2);
      expect(stderr).toContain('cannot write to standard output: the disk is full');
    },
  );

  it('a state file that cannot be written keeps nothing from being reported', () => {
    for (const reader of ['auto', 'cat-file']) {
      const { status, stdout, stderr } = run(
        `aksweep git . --format json --git-reader ${reader} --state ${tree.path('no/such/state')}`,
      );
      expect(status).toBe(2);
      expect(JSON.parse(stdout)).toMatchObject({ findings: [{ rule: 'alibaba-access-key' }] });
      expect(stderr).toContain('no/such/state: the folder does not exist');
    }
  });
});

/** A disk of 64 KiB, full, in a mount namespace of its own: it goes when the command ends. */
const mayMount = isLinux && spawnSync('unshare', ['-m', 'true'], { stdio: 'ignore' }).status === 0;

describe.skipIf(!mayMount)(where(mayMount, 'needs root of Linux, to mount a small disk')('a full disk'), () => {
  const disk = tree.path('disk');

  function onFullDisk(command: string): RunResult {
    mkdirSync(disk, { recursive: true });
    const script = tree.path('on-full-disk.sh');
    writeFileSync(
      script,
      `mount -t tmpfs -o size=64k tmpfs ${disk} && { dd if=/dev/zero of=${disk}/all bs=4k 2>/dev/null; mkdir -p ` +
        `${disk}; cd "$1"; shift; exec "$@"; }\n`,
    );
    const result = shell(
      `run() { unshare -m bash ${script} '${repository}' '${process.execPath}' "$@"; }\n${command}`,
      { cwd: repository },
    );
    neverABug(result);
    return result;
  }

  it('--state still prints what was found', () => {
    const { status, stdout, stderr } = onFullDisk(`run ${quotedProgram()} git . --format json --state ${disk}/state`);
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ findings: [{ rule: 'alibaba-access-key' }] });
    expect(stderr).toContain(`cannot write ${disk}/state: the disk is full`);
  });

  it.each(['git . --git-reader cat-file', 'git . --range HEAD~1..HEAD', 'git file://$PWD', 'demo'])(
    'TMPDIR on it: %s',
    (command) => {
      const { status, stderr } = onFullDisk(`TMPDIR=${disk} run ${quotedProgram()} ${command}`);
      expect(status).toBe(2);
      expect(stderr).toMatch(/disk is full|No space left on device/);
      expect(stderr).toMatch(/set TMPDIR/i);
    },
  );

  it('a baseline is not written in part', () => {
    const { status, stderr } = onFullDisk(`run ${quotedProgram()} baseline create . --baseline ${disk}/baseline.json`);
    expect(status).toBe(2);
    expect(stderr).toContain('the disk is full');
  });
});

/** The program under test, for a command line that another program starts. */
function quotedProgram(): string {
  const { stdout } = shell('declare -f aksweep');
  return /'[^']*cli\.js'/.exec(stdout)?.[0] ?? "'dist/cli.js'";
}

describe('standard streams that are closed', () => {
  const nowhere = /nothing can be read from standard input/;

  it.each(
    ['scan -', 'verify', 'hook pre-push origin url', 'hook pre-receive', 'baseline create - --baseline b.json'].flatMap(
      (command) => ['0<&-', '</dev/null'].map((stream) => [command, stream] as const),
    ),
  )('%s %s: what was not given is not clean', (command, stream) => {
    const { status, stdout, stderr } = run(`aksweep ${command} ${stream}`);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(nowhere);
  });

  it.each(['scan .', 'git . --git-reader cat-file', 'hook pre-commit'])('%s needs no standard input', (command) => {
    expect(run(`aksweep ${command} 0<&-`).status).toBe(1);
  });

  // Node opens the null device in place of a closed descriptor: nobody wants to see the report, and the status says the
  // rest.
  it.each(['1>&-', '2>&-', '1>&- 2>&-', '0<&- 1>&- 2>&-'])('%s: the status tells', (streams) => {
    for (const command of ['scan .', 'git .', 'hook pre-commit'])
      expect(run(`aksweep ${command} ${streams}`).status).toBe(1);
    expect(run(`aksweep scan no/such ${streams}`).status).toBe(2);
  });

  it('standard output that is open for reading only', () => {
    const { status, stderr } = run('aksweep scan . 1</dev/null');
    expect(status).toBe(2);
    expect(stderr).toContain('cannot write to standard output: it is not open for writing');
  });
});

describe('no home', () => {
  const homes = [
    ['empty', ''],
    ['relative', 'relative'],
    ['missing', tree.path('missing')],
    ['a file', tree.path('a-file')],
    ...(isLinux ? [['read-only', '/proc'] as const] : []),
  ] as const;

  it.each(homes)('%s', (_name, home) => {
    for (const command of ['scan .', 'git .', 'git . --git-reader cat-file', 'hook pre-commit'])
      expect(run(`aksweep ${command}`, repository, { HOME: home }).status).toBe(1);
    expect(existsSync(join(repository, 'relative'))).toBe(false);
  });

  it('unset', () => {
    for (const command of ['scan .', 'git .', 'hook pre-commit'])
      expect(run(`unset HOME; aksweep ${command}`).status).toBe(1);
  });
});

it('a working folder that is gone is said to be', () => {
  const { status, stderr } = run(
    `mkdir ${tree.path('gone')}; cd ${tree.path('gone')}; rmdir ${tree.path('gone')}; aksweep scan .`,
  );
  expect(status).toBe(2);
  expect(stderr).toContain('cannot find the working folder');
});
