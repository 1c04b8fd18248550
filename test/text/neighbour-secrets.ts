/**
 * Secrets of other people and the shapes of lines in which they stand beside a credential; made at random, for the
 * tests of what a line shows.
 */
import fc from 'fast-check';
import { isPlainWord } from '../../src/text/mask/plain-words.ts';

const characters = (set: string, minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...set), { minLength, maxLength }).map((picked) => picked.join(''));
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
const BASE62 = LOWER + LOWER.toUpperCase() + DIGITS;

/**
 * Words of passwords and phrases. None is among the known words that a line may show (src/text/mask/plain-words.ts).
 */
export const PASS_WORDS = [
  'hunter',
  'tiger',
  'dragon',
  'monkey',
  'letmein',
  'correct',
  'horse',
  'battery',
  'staple',
  'sunshine',
  'winter',
  'Shanghai',
  'Beckham',
  'qwerty',
  'Frodo',
  'wolf',
  'zhang',
  'wangwei',
] as const;
const word = fc.constantFrom(...PASS_WORDS);

const hex = fc.constantFrom(16, 32, 40, 64).chain((length) => characters(`${DIGITS}abcdef`, length, length));
const base64 = fc.uint8Array({ minLength: 12, maxLength: 48 }).map((bytes) => Buffer.from(bytes).toString('base64'));
const base62 = characters(BASE62, 16, 40);
/** `hunter2!`, `Tiger#99`: what people type. */
const typed = fc
  .tuple(word, characters('!@#$%^*_+-.~', 0, 2), characters(DIGITS, 1, 4), characters('!@#$%^*_+-.~', 0, 2))
  .map((parts) => parts.join(''));
/** No digit, no symbol: a secret by its name only. */
const short = fc.oneof(
  word,
  characters(LOWER, 4, 8).filter((text) => !isPlainWord(text)),
  characters(DIGITS, 4, 8),
);
const phrase = fc.array(word, { minLength: 3, maxLength: 5 }).map((words) => words.join(' '));

const secretName = fc.constantFrom(
  'password',
  'DB_PASSWORD',
  'db.passwd',
  'dbPassword',
  'pwd',
  'PGPASSWORD',
  'secret',
  'client_secret',
  'token',
  'apiKey',
  'auth_token',
  'credential',
  'privateKey',
  'userPass',
  '密码',
  '密钥',
);
const anyName = fc.oneof(
  secretName,
  fc.constantFrom(
    'DATABASE_URL',
    'HIKARI_CONF',
    'license',
    'data',
    'value',
    'extra',
    'qiniu',
    'note',
    'sessionInfo',
    'x',
  ),
);

/** A line with REDACTED where a finding stands. */
export interface NeighbourLine {
  readonly line: string;
  /** The other secret: no 5 characters of it in a row may be shown, nor any word of it. */
  readonly secret: string;
  /** What must still be shown. */
  readonly names: readonly string[];
}

export const REDACTED = '\u0001';

type Shape = (secret: string, name: string) => { readonly line: string; readonly names: readonly string[] };
const R = REDACTED;

