/**
 * Small building blocks that describe JSON: each reads an unknown value (checking it, with exact errors) and writes a
 * known one (its keys in the described order, nothing else). report-shape.ts puts them together.
 */

/**
 * A value is not what the shape says. `path` is like `findings[3].severity`; none of the three holds text of the input
 * that could be a secret.
 */
export class ShapeError extends Error {
  override readonly name = 'ShapeError';
  readonly path: string;
  readonly expected: string;
  readonly got: string;

  constructor(path: string, expected: string, got: string) {
    super(`${path === '' ? 'the whole report' : path}: expected ${expected}, got ${got}`);
    this.path = path;
    this.expected = expected;
    this.got = got;
  }
}

export interface Shape<T> {
  /** @throws ShapeError */
  read(value: unknown, path: string): T;
  /** A plain value for JSON.stringify with the keys in order. */
  write(value: T): unknown;
}

export interface ObjectShape<T> extends Shape<T> {
  write(value: T): Readonly<Record<string, unknown>>;
}

/** A key that may be absent (never null in its place). */
export interface OptionalShape<T> extends Shape<T> {
  readonly optional: true;
}

export type Fields<T> = {
  readonly [K in keyof T]-?: Record<never, never> extends Pick<T, K>
    ? OptionalShape<Exclude<T[K], undefined>>
    : Shape<T[K]>;
};

/** In our words: the file may be one that was named by mistake, and hold what must not be shown. */
function described(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'string') return value === '' ? 'empty text' : 'other text';
  if (typeof value === 'number') return 'a number';
  return typeof value === 'object' ? 'an object' : String(value);
}

function leaf<T>(expected: string, accepts: (value: unknown) => value is T): Shape<T> {
  return {
    read: (value, path) => {
      if (!accepts(value)) throw new ShapeError(path, expected, described(value));
      return value;
    },
    write: (value) => value,
  };
}

export const text: Shape<string> = leaf('a text', (value) => typeof value === 'string');
export const flag: Shape<boolean> = leaf('true or false', (value) => typeof value === 'boolean');
export const count: Shape<number> = leaf(
  'a whole number of 0 or more',
  (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0,
);
export const ordinal: Shape<number> = leaf(
  'a whole number of 1 or more',
  (value): value is number => Number.isSafeInteger(value) && Number(value) >= 1,
);
export const amount: Shape<number> = leaf(
  'a number of 0 or more',
  (value): value is number => Number.isFinite(value) && Number(value) >= 0,
);

/** @param expected names what the pattern stands for. The type parameter is for branded strings. */
export function matching<T extends string = string>(pattern: RegExp, expected: string): Shape<T> {
  return leaf(expected, (value): value is T => typeof value === 'string' && pattern.test(value));
}

export function oneOf<const T extends string>(allowed: readonly T[]): Shape<T> {
  const expected = allowed.length === 1 ? `"${allowed[0]}"` : `one of ${allowed.join(', ')}`;
  return leaf(expected, (value): value is T => allowed.some((item) => item === value));
}

export function optional<T>(shape: Shape<T>): OptionalShape<T> {
  return { ...shape, optional: true };
}

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return {
    read: (value, path) => (value === null ? null : shape.read(value, path)),
    write: (value) => (value === null ? null : shape.write(value)),
  };
}

export function listOf<T>(item: Shape<T>): Shape<readonly T[]> {
  return {
    read: (value, path) => {
      if (!Array.isArray(value)) throw new ShapeError(path, 'a list', described(value));
      return value.map((element, index) => item.read(element, `${path}[${index}]`));
    },
    write: (value) => value.map((element) => item.write(element)),
  };
}

/** An object whose keys are data (years, authors, paths). Written in the order in which it is held. */
export function mapOf<T>(item: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return {
    read: (value, path) =>
      Object.fromEntries(
        Object.entries(asObject(value, path)).map(([key, element]) => [key, item.read(element, `${path}[…]`)]),
      ),
    write: (value) => Object.fromEntries(Object.entries(value).map(([key, element]) => [key, item.write(element)])),
  };
}

/** An object with known keys. Unknown keys are dropped when read: a later version may have added them. */
export function objectOf<T extends object>(fields: Fields<T>): ObjectShape<T> {
  const entries = Object.entries<Shape<unknown>>(fields);
  return {
    read: (value, path) => {
      const source = asObject(value, path);
      const result: Record<string, unknown> = {};
      for (const [key, shape] of entries) {
        const element = Object.hasOwn(source, key) ? source[key] : undefined;
        if (element === undefined && 'optional' in shape) continue;
        result[key] = shape.read(element, path === '' ? key : `${path}.${key}`);
      }
      return result as T;
    },
    write: (value) => {
      const source: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(value));
      return Object.fromEntries(
        entries.filter(([key]) => source[key] !== undefined).map(([key, shape]) => [key, shape.write(source[key])]),
      );
    },
  };
}

/** One of several objects, told apart by their key `kind`. */
export function byKind<T extends { readonly kind: string }>(shapes: {
  readonly [K in T['kind']]: Shape<Extract<T, { readonly kind: K }>>;
}): Shape<T> {
  const table = new Map<string, Shape<T>>(Object.entries<Shape<T>>(shapes));
  const kinds = oneOf([...table.keys()]);
  const shapeFor = (kind: string): Shape<T> => {
    const shape = table.get(kind);
    if (shape === undefined) throw new Error(`no shape for kind ${kind}`);
    return shape;
  };
  return {
    read: (value, path) => shapeFor(kinds.read(asObject(value, path)['kind'], `${path}.kind`)).read(value, path),
    write: (value) => shapeFor(value.kind).write(value),
  };
}

function asObject(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ShapeError(path, 'an object', described(value));
  return value as Readonly<Record<string, unknown>>;
}
