/**
 * Tells names from values by their looks: identifiers from random text, names of secrets from other names, and values
 * that are evidently harmless from all others. Where it is in doubt, it says that it may be a secret.
 */
import { isPlainWord } from './plain-words.ts';

/** The words of a compound name: `accessKeyId2` gives `access`, `Key`, `Id`, `2`; Chinese characters are one word. */
const NAME_WORDS = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+|\p{Lo}+/gu;
const NAME = /^[\p{L}_$@.%*-][\p{L}\p{N}_.*:-]*$/u;
const LONGEST_NAME = 64;
/** Random letters have a new word every second place, names at every fourth. */
const LETTERS_PER_WORD = 3.2;

function wordsOf(name: string): string[] {
  return name.match(NAME_WORDS) ?? [];
}

/**
 * Whether a text that stands where a name does looks like one: not random, not a password that happens to end in `=`.
 */
export function isNameLike(text: string): boolean {
  if (text.length > LONGEST_NAME || !NAME.test(text)) return false;
  const words = wordsOf(text);
  const digits = words.filter((word) => /^\p{N}/u.test(word));
  if (digits.length > 2 || digits.join('').length > 4) return false;
  const letters = words.filter((word) => !/^\p{N}/u.test(word));
  const count = letters.join('').length;
  if (count === 0 || letters.some(isUnspeakable)) return false;
  if (plainShare(letters, count) >= 0.5) return true;
  // Long names in camel case have a known word somewhere.
  if (letters.length >= 3 && count >= 12 && /\p{Ll}\p{Lu}/u.test(text) && plainShare(letters, count) < 0.2)
    return false;
  // A digit between letters (`hunter2go`, `d3adb33f`) is rare in names that are not made of known words.
  if (digits.length > 0 && /\p{N}\p{L}/u.test(text.replace(/v\p{N}/gu, ''))) return false;
  return (
    letters.length < 3 || count / letters.length >= (letters.length === 3 ? LETTERS_PER_WORD - 0.7 : LETTERS_PER_WORD)
  );
}

/** Eight letters and more with hardly a vowel among them are no word of any language. */
function isUnspeakable(word: string): boolean {
  return word.length >= 8 && /^[A-Za-z]+$/.test(word) && (word.match(/[aeiouy]/gi)?.length ?? 0) < word.length * 0.15;
}

function plainShare(words: readonly string[], letters: number): number {
  return words.filter((word) => isPlainWord(word.toLowerCase())).join('').length / letters;
}

/** A name of which most is known words, so that even a place that is no name's can show it. */
export function isKnownName(text: string): boolean {
  const words = wordsOf(text).filter((word) => !/^\p{N}/u.test(word));
  return isNameLike(text) && plainShare(words, words.join('').length) >= 0.6;
}

/**
 * Text of known words only, joined as identifiers, paths and host names are: `process.env`, `/api/v1`,
 * `IClientProfile`.
 */
