/**
 * Rounds of the fuzz over settings: a small repository with valid settings of every kind is damaged in one or two of
 * them, then the built program runs on it. Values are planted in every settings file, beside the repository and in the
 * environment.
 */
import { spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { fillTemplates } from '../src/alibaba/generate.ts';
import {
  Canaries,
  changedPaths,
  damaged,
  type Dice,
  faultsOf,
  LIMITS,
  listingOf,
  ODD_THINGS,
  placeOddThing,
  plantFile,
  runHostile,
} from './hostile-run.ts';

/** Settings files of the tree, by what they are. */
const FILES = {
  config: '.aksweep.yml',
  'json-config': 'ci/config.json',
  ignore: '.aksweepignore',
  'named-ignore': 'ci/ignores',
  baseline: 'ci/baseline.json',
  rules: 'ci/rules.yaml',
  state: 'state',
  cache: 'cache/verdicts.json',
  report: 'report.json',
  output: 'out.sarif',
} as const;
type Kind = keyof typeof FILES;
const KINDS = Object.keys(FILES) as Kind[];

/** Command lines, with the settings that each reads or writes. */
const COMMANDS: readonly { readonly args: readonly string[]; readonly kinds: readonly Kind[] }[] = [
  { args: ['scan', '.'], kinds: ['config', 'ignore', 'named-ignore', 'baseline', 'rules'] },
  {
    args: ['scan', '.', '--threads', '2', '--format', 'json'],
    kinds: ['config', 'ignore', 'named-ignore', 'baseline', 'rules'],
  },
  {
    args: ['scan', '.', '--config', FILES['json-config'], '--format', 'sarif'],
    kinds: ['json-config', 'named-ignore', 'baseline', 'rules'],
  },
  {
    args: ['scan', '.', '--rules', FILES.rules, '--baseline', FILES.baseline, '--output', `sarif=${FILES.output}`],
    kinds: ['config', 'ignore', 'rules', 'baseline', 'output'],
  },
  { args: ['rules', 'check', '--rules', FILES.rules], kinds: ['rules'] },
  { args: ['baseline', 'update', '--baseline', FILES.baseline], kinds: ['config', 'ignore', 'baseline'] },
  {
    args: ['report', FILES.report, '--format', 'markdown', '--output', `sarif=${FILES.output}`],
    kinds: ['report', 'output'],
  },
  { args: ['verify', FILES.report, '--verify-cache', FILES.cache], kinds: ['report', 'cache', 'config'] },
  { args: ['git', '.', '--state', FILES.state], kinds: ['config', 'ignore', 'state'] },
  { args: ['hook', 'pre-commit'], kinds: ['config', 'ignore', 'baseline', 'rules'] },
];

/** What may be written: by a kind, when it is a regular file or missing. */
const WRITTEN: readonly string[] = [FILES.baseline, FILES.state, `${FILES.state}.partial`, FILES.cache, FILES.output];

/** Bytes; the intact rule file has some 500. */
const MOST_RULE_BYTES = 16 * 1024;

/** Keys of a rule whose texts are printed. */
const SHOWN = new Set(['title', 'description', 'remediation', 'references', 'zh']);

export interface FuzzFault {
  readonly round: number;
  readonly what: string;
  readonly faults: readonly string[];
  readonly stderr: string;
}

export interface FuzzResult {
  readonly rounds: number;
  readonly faults: readonly FuzzFault[];
  readonly slowestMs: number;
  readonly peakBytes: number;
  /** Rounds by exit status. */
  readonly statuses: ReadonlyMap<number | null, number>;
}

/** @param seconds how long, at least one round. @param program the built cli.js. */
export async function fuzzSettings(dice: Dice, seconds: number, program: string): Promise<FuzzResult> {
  const end = performance.now() + seconds * 1000;
  const faults: FuzzFault[] = [];
  const statuses = new Map<number | null, number>();
  let [rounds, slowestMs, peakBytes] = [0, 0, 0];
  const place = new HostilePlace(program);
  try {
    do {
      rounds += 1;
      const { what, result, faults: found } = await place.round(dice);
      statuses.set(result.status, (statuses.get(result.status) ?? 0) + 1);
      slowestMs = Math.max(slowestMs, result.milliseconds);
      peakBytes = Math.max(peakBytes, result.peakBytes);
      if (found.length > 0) faults.push({ round: rounds, what, faults: found, stderr: result.stderr.slice(0, 2000) });
    } while (performance.now() < end && faults.length < 10);
  } finally {
    place.remove();
  }
  return { rounds, faults, slowestMs, peakBytes, statuses };
}

/** The repository, what lies around it, and the texts of intact settings. */
class HostilePlace {
  readonly #root = mkdtempSync(join(tmpdir(), 'aksweep-hostile-'));
  readonly #tree = join(this.#root, 'tree');
  readonly #aside = join(this.#root, 'aside');
  readonly #canaries = new Canaries();
  readonly #program: string;
  readonly #environment: NodeJS.ProcessEnv;
  readonly #intact: Readonly<Record<Kind, string>>;

  constructor(program: string) {
    this.#program = program;
    for (const folder of ['tree', 'aside', 'home', 'tmp']) mkdirSync(join(this.#root, folder));
    this.#environment = {
      PATH: process.env['PATH'],
      HOME: join(this.#root, 'home'),
      TMPDIR: join(this.#root, 'tmp'),
      LANG: 'en_US.UTF-8',
      GIT_CONFIG_NOSYSTEM: '1',
      // Nothing listens there: whatever is verified gets no further.
      HTTPS_PROXY: 'http://127.0.0.1:9',
      CI_TOKEN: this.#canaries.plant(),
    };
    plantFile(join(this.#aside, '.env'), `TOKEN=${this.#canaries.plant()}\n${this.#canaries.plant()}\n`);
    plantFile(join(this.#root, 'home/.ssh/id_rsa'), `-----BEGIN KEY-----\n${this.#canaries.plant()}\n`);
    plantFile(join(this.#tree, 'secret.env'), `PASSWORD: ${this.#canaries.plant()}\n`);
    const [leak = ''] = fillTemplates([
      'ALIBABA_CLOUD_ACCESS_KEY_ID={AKID24}\nALIBABA_CLOUD_ACCESS_KEY_SECRET={SECRET30}\n',
    ]);
    plantFile(join(this.#tree, 'src/leak.env'), leak);
    for (let at = 0; at < 40; at += 1)
      plantFile(join(this.#tree, `src/module-${at}/index.js`), `export const x = ${at};\n`);
    const git = (...args: string[]): void => {
      const run = spawnSync(
        'git',
        ['-C', this.#tree, '-c', 'user.name=t', '-c', 'user.email=t@example.invalid', ...args],
        { env: this.#environment },
      );
      if (run.status !== 0) throw new Error(run.stderr.toString());
    };
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'all');
    this.#intact = this.#intactTexts();
  }

  remove(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }

  async round(dice: Dice): Promise<{
    readonly what: string;
    readonly result: Awaited<ReturnType<typeof runHostile>>;
    readonly faults: string[];
  }> {
    for (const kind of KINDS) {
      const path = join(this.#tree, FILES[kind]);
      rmSync(path, { recursive: true, force: true });
      if (this.#intact[kind] !== '') plantFile(path, this.#intact[kind]);
    }
    rmSync(join(this.#tree, `${FILES.state}.partial`), { recursive: true, force: true });
    const command = dice.pick(COMMANDS);
    const done: string[] = [];
    for (let count = 1 + dice.roll(2); count > 0; count -= 1) done.push(this.#harm(dice.pick(command.kinds), dice));
    const before = listingOf(this.#root);
    const result = await runHostile([this.#program, ...command.args], {
      cwd: this.#tree,
      environment: this.#environment,
      limitMs: LIMITS.milliseconds,
      limitBytes: LIMITS.bytes,
    });
    const allowed = new Set(WRITTEN.map((path) => join(this.#tree, path)));
    const changed = changedPaths(before, listingOf(this.#root)).filter(
      (path) => !allowed.has(path) || before.get(path)?.startsWith('file ') === false,
    );
    // git refreshes its own index, and looks at it.
    const written = changed.filter((path) => !path.startsWith(join(this.#tree, '.git')));
    const shown = this.#textsOfRules();
    const faults = faultsOf(result, this.#canaries, shown);
    if (written.length > 0 && result.killed === null) faults.push(`wrote ${written.join(', ')}`);
    for (const path of allowed)
      if (before.get(path)?.startsWith('file ') !== false) this.#searchWritten(path, before, faults);
    return { what: `${command.args.join(' ')} with ${done.join(', ')}`, result, faults };
  }

  /**
   * What a rule file that can still be read says for people: titles, descriptions, steps. Damage may move a planted
   * value there, and then it is printed as it should be.
   */
  #textsOfRules(): string {
    try {
      const path = join(this.#tree, FILES.rules);
      // Made large, or many levels deep, it says nothing, and reading it would take all memory.
      if (!lstatSync(path).isFile() || statSync(path).size > MOST_RULE_BYTES) return '';
      const rule: unknown = parse(readFileSync(path, 'utf8'));
      return typeof rule === 'object' && rule !== null && 'title' in rule
        ? JSON.stringify(Object.entries(rule).filter(([key]) => SHOWN.has(key)))
        : '';
    } catch {
      return '';
    }
  }

  /** What the program wrote must hold no planted value that was not in that file before. */
  #searchWritten(path: string, before: ReadonlyMap<string, string>, faults: string[]): void {
    let text: string;
    try {
      text = readFileSync(path, 'latin1');
    } catch {
      return;
    }
    // Notes of a baseline are kept, and are the file's own.
    if (before.has(path)) return;
    const piece = this.#canaries.sighting(text);
    if (piece !== null) faults.push(`wrote a planted value into ${path}: ${piece}`);
  }

  /** Damages one kind of settings. @returns what was done. */
  #harm(kind: Kind, dice: Dice): string {
    const path = join(this.#tree, FILES[kind]);
    const intact = Buffer.from(this.#intact[kind] === '' ? this.#intact.baseline : this.#intact[kind]);
    const way = dice.roll(20);
    if (way < 11) {
      const { bytes, how } = damaged(intact, dice);
      rmSync(path, { recursive: true, force: true });
      plantFile(path, bytes);
      return `${kind} ${how}`;
    }
    if (way < 15) {
      const thing = dice.pick(ODD_THINGS);
      placeOddThing(thing, path, this.#aside);
      return `${kind} as ${thing}`;
    }
    rmSync(path, { recursive: true, force: true });
    if (way < 18) {
      const target = dice.pick([
        join(this.#aside, '.env'),
        '/proc/self/environ',
        join(this.#root, 'home/.ssh/id_rsa'),
        join(this.#tree, 'secret.env'),
      ]);
      if (kind === 'config' && dice.roll(2) === 0) {
        // The config is a file, and names what it should not.
        plantFile(path, dice.pick([`rules: [${target}]\n`, `baseline: ${target}\n`, `ignoreFile: ${target}\n`]));
        return `${kind} naming ${target}`;
      }
      symlinkSync(target, path);
      return `${kind} -> ${target}`;
    }
    if (way < 19) {
      // A report may be as large as an audit makes it: it is read whole, and only the user names one.
      const size = dice.pick(kind === 'report' ? [1 << 20, 5 << 20] : [1 << 20, 5 << 20, 40 << 20]);
      writeFileSync(path, Buffer.alloc(size, dice.pick(['\n', ' ', 'a', 'a\n', '*a*\n', '- ', 'a: ', '[', '"'])));
      return `${kind} of ${size} bytes`;
    }
    const [open, inner, close] = dice.pick([
      ['[', '', ']'],
      ['{"a":', '1', '}'],
      ['- ', 'x', ''],
      ['? ', 'x', ''],
      ['&a [', '', ']'],
    ] as const);
    const depth = dice.pick([90, 200, 5_000, 100_000]);
    plantFile(path, open.repeat(depth) + inner + close.repeat(depth));
    return `${kind} ${depth} levels of ${open}`;
  }

  #intactTexts(): Readonly<Record<Kind, string>> {
    const secret = (): string => this.#canaries.plant();
    const run = (...args: string[]): string =>
      spawnSync(process.execPath, [this.#program, ...args], {
        cwd: this.#tree,
        env: this.#environment,
        encoding: 'utf8',
      }).stdout;
    const rule = [
      'id: my-company-token',
      `title: A token # ${secret()}`,
      'description: Opens the door.',
      'severity: high',
      'keywords:',
      '  - { text: mytok_, follows: { run: 20, startsValue: true } }',
      'patterns:',
      "  - pattern: 'mytok_[a-z0-9]{20}'",
      'examples:',
      '  - token = "mytok_abcdefghij0123456789"',
      'negativeExamples:',
      `  - ${secret()}`,
      'remediation: [Revoke it.]',
      'references: [https://example.invalid/]',
      '',
    ].join('\n');
    const report = run('scan', '.', '--format', 'json');
    const baseline = {
      version: 1,
      tool: { name: 'aksweep', version: '0.1.0' },
      createdAt: '2026-01-31T12:00:00.000Z',
      entries: [
        {
          fingerprint: `v1:${'0a'.repeat(32)}`,
          rule: 'alibaba-access-key',
          since: '2026-01-31T12:00:00.000Z',
          note: secret(),
        },
      ],
    };
    const cache = {
      format: 'aksweep-verdicts-1',
      salt: 'ab'.repeat(32),
      entries: { ['cd'.repeat(32)]: { until: 4e12, verification: { verdict: 'active', reason: secret() } } },
    };
    run('git', '.', '--state', FILES.state);
    const state = readFileSync(join(this.#tree, FILES.state), 'utf8');
    return {
      config:
        `# ${secret()}\nexclude:\n  - "*.min.js"\n  - ${secret()}/**\nrules: [${FILES.rules}]\nbaseline: ` +
        `${FILES.baseline}\nignoreFile: ${FILES['named-ignore']}\nminSeverity: low\nthreads: 2\nverify: {max: 3}\n`,
      'json-config': JSON.stringify(
        { exclude: [secret()], rules: ['rules.yaml'], baseline: 'baseline.json', ignoreFile: 'ignores', lang: 'en' },
        null,
        1,
      ),
      ignore:
        `docs/** # ${secret()}\n${secret()}/x\nv1:${'0b'.repeat(32)} until:2025-01-31\n${secret()} ` +
        `until:2024-01-01\n`,
      'named-ignore': `vendor/ # ${secret()}\n*.${secret()}\n`,
      baseline: JSON.stringify(baseline, null, 1),
      rules: rule,
      state,
      cache: JSON.stringify(cache),
      report,
      output: '',
    };
  }
}
