/** A message names a command that exists on the machine it is read on, however aksweep came there. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownCommand, pagePath } from '../../src/program/own-command.ts';
import { quoted } from '../../src/core/shell-word.ts';
import { temporaryFolder } from '../git/made-repository.ts';

/** A cli.js at a place below a fresh folder. */
function scriptAt(path: string): { readonly root: string; readonly script: string } {
  const root = temporaryFolder();
  const script = join(root, path);
  mkdirSync(dirname(script), { recursive: true });
  writeFileSync(script, '');
  return { root, script };
}

/** A folder for the path with links in it. */
function folderWith(root: string, folder: string, links: Readonly<Record<string, string>>): string {
  const made = join(root, folder);
  mkdirSync(made, { recursive: true });
  for (const [name, target] of Object.entries(links)) symlinkSync(target, join(made, name));
  return made;
}

describe('how aksweep is started again', () => {
  it('by its name when a shell finds it', () => {
    const { root, script } = scriptAt('lib/node_modules/aksweep/dist/cli.js');
    expect(ownCommand(script, { PATH: folderWith(root, 'bin', { aksweep: script }) })).toBe('aksweep');
  });

  it('not by a name that leads to another program', () => {
    const { root, script } = scriptAt('clone/dist/cli.js');
    writeFileSync(join(root, 'other.js'), '');
    const PATH = folderWith(root, 'bin', { aksweep: join(root, 'other.js'), node: process.execPath });
    expect(ownCommand(script, { PATH })).toBe(`node ${script}`);
  });

  it("with npx from a project, whose .bin is on the hook's path and not on the user's", () => {
    const { root, script } = scriptAt('project/node_modules/aksweep/dist/cli.js');
    expect(ownCommand(script, { PATH: folderWith(root, 'project/node_modules/.bin', { aksweep: script }) })).toBe(
      'npx aksweep',
    );
  });

  it('with npx and what was given to it', () => {
    const { root, script } = scriptAt('.npm/_npx/1f2e/node_modules/aksweep/dist/cli.js');
    expect(ownCommand(script, { PATH: '' })).toBe('npx aksweep');
    const packages = ['git+https://host.example/a.git#v1'];
    writeFileSync(join(root, '.npm/_npx/1f2e/package.json'), JSON.stringify({ _npx: { packages } }));
    expect(ownCommand(script, { PATH: '' })).toBe(`npx '${packages[0]}'`);
    packages[0] = 'git+https://user:hunter2@host.example/a.git?token=hunter2#v1';
    writeFileSync(join(root, '.npm/_npx/1f2e/package.json'), JSON.stringify({ _npx: { packages } }));
    expect(ownCommand(script, { PATH: '' })).toBe("npx 'git+https://***@host.example/a.git?***#v1'");
  });

  it('with node and the path, short and quoted, where it has no name', () => {
    const { root, script } = scriptAt('a clone/dist/cli.js');
    const PATH = folderWith(root, 'bin', { node: process.execPath });
    expect(ownCommand(script, { PATH })).toBe(`node '${script}'`);
    expect(ownCommand(script, { PATH: '' })).toBe(`${quoted(process.execPath)} '${script}'`);
    const plain = scriptAt('clone/dist/cli.js');
    expect(ownCommand(plain.script, { PATH, HOME: plain.root })).toBe('node ~/clone/dist/cli.js');
  });

  it("by its path in the pre-commit program's environment, which is on no user's path", () => {
    const { root, script } = scriptAt('repo1/node_env-default/lib/other/dist/cli.js');
    const PATH = folderWith(root, 'repo1/node_env-default/bin', { aksweep: script, node: process.execPath });
    expect(ownCommand(script, { PATH })).toBe(`${quoted(process.execPath)} ${script}`);
  });

  it('has its pages beside it', () => {
    expect(pagePath('/x/aksweep/dist/cli.js', 'hooks.md')).toBe('/x/aksweep/docs/hooks.md');
  });
});
