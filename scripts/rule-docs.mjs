// Writes docs/rules/: a page for every rule, from rules/*.yaml. `--check` only says whether the pages are up to date.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'docs/rules');

/** Pages by file name. @returns {Map<string, string>} */
export function rulePages() {
  const rules = readdirSync(join(root, 'rules'))
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => ({ name, rule: parse(readFileSync(join(root, 'rules', name), 'utf8')) }));
  const pages = new Map(rules.map(({ name, rule }) => [`${rule.id}.md`, pageOf(name, rule)]));
  pages.set('README.md', indexOf(rules.map(({ rule }) => rule)));
  return pages;
}

function pageOf(name, rule) {
  const list = (items) => items.map((item, at) => `${at + 1}. ${item}`).join('\n');
  const code = (examples) =>
    examples.map((example) => `- ${inCode(typeof example === 'string' ? example : example.text)}`).join('\n');
  return `# ${rule.title}

${note(name)}

\`${rule.id}\` · severity ${rule.severity} · group \`${groupOf(rule)}\`${rule.kind === undefined ? '' : ` · reports \`${rule.kind}\``}

${rule.description}
${rule.credential === undefined ? '' : `\n${pairing(rule.credential)}\n`}
## Found

${code(rule.examples)}

## Not found

${code(rule.negativeExamples)}

Values in braces are made when the examples are run: [how examples are written](../rules.md#examples).

## What to do

${list(rule.remediation)}
${rule.references === undefined ? '' : `\n${rule.references.map((address) => `- <${address}>`).join('\n')}\n`}
## 中文

**${rule.zh.title}** ${rule.zh.description}

${list(rule.zh.remediation)}
`;
}

/** The group of kinds that the rule belongs to; src/rules/kind-groups.ts has them all. */
function groupOf(rule) {
  return rule.group ?? 'account';
}

function pairing({ anchors, companions, lines, characters }) {
  const kinds = (list) => list.map((kind) => `\`${kind}\``).join(', ');
  return `Made of ${kinds(anchors)} with ${kinds(companions)} within ${lines} lines and ${characters} characters.`;
}

/** In one line of Markdown; a line break shows as ⏎. */
function inCode(text) {
  const line = text.trimEnd().replaceAll('\n', ' ⏎ ').replaceAll('\r', '');
  const fence = line.includes('`') ? '``' : '`';
  return `${fence}${line.startsWith('`') ? ' ' : ''}${line}${line.endsWith('`') ? ' ' : ''}${fence}`;
}

function indexOf(rules) {
  const rows = rules.map(
    (rule) =>
      `| [\`${rule.id}\`](${rule.id}.md) | ${rule.severity} | ${groupOf(rule)} | ${rule.title} | ${rule.zh.title} |`,
  );
  return `# Built-in rules

<!-- Made by scripts/rule-docs.mjs. Do not edit. -->

[How to write your own](../rules.md). [What each kind is](../kinds.md), and how its group is switched on and off.

| rule | severity | group | title | 标题 |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}

function note(name) {
  return `<!-- Made by scripts/rule-docs.mjs from rules/${name}. Do not edit. -->`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const pages = rulePages();
  const present = new Map();
  try {
    for (const name of readdirSync(folder)) present.set(name, readFileSync(join(folder, name), 'utf8'));
  } catch {
    mkdirSync(folder, { recursive: true });
  }
  const stale = [...new Set([...pages.keys(), ...present.keys()])].filter(
    (name) => pages.get(name) !== present.get(name),
  );
  if (process.argv.includes('--check')) {
    if (stale.length > 0) {
      console.error(`not up to date: ${stale.join(', ')} (node scripts/rule-docs.mjs)`);
      process.exitCode = 1;
    }
  } else {
    for (const name of stale) {
      const page = pages.get(name);
      if (page === undefined) rmSync(join(folder, name));
      else writeFileSync(join(folder, name), page);
    }
  }
}
