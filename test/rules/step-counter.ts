/**
 * A backtracking matcher that does nothing fast but counts its steps: what a pattern would cost on V8 without measuring
 * time. Knows what rule patterns use: characters, classes, groups, alternatives, greedy and lazy repeats, `^`, `$`,
 * `\b`.
 */
import { RegExpParser, type AST } from '@eslint-community/regexpp';

type Next = (at: number) => boolean;

/** Steps of a search for all matches of the pattern in the text, up to `limit`. */
export function countSteps(pattern: string, text: string, limit: number): number {
  const ast = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(pattern);
  let steps = 0;
  class Enough extends Error {}

  const step = (): void => {
    if (++steps >= limit) throw new Enough();
  };
  const one = (element: AST.Element, at: number): boolean => {
    const char = text[at];
    return char !== undefined && singleTest(element).test(char);
  };
  const alternatives = (list: readonly AST.Alternative[], at: number, next: Next): boolean =>
    list.some((alternative) => sequence(alternative.elements, 0, at, next));
  const sequence = (elements: readonly AST.Element[], index: number, at: number, next: Next): boolean => {
    const element = elements[index];
    return element === undefined ? next(at) : match(element, at, (end) => sequence(elements, index + 1, end, next));
  };
  const match = (element: AST.Element, at: number, next: Next): boolean => {
    step();
    switch (element.type) {
      case 'Character':
      case 'CharacterClass':
      case 'CharacterSet':
        return one(element, at) && next(at + 1);
      case 'Group':
      case 'CapturingGroup':
        return alternatives(element.alternatives, at, next);
      case 'Assertion':
        return (element.kind === 'start' ? at === 0 : element.kind === 'end' ? at === text.length : true) && next(at);
      case 'Quantifier':
        return repeat(element, 0, at, next);
      default:
        throw new Error(`the step counter does not know ${element.type}`);
    }
  };
  const single = (element: AST.Element): boolean =>
    element.type === 'Character' || element.type === 'CharacterClass' || element.type === 'CharacterSet';
  const repeat = (element: AST.Quantifier, count: number, at: number, next: Next): boolean => {
    if (single(element.element)) {
      // In a loop: a run of 100,000 characters must not become 100,000 calls on the stack.
      let longest = 0;
      while (longest < element.max && one(element.element, at + longest)) {
        step();
        longest++;
      }
      for (let length = longest; length >= element.min; length--) {
        step();
        if (next(at + length)) return true;
      }
      return false;
    }
    const again =
      count < element.max && match(element.element, at, (end) => end > at && repeat(element, count + 1, end, next));
    return again || (count >= element.min && next(at));
  };

  try {
    for (let start = 0, end = 0; start <= text.length; start = Math.max(start + 1, end)) {
      alternatives(ast.alternatives, start, (at) => {
        end = at;
        return true;
      });
    }
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  return steps;
}

const tests = new WeakMap<AST.Element, RegExp>();

function singleTest(element: AST.Element): RegExp {
  const test = tests.get(element) ?? new RegExp(`^(?:${element.raw})$`, 's');
  tests.set(element, test);
  return test;
}
