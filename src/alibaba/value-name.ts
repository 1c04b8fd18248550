/**
 * What the name before a value says that it is: `accessKeySecretHash: …` is no secret, however random it looks.
 */
import { camelSegments } from '../core/randomness.ts';

/** Names that say so wherever they end a name. */
const SOMETHING_ELSE =
  /(?:hash(?:es|ed|code)?|check[_.-]?sum|digest|finger[_.-]?print|thumb[_.-]?print|signature|version(?:[_.-]?id)?|revision|md5|sha[_-]?(?:1|256|384|512)|nonce|salt|e[_.-]?tag|uuid|guid|(?:request|trace|session|open|union|object|resource)[_.-]?id|ciphertext|file[_.-]?name)$/i;
/** Short ones, which end other words as well: behind a separator, or a small letter before a capital. */
const SHORT_WORDS =
  /(?:^|[_.\- ])(?:sig|sign|iv|crc(?:32)?|hmac|rev|url|uri|ref|path|file|hint|mask|label|alias|arn)$|[a-z0-9](?:Sig|Sign|I[vV]|C(?:rc|RC)(?:32)?|H(?:mac|MAC)|Rev|U(?:rl|RL)|U(?:ri|RI)|Ref|Path|File|Hint|Mask|Label|Alias|A(?:rn|RN))$/;
/** Words between a name and its value that are no names. */
const NO_NAMES =
  /^(?:val(?:ue)?|default(?:[_-]?value)?|examples?|str(?:ing)?|const|static|get|set|private|name|key|[a-z]{1,2}|\d+|tea\.String|t[dh]|code|strong|span|quot|amp)$/i;
const NAME = /[\w.$-]*[\w$]/g;
const REACH = 160;
/** What gives a field its value: `config.setAccessKeySecretHash("`. */
const SETTER = /(?:^|\.)(?:set|with|put|add)[A-Z_]\w*$/;
/** Between name and value: what assigns, quotes, tags, and the attribute that holds the value. */
const ASSIGNS =
  /^["'`\\\])\s]{0,8}(?:&quot;)?\s{0,8}(?:=>|:=|[:=|>]|<\/[a-z]{1,12}>|\s--?|\s)[^,;(){}[\]]{0,40}(?:\bString\([^,;(){}[\]]{0,4})?$|^["'`\\]{0,2}\s{0,4},\s{0,40}["'`\\]{0,2}(?:val(?:ue)?|default)\b[^,;(){}[\]]{0,12}$/i;

/** @param left text that ends where a value begins */
export function namesSomethingElse(left: string): boolean {
  const line = left.slice(-REACH);
  const names = [...line.matchAll(NAME)];
  for (let at = names.length - 1; at >= Math.max(0, names.length - 5); at--) {
    const found = names[at];
    if (found === undefined) return false;
    if (NO_NAMES.test(found[0])) continue;
    if (isValue(found[0])) return false;
    return (
      (SOMETHING_ELSE.test(found[0]) || SHORT_WORDS.test(found[0])) &&
      (ASSIGNS.test(line.slice(found.index + found[0].length)) || SETTER.test(found[0]))
    );
  }
  return false;
}

const ID = /^(?:LTAI|STS\.|TMP\.)[A-Za-z0-9]{8}/;
/** Shorter words are never taken for random. */
const SHORTEST_RANDOM = 12;

/**
 * A value and no name: an AccessKey ID before its secret ends in `Arn`, `Sig`, `Url` or the like once in 16,000. Words
 * of names have more than three letters in the mean, segments of random text two.
 */
function isValue(text: string): boolean {
  return ID.test(text) || (text.length >= SHORTEST_RANDOM && 3 * camelSegments(text) > text.length);
}