/** For any secret without blanks and quotes. */
const SHAPES: readonly Shape[] = [
  (s) => ({ line: `DATABASE_URL=mysql://app:${s}@db AK=${R} SK=${R}`, names: ['DATABASE_URL=mysql://', 'AK=', 'SK='] }),
  (s, n) => ({ line: `export ${n}="${s}" ALIYUN_AK=${R}`, names: [`${n}=`, 'ALIYUN_AK='] }),
  (s, n) => ({
    line: `{"accessKeyId":"${R}","${n}":"${s}","region":"cn-hangzhou"}`,
    names: ['"accessKeyId":', `"${n}":`, '"cn-hangzhou"'],
  }),
  (s, n) => ({ line: `{"${n}": "${s}", "accessKeySecret": "${R}"}`, names: [`"${n}":`, '"accessKeySecret":'] }),
  (s, n) => ({
    line: JSON.stringify({ env: JSON.stringify({ accessKeyId: R, [n]: s }) }).replace(/\\+u0001/g, R),
    names: ['accessKeyId'],
  }),
  (s, n) => ({ line: `  {ak: ${R}, ${n}: "${s}", port: 3306}`, names: ['ak:', `${n}:`, 'port: 3306'] }),
  (s) => ({
    line: `<add key="AccessKeyId" value="${R}"/><add key="Password" value="${s}"/>`,
    names: ['key="AccessKeyId"', 'key="Password"'],
  }),
  (s) => ({
    line: `<server><ak>${R}</ak><password>${s}</password></server>`,
    names: ['<ak>', '<password>', '</password>'],
  }),
  (s) => ({
    line: `OSS client = new OSSClientBuilder().build(endpoint, "${R}", "${s}"); login("${s}");`,
    names: ['OSS client = new'],
  }),
  (s) => ({ line: `final String AK = "${R}", DB_PW = "${s}";`, names: ['final String AK =', 'DB_PW ='] }),
  (s) => ({ line: `auth = oss2.Auth('${R}', '${s}')`, names: ['auth = oss2.Auth('] }),
  (s) => ({
    line: `client, err := oss.New("oss-cn-hangzhou.aliyuncs.com", "${R}", "${s}")`,
    names: ['client, err := oss.New("oss-cn-hangzhou.aliyuncs.com"'],
  }),
  (s) => ({ line: `$config = ['ak' => '${R}', 'db_password' => '${s}'];`, names: ["'ak' =>", "'db_password' =>"] }),
  (s) => ({
    line: `$config['db_password'] = '${s}'; $config['ak'] = '${R}';`,
    names: ["$config['db_password'] =", "$config['ak'] ="],
  }),
  (s) => ({
    line: `new OSS({accessKeyId:'${R}',password:'${s}',secure:!0})`,
    names: ['new OSS({accessKeyId:', 'password:'],
  }),
  (s) => ({ line: `alice,${s},${R}`, names: [','] }),
  (s) => ({ line: `"alice","${s}","${R}"`, names: [','] }),
  (s) => ({
    line: `docker run -d -e AK=${R} -e MYSQL_ROOT_PASSWORD='${s}' --name web nginx:1.21`,
    names: ['docker run -d -e AK=', 'MYSQL_ROOT_PASSWORD='],
  }),
  (s) => ({
    line: `curl -u "alice:${s}" "https://api.example.com/v1?AccessKeyId=${R}"`,
    names: ['curl -u', 'AccessKeyId='],
  }),
  (s) => ({ line: `mysql -h db --password "${s}" -e "set @ak='${R}'"`, names: ['mysql -h', '--password'] }),
  (s) => ({
    line: `url=jdbc:mysql://db:3306/app?user=root&password=${encodeURIComponent(s)}&ak=${R}`,
    names: ['jdbc:mysql://db:3306/app?user=', 'password=', 'ak='],
  }),
  (s) => ({ line: `cs = "Server=db;Uid=sa;Pwd=${s.replaceAll(';', '')};AK=${R}"`, names: ['Server=', 'Pwd=', 'AK='] }),
  (s) => ({ line: `REDIS=redis://:${s}@cache:6379/0 AK=${R}`, names: ['REDIS=redis://', 'AK='] }),
  (s) => ({ line: `git clone https://${s}@github.com/org/repo.git # ${R}`, names: ['https://', 'github.com'] }),
  (s) => ({
    line: `hook: https://hooks.slack.com/services/${s} ak: ${R}`,
    names: ['hook: https://hooks.slack.com/services/', 'ak:'],
  }),
  (s) => ({ line: `-H 'Authorization: Bearer ${s}' --access-key-id ${R}`, names: ['-H', '--access-key-id'] }),
  (s) => ({
    line: `GET /a.png?OSSAccessKeyId=${R}&Expires=1748779200&Signature=${encodeURIComponent(s)}`,
    names: ['GET /a.png?OSSAccessKeyId=', 'Expires=', 'Signature='],
  }),
  (s) => ({ line: `# 生产环境 密码：${s} 密钥：${R}`, names: ['生产环境', '密码：', '密钥：'] }),
  (s) => ({ line: `INSERT INTO users VALUES ('alice', '${s}', '${R}')`, names: ['INSERT'] }),
  (s) => ({
    line: `os.environ.get("ALIYUN_AK", "${R}"); os.environ["PGPASSWORD"] = "${s}"`,
    names: ['os.environ.get("ALIYUN_AK"', '["PGPASSWORD"] ='],
  }),
  (s) => ({ line: `setAccessKeyId("${R}"); setPassword("${s}")`, names: ['setAccessKeyId(', 'setPassword('] }),
];

