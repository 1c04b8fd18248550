/**
 * Workflow commands: read as the runner reads them, within GitHub's limits, and no text that starts a command of its
 * own.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, Report } from '../../src/core/types.ts';
import { reportGithub } from '../../src/report/plain/github.ts';
import { cleanReport, optionsWith, pairFinding, pairPlace, reportOf, sampleReport, textOf } from './sample-report.ts';

interface Command {
  readonly level: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** The runner's own reading: a line that starts with `::name key=value,…::message`, escapes undone. */
function readLines(text: string): { commands: Command[]; others: string[] } {
  const unescaped = (part: string): string =>
    part
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%');
  const commands: Command[] = [];
  const others: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/).filter((content) => content !== '')) {
    const match = /^::(\w+) ([^:]*)::(.*)$/u.exec(line);
    if (match === null) {
      others.push(line);
      continue;
    }
    const [, level = '', list = '', message = ''] = match;
    const pairs = list
      .split(',')
      .map((pair): [string, string] => [
        pair.slice(0, pair.indexOf('=')),
        unescaped(pair.slice(pair.indexOf('=') + 1)),
      ]);
    commands.push({ level, properties: Object.fromEntries(pairs), message: unescaped(message) });
  }
  return { commands, others };
}

const read = (report: Report): ReturnType<typeof readLines> => readLines(textOf(reportGithub(report, optionsWith())));

describe('github annotations', () => {
  it('says nothing when nothing was found', () => {
    expect(textOf(reportGithub(cleanReport(), optionsWith()))).toBe('');
  });

  it('points to file, lines and columns, worst first, with the level of the severity', () => {
    const single = pairFinding({ severity: 'medium' });
    const report = reportOf([
      {
        ...single,
        occurrences: [
          pairPlace(single.parts, { location: { startLine: 9, startColumn: 2, endLine: 9, endColumn: 30 } }),
        ],
      },
      pairFinding(),
    ]);
    const { commands } = read(report);
    expect(commands.map(({ level }) => level)).toEqual(['error', 'warning']);
    expect(commands[0]?.properties).toEqual({
      file: 'config/app.yml',
      line: '3',
      endLine: '4',
      title: 'Alibaba Cloud AccessKey pair',
    });
    expect(commands[1]?.properties).toMatchObject({ line: '9', endLine: '9', col: '2', endColumn: '30' });
  });

  it('puts no file on what is only in history, and says where it was', () => {
    const { commands } = read(sampleReport());
    const history = commands.find(({ message }) => message.includes('not in the checked-out tree'));
    expect(history?.properties['file']).toBeUndefined();
    expect(history?.message).toMatch(/Found at old\/配置\.properties:3 in commit [0-9a-f]{12}/);
  });

  it('keeps to ten of each level, every credential before any copy, and counts the rest', () => {
    const many = (severity: Finding['severity'], count: number): Finding[] =>
      Array.from({ length: count }, () => {
        const finding = pairFinding({ severity });
        return {
          ...finding,
          occurrences: Array.from({ length: 3 }, (_, index) =>
            pairPlace(finding.parts, { source: { kind: 'file', path: `${finding.fingerprint}/${index}` } }),
          ),
        };
      });
    const { commands, others } = read(
      reportOf([...many('info', 15), ...many('medium', 12), ...many('critical', 4), ...many('high', 4)]),
    );
    const shown = (level: string): Command[] => commands.filter((command) => command.level === level);
    expect([shown('error').length, shown('warning').length, shown('notice').length]).toEqual([10, 10, 10]);
    expect(new Set(shown('error').map(({ properties }) => properties['file']?.split('/')[0])).size).toBe(8);
    expect(others).toEqual([
      `${35 * 3 - 30} more places with credentials not annotated: GitHub shows 10 annotations of each level per step.`,
    ]);
  });

  it('lets no text start a command or a property', () => {
    const finding = pairFinding();
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(
            fc.constantFrom('::', '\n', '\r', ',', ':', '%', '%0A', '=', 'error', '##['),
            fc.string({ unit: 'binary', maxLength: 3 }),
          ),
          maxLength: 12,
        }),
        (text) => {
          const report = reportOf([
            {
              ...finding,
              title: text,
              occurrences: [pairPlace(finding.parts, { source: { kind: 'file', path: text } })],
            },
          ]);
          const { commands, others } = read(report);
          expect(others).toEqual([]);
          expect(commands).toHaveLength(1);
          expect(Object.keys(commands[0]?.properties ?? {})).toEqual(['file', 'line', 'endLine', 'title']);
        },
      ),
    );
  });
});