export function isPlainText(text: string): boolean {
  if (!/^[\p{L}\p{N}_$./@:*+'-]+$/u.test(text)) return false;
  const words = wordsOf(text);
  const short = words.filter((word) => word.length === 1 || /^\p{N}/u.test(word));
  const long = words.filter((word) => !short.includes(word));
  // `oss2`, `IClientProfile`, `/api/v1`: hexadecimal digits are many short words.
  return (
    long.length > 0 &&
    short.length <= 2 &&
    short.every((word) => word.length <= 3) &&
    long.every((word) => isPlainWord(word.toLowerCase()))
  );
}

const SECRET_WORD =
  /^(?:pass(?:word|wd|phrase|code|wort)?s?|pwds?|pws?|psw|psd|passwords?|secrets?|tokens?|keys?|keystore|apikeys?|appkey|accesskey|secretkey|privatekey|appcode|appsecret|creds?|credentials?|auth|authorization|authtoken|oauth|bearer|basic|private|signature|sign|sig|salt|seed|mnemonic|certs?|certificate|cookies?|session|sessid|sid|jwt|otp|totp|mfa|pin|code|hash|nonce|license|serial|dsn|ak|sk|akid|user(?:info|pass)|login|hmac|crypt|encrypt(?:ion|ed)?|webhook|kerberos|pgp|gpg|pem|pat)$/i;
/** Names of secrets that are written as one word: `dbpassword`, `mysecret`, `rootpw`. */
const SECRET_INSIDE = /pass(?:w|phr|cod)|passwd|pwd|secret|token|credential|apikey|[a-z]key$|pw$|pass$|mima/i;
const SECRET_CHINESE = /密码|密码|口令|密钥|秘钥|私钥|令牌|凭证|凭据|暗号|验证码|授权/;

/** Whether a value under this name is masked whatever it looks like. */
export function isSecretName(name: string): boolean {
  return SECRET_CHINESE.test(name) || SECRET_INSIDE.test(name) || wordsOf(name).some((word) => SECRET_WORD.test(word));
}

/**
 * In running text, only these say that a secret follows: "the password is …", while "the key of …" is how people talk.
 */
const SPOKEN_SECRET = /^(?:pass(?:word|wd|phrase|code)s?|pwd|pin)$/i;

export function announcesSecret(word: string): boolean {
  return SPOKEN_SECRET.test(word) || /密码|口令/.test(word);
}

const LITERAL = /^(?:true|false|null|none|nil|undefined|yes|no|on|off|0x0|NaN)$/i;
/** Region ids of Alibaba Cloud and their zones: `cn-hangzhou`, `ap-southeast-1`, `cn-beijing-b`. */
const REGION =
  /^(?:oss-)?(?:cn|ap|us|eu|me|sa)-[a-z]{3,12}(?:-\d{1,2})?(?:-(?:internal|finance(?:-\d)?|gov(?:-\d)?|[a-z]))?$/;
/** Host names that are the same for everybody, and names below them. */
const PUBLIC_HOST =
  /(?:^|\.)(?:aliyuncs\.com|aliyun\.com|alibabacloud\.com|alicdn\.com|amazonaws\.com|myqcloud\.com|github\.com|gitlab\.com|example\.(?:com|org|net)|localhost)$/i;
/** Ports, counts, years, versions, addresses. A longer number may be a code that somebody was sent. */
const SHORT_NUMBER = /^[-+]?\d{1,5}(?:\.\d{1,5}){0,3}(?:[smhdkKMGB%]|ms|MB|GB|px)?$/;

/** Whether a value is evidently no secret wherever it stands: a literal, a region, a public host. */
export function isHarmlessLiteral(text: string): boolean {
  return LITERAL.test(text) || REGION.test(text) || isPublicHost(text);
}

/** Whether the value of a name that is no secret's is harmless: these, a short number, known words only. */
export function isHarmlessValue(text: string): boolean {
  return isHarmlessLiteral(text) || SHORT_NUMBER.test(text) || isPlainText(text);
}

function isPublicHost(text: string): boolean {
  return PUBLIC_HOST.test(text) && isHostLike(text);
}

/** A host name, in lower case as they are written, whose labels do not look random. */
export function isHostLike(text: string): boolean {
  return (
    text.length <= 120 &&
    /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/.test(text) &&
    text.split('.').every((label) => /^\d{1,3}$/.test(label) || REGION.test(label) || isNameLike(label))
  );
}

/** Whether a host name ends as those of networks do. */
export function isFullHost(text: string): boolean {
  return (
    isHostLike(text) &&
    /\.(?:com|cn|net|org|io|dev|app|co|me|ai|cloud|hk|tw|sg|jp|kr|de|eu|uk|us|fr|edu|gov|info|xyz|top|site|local|internal|intranet|lan|corp|svc|cluster|test|example)$|^\d{1,3}(?:\.\d{1,3}){3}$/.test(
      text,
    )
  );
}

const SCHEMES = new Set(
  `http https ws wss ftp ftps sftp ssh git svn jdbc mysql mysql2 mariadb postgres postgresql redis rediss mongodb
  mongodb+srv amqp amqps mqtt mqtts nats kafka nacos dubbo zookeeper
  smtp smtps imap imaps pop3 ldap ldaps oss s3 sls hdfs file tcp udp tls ssl socks5 docker oracle thin sqlserver
  clickhouse hive2 memcached sqlite polardb phoenix presto data acs rtmp rtsp git+ssh git+https pulsar`.split(/\s+/),
);

export function isScheme(text: string): boolean {
  return SCHEMES.has(text.toLowerCase());
}