/** For secrets that may have blanks, in quotes or under a name to the end of the line. */
const QUOTED: readonly Shape[] = SHAPES.filter(
  (shape) =>
    /["'][^"']*\bSECRET\b[^"']*["']/.test(shape('SECRET', 'x').line) && !/Bearer|Pwd=/.test(shape('SECRET', 'x').line),
);
const TO_THE_END: readonly Shape[] = [
  (s) => ({ line: `ak: ${R}  # password: ${s}`, names: ['ak:', 'password:'] }),
  (s) => ({ line: `{ak: ${R}, passphrase: ${s}}`, names: ['ak:', 'passphrase:'] }),
  (s) => ({ line: `db.password = ${s}`, names: ['db.password ='] }),
  (s) => ({ line: `access key ${R}, password ${s}`, names: ['access key', 'password'] }),
];
/** A secret by its name only must stand under one. */
const NAMED: readonly Shape[] = [
  ...SHAPES,
  (s, n) => ({ line: `${n}=${s} AK=${R}`, names: [`${n}=`, 'AK='] }),
  (s, n) => ({ line: `${n}: ${s}, ak: ${R}`, names: [`${n}:`, 'ak:'] }),
  (s) => ({ line: `PASSWORD=${s} AK=${R}`, names: ['PASSWORD=', 'AK='] }),
  (s) => ({ line: `mysql -u root -p ${s} --ak ${R}`, names: ['mysql -u', '-p', '--ak'] }),
  (s) => ({ line: `mysql -p${s} --ak ${R}`, names: ['-p', '--ak'] }),
  (s) => ({ line: `machine host login alice password ${s} account ${R}`, names: ['machine host', 'password'] }),
  (s) => ({ line: `alice:${s} ${R}`, names: [] }),
];

const placed = (
  secrets: fc.Arbitrary<string>,
  shapes: readonly Shape[],
  names: fc.Arbitrary<string>,
): fc.Arbitrary<NeighbourLine> =>
  fc
    .tuple(secrets, fc.constantFrom(...shapes), names)
    .map(([secret, shape, name]) => ({ secret, ...shape(secret, name) }));

export const neighbourLine: fc.Arbitrary<NeighbourLine> = fc.oneof(
  placed(fc.oneof(hex, base64, base62, typed), NAMED, anyName),
  placed(short, NAMED, secretName),
  placed(phrase, [...QUOTED, ...TO_THE_END], secretName),
);

/** What of the secret a text shows: five characters in a row, or a whole word. The names around it do not count. */
export function shownOf(secret: string, text: string, rest: string): string[] {
  const pieces = new Set<string>(secret.split(/[^A-Za-z0-9]+/).filter((piece) => piece.length >= 4));
  for (let at = 0; at + 5 <= secret.length; at++) pieces.add(secret.slice(at, at + 5));
  return [...pieces].filter((piece) => text.includes(piece) && !rest.includes(piece));
}
