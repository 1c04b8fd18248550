/** An AccessKey pair of its own for each use: what the file says, and the values that no output may hold. */
import { looksMadeUp } from '../../src/alibaba/access-key-id.ts';
import { generate } from '../../src/alibaba/generate.ts';

export interface Leak {
  readonly id: string;
  readonly secret: string;
  /** Two lines of an .env file. */
  readonly text: string;
}

const planted: string[] = [];

/** One random ID in some ten thousand holds a word such as `test`, and is then not believed. */
export function makeId(): string {
  for (;;) {
    const id = generate.AKID24();
    if (!looksMadeUp(id)) return id;
  }
}

export function makeLeak(): Leak {
  const id = makeId();
  const secret = generate.SECRET30();
  planted.push(id, secret);
  return { id, secret, text: `ALIBABA_CLOUD_ACCESS_KEY_ID=${id}\nALIBABA_CLOUD_ACCESS_KEY_SECRET=${secret}\n` };
}

/** Every value made so far that `text` holds, in any of the forms that a careless program prints. */
export function valuesIn(text: string): string[] {
  return planted.filter((value) =>
    [value, Buffer.from(value).toString('base64'), encodeURIComponent(value), value.slice(4, 20)].some((form) =>
      text.includes(form),
    ),
  );
}
