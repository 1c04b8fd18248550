/** Which parts become one credential: by distance, one to one, in the order people write them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combineParts } from '../../src/engine/combine.ts';
import { betterThan, type FoundPart } from '../../src/engine/found-part.ts';
import { pairParts } from '../../src/engine/pairing.ts';
import type { CompiledRule } from '../../src/rules/compiled.ts';
import type { CredentialSpec, Rule } from '../../src/rules/rule.ts';
import type { RuleId } from '../../src/core/types.ts';
import { foundPart, type PartLike } from './found-parts.ts';

const SPEC: CredentialSpec = {
  anchors: ['id'],
  companions: ['secret'],
  lines: 10,
  characters: 600,
  partialSeverity: 'high',
};

/**
 * Reads `a A` as an ID and its secret: lower case for IDs, upper case for secrets, a dot for twenty characters, `|` for
 * a line.
 */
function partsOf(picture: string): PartLike[] {
  const parts: PartLike[] = [];
  let start = 0;
  let line = 0;
  for (const char of picture) {
    if (/[a-z]/.test(char)) parts.push({ kind: 'id', start, line });
    if (/[A-Z]/.test(char)) parts.push({ kind: 'secret', start, line });
    if (char === '|') line++;
    start += 25;
  }
  return parts;
}

/** The pairs of a picture by their letters, `aA bB`. */
function pairsOf(picture: string): string {
  const letters = [...picture].filter((char) => /[A-Za-z]/.test(char));
  const parts = partsOf(picture).map(foundPart);
  const letterOf = (part: unknown): string => letters[parts.findIndex((one) => one === part)] ?? '?';
  const groups = pairParts(parts, SPEC).map(({ anchor, members }) => letterOf(anchor) + members.map(letterOf).join(''));
  return groups.toSorted().join(' ');
}

describe('pairs', () => {
  it.each([
    ['aA', 'aA'],
    ['Aa', 'aA'],
    ['a|A', 'aA'],
    ['aA|bB', 'aA bB'],
    ['a|A|b|B', 'aA bB'],
    ['A|a|B|b', 'aA bB'],
    ['A|a|B|b|C|c|D|d|E|e|F|f|G|g', 'aA bB cC dD eE fF gG'],
    ['Aa|Bb|Cc', 'aA bB cC'],
    ['A....a|B', 'aB'],
    ['abAB', 'aA bB'],
    ['abcABC', 'aA bB cC'],
    ['ABab', 'aA bB'],
    ['a|b|A|B', 'aA bB'],
    ['aA|b', 'aA'],
    ['a|bB', 'bB'],
    ['aAB', 'aA'],
    ['a.......................A', 'aA'],
    ['a........................A', ''],
    ['a||||||||||A', 'aA'],
    ['a|||||||||||A', ''],
    ['abc', ''],
    ['AB', ''],
  ])('%s', (picture, pairs) => {
    expect(pairsOf(picture)).toBe(pairs);
  });

  it('are one to one, whatever stands where', () => {
    const picture = fc
      .array(fc.constantFrom('a', 'A', '.', '|', '...'), { maxLength: 60 })
      .map((chars) => chars.join(''));
    fc.assert(
      fc.property(picture, (one) => {
        const parts = partsOf(one).map(foundPart);
        const groups = pairParts(parts, SPEC);
        const members = groups.flatMap(({ anchor, members: others }) => [anchor, ...others]);
        expect(new Set(members).size).toBe(members.length);
        for (const { anchor, members: others } of groups) {
          expect(anchor.part.kind).toBe('id');
          expect(others.map((other) => other.part.kind)).toEqual(['secret']);
          expect(Math.abs(others[0]!.line - anchor.line)).toBeLessThanOrEqual(10);
        }
      }),
    );
  });

  it('leave no ID alone beside a secret that is nobody else’s', () => {
    const rows = fc.array(fc.constantFrom('aA', 'a|A', 'a..A'), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(rows, (pictures) => {
        expect(pairsOf(pictures.join('|')).split(' ')).toHaveLength(pictures.length);
      }),
    );
  });

  it('are not made with an ID in a signed request', () => {
    expect(
      pairParts([foundPart({ kind: 'id', start: 0, pairable: false }), foundPart({ kind: 'secret', start: 30 })], SPEC),
    ).toEqual([]);
  });

  it('look past a long token between them', () => {
    const parts = [
      foundPart({ kind: 'id', start: 0 }),
      foundPart({ kind: 'token', start: 40, length: 900 }),
      foundPart({ kind: 'secret', start: 960, length: 44 }),
    ];
    expect(pairParts(parts, SPEC)).toHaveLength(1);
  });

  it('may stand farther apart when they are encoded', () => {
    const parts = (encoded: boolean) => [
      foundPart({ kind: 'id', start: 0, encoded }),
      foundPart({ kind: 'secret', start: 900, encoded }),
    ];
    expect(pairParts(parts(true), SPEC)).toHaveLength(1);
    expect(pairParts(parts(false), SPEC)).toHaveLength(0);
  });

  it('take what is left to form a set of three', () => {
    const spec: CredentialSpec = { ...SPEC, anchors: ['id', 'token'] };
    const parts = [
      foundPart({ kind: 'token', start: 0, length: 600 }),
      foundPart({ kind: 'secret', start: 620 }),
      foundPart({ kind: 'id', start: 660 }),
    ];
    expect(
      pairParts(parts, spec).map(({ anchor, members }) => [
        anchor.part.kind,
        ...members.map((member) => member.part.kind).toSorted(),
      ]),
    ).toEqual([['id', 'secret', 'token']]);
  });

  it('of a file of nothing but keys are found one beside the other', () => {
    const parts = Array.from({ length: 40_000 }, (_, at) =>
      foundPart({ kind: at % 2 === 0 ? 'id' : 'secret', start: at * 30, line: at }),
    );
    expect(pairParts(parts, SPEC)).toHaveLength(20_000);
  });
});

describe('two readings of a value', () => {
  const better = (a: Omit<PartLike, 'kind' | 'start'>, b: Omit<PartLike, 'kind' | 'start'>): boolean[] => {
    const [one, other] = [a, b].map((like) => foundPart({ kind: 'id', start: 0, ...like })) as [FoundPart, FoundPart];
    return [betterThan(one, other), betterThan(other, one)];
  };

  it.each([
    ['a valid one and one with what follows it', { length: 24 }, { length: 35, joined: true, confidence: 'low' }],
    ['as sure as each other, one in one literal', { length: 90 }, { length: 101, joined: true }],
    ['a piece and the whole', { length: 24, joined: true }, { length: 16, confidence: 'medium' }],
    ['cut by an escape and whole', { length: 700, encoded: true }, { length: 300 }],
  ] as const)('%s', (_, one, other) => {
    expect(better(one, other)).toEqual([true, false]);
  });
});

describe('what is made of parts', () => {
  const rule = (id: string, kind: string, credential: CredentialSpec | null): CompiledRule => ({
    rule: {
      info: {
        id: id as RuleId,
        title: id,
        description: '',
        severity: credential === null ? 'medium' : 'critical',
        confidence: 'high',
        remediation: [],
        references: [],
        builtin: true,
      },
      kind,
      group: null,
      keywords: [],
      contextWords: [],
      reach: 0,
      patterns: [],
      credential,
      examples: [],
      negativeExamples: [],
    } satisfies Rule,
    patterns: [],
  });
  const rules = [rule('pair', 'pair', SPEC), rule('rule-id', 'id', null), rule('rule-secret', 'secret', null)];
  const combine = (...parts: PartLike[]) =>
    combineParts(parts.map(foundPart), rules).map(
      (match) =>
        `${match.rule} ${match.severity} ${match.confidence}: ` +
        `${match.parts.map((part) => `${part.kind}@${part.span.start}`).join(' ')}`,
    );

  it('a pair is critical, the rest stands alone', () => {
    expect(combine({ kind: 'id', start: 0 }, { kind: 'secret', start: 30 }, { kind: 'id', start: 5000 })).toEqual([
      'pair critical high: id@0 secret@30',
      'rule-id medium high: id@5000',
    ]);
  });

  it('a companion without an anchor is dropped', () => {
    expect(combine({ kind: 'secret', start: 0, companionOnly: true })).toEqual([]);
    expect(combine({ kind: 'secret', start: 0 })).toEqual(['rule-secret medium high: secret@0']);
  });

  it('a made-up ID is lifted to medium by a secret beside it', () => {
    expect(combine({ kind: 'id', start: 0, confidence: 'low' }, { kind: 'secret', start: 30 })).toEqual([
      'pair critical medium: id@0 secret@30',
    ]);
  });

  it('of two parts over the same bytes the surer one stays, then the longer one', () => {
    expect(
      combine({ kind: 'id', start: 0, length: 30, confidence: 'low' }, { kind: 'id', start: 10, length: 20 }),
    ).toEqual(['rule-id medium high: id@10']);
    expect(combine({ kind: 'id', start: 0, length: 30 }, { kind: 'id', start: 10, length: 20 })).toEqual([
      'rule-id medium high: id@0',
    ]);
    expect(
      combine({ kind: 'secret', start: 0, length: 40, companionOnly: true }, { kind: 'id', start: 10, length: 20 }),
    ).toEqual(['rule-id medium high: id@10']);
  });

  it('a part that gives way takes nothing with it that stands beside', () => {
    expect(
      combine(
        { kind: 'id', start: 0, length: 20, confidence: 'low' },
        { kind: 'id', start: 15, length: 30, confidence: 'medium' },
        { kind: 'id', start: 40, length: 20 },
      ),
    ).toEqual(['rule-id medium low: id@0', 'rule-id medium high: id@40']);
  });

  it('a made-up ID takes no secret from a valid one, however near it is', () => {
    expect(
      combine(
        { kind: 'id', start: 0 },
        { kind: 'secret', start: 200, line: 2 },
        { kind: 'id', start: 225, line: 2, confidence: 'low' },
      ),
    ).toEqual(['pair critical high: id@0 secret@200', 'rule-id medium low: id@225']);
  });

  it('what two literals join to takes no ID from what stands in one', () => {
    expect(
      combine(
        { kind: 'id', start: 0 },
        { kind: 'secret', start: 25, joined: true, companionOnly: true },
        { kind: 'secret', start: 200, line: 2, companionOnly: true },
      ),
    ).toEqual(['pair critical high: id@0 secret@200']);
    expect(combine({ kind: 'id', start: 0 }, { kind: 'secret', start: 25, joined: true, companionOnly: true })).toEqual(
      ['pair critical high: id@0 secret@25'],
    );
  });

  it('what the end of a literal of base64 may have cut gives way to the whole', () => {
    expect(
      combine(
        { kind: 'id', start: 0 },
        { kind: 'secret', start: 30, length: 30, isCut: true },
        { kind: 'secret', start: 30, length: 44, companionOnly: true },
      ),
    ).toEqual(['pair critical high: id@0 secret@30']);
    expect(
      combine(
        { kind: 'secret', start: 30, length: 30, isCut: true },
        { kind: 'id', start: 30, length: 50, confidence: 'low' },
      ),
    ).toEqual(['rule-secret medium high: secret@30']);
  });

  it('neighbours that share a base64 digit are two', () => {
    expect(
      combine(
        { kind: 'id', start: 0, length: 21, encoded: true },
        { kind: 'secret', start: 20, length: 40, encoded: true },
      ),
    ).toEqual(['pair critical high: id@0 secret@20']);
  });
});
