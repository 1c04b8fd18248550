/**
 * Signed URLs and Authorization headers carry an AccessKey ID and never its secret: the identifier leaks, nothing more.
 * About 16 % of all ID occurrences are of this kind (docs/research/credential-formats.md, "Signed requests").
 */

export interface SignedRequest {
  /**
   * Until when the URL works, when it says so (Unix seconds). Some live until 2117: bearer capabilities for one object.
   */
  readonly expiresAt: number | null;
}

const HEADER_SCHEME = /(?:^|[^A-Za-z0-9])(?:OSS|acs|ACS|LOG|SLS|ODPS|DATAHUB|MNS) $/;
const HEADER_SIGNATURE = /^:[A-Za-z0-9+/%]{16,}={0,2}/;
const CREDENTIAL_FIELD = /(?:Credential|credential)["'\s]{0,3}(?:=|:|%3[Dd])["'\s]{0,3}$/;
const CREDENTIAL_SCOPE = /^(?:\/|%2[Ff])\d{8}(?:\/|%2[Ff])/;
const CREDENTIAL_LIST = /^\s?,\s?SignedHeaders/;
const QUERY_FIELD = /(?:^|[?&;"'\s]|amp;|%26|%3[Ff])(OSSAccessKeyId|AccessKeyId|accessid)(?:=|%3[Dd])$/i;
const ID_HEADER = /x-(?:acs|ots)-access-?key-?id["']?\s{0,2}[:=,]\s{0,2}["']?$/i;
const MQTT_USER = /(?:Signature|Token)\|$/;
const POLICY_ID = /["']?(?:OSSAccessKeyId|access_?(?:key_?)?id)["']?(?:\s{0,4}[:=,]\s{0,4}["']?|\r?\n\r?\n)$/i;
/** `SignatureMethod` and its like stand in a string to sign as well, which has no signature yet. */
const QUERY_SIGNATURE = /[Ss]ignature(?:Method|Version|Nonce)?(?:=|%3[Dd])/;
const QUERY_SECRET = /(?:secret|access_?key)(?:=|%3D)[^&%]{16}/i;

const REQUEST_END = /[\s"'<>`]/;
/** How far before the ID its field or scheme may stand, in characters. */
const NAME_REACH = 120;

/**
 * Whether the ID between `left` and `right` stands in a signed request.
 * @returns null when it does not
 */
export function signedRequest(left: string, right: string): SignedRequest | null {
  const near = left.slice(-NAME_REACH);
  if (HEADER_SCHEME.test(near) && HEADER_SIGNATURE.test(right)) return { expiresAt: null };
  if (CREDENTIAL_SCOPE.test(right) || (CREDENTIAL_FIELD.test(near) && CREDENTIAL_LIST.test(right))) {
    return { expiresAt: expiryOfV4(requestAround(left, right)) };
  }
  if (ID_HEADER.test(near)) return { expiresAt: null };
  if (MQTT_USER.test(near) && right.startsWith('|')) return { expiresAt: null };
  const field = QUERY_FIELD.exec(near);
  if (field !== null) {
    const request = requestAround(left, right);
    // `AccessKeyId=ID&AccessKeySecret=…` is no signed request; a signature proves one.
    if (QUERY_SECRET.test(request)) return null;
    if (QUERY_SIGNATURE.test(request) || (field[1] === 'OSSAccessKeyId' && /[?&]|%26|%3[Ff]/.test(request))) {
      return { expiresAt: expiryOfV1(request) };
    }
  }
  if (POLICY_ID.test(near) && isPostPolicy(left, right)) return { expiresAt: null };
  return null;
}

/** The text around without white space, quotes or angle brackets: the URL, as far as it can be seen. */
function requestAround(left: string, right: string): string {
  let start = left.length;
  while (start > 0 && !REQUEST_END.test(left[start - 1] ?? '')) start--;
  const end = right.search(REQUEST_END);
  return left.slice(start) + (end < 0 ? right : right.slice(0, end));
}

function expiryOfV1(request: string): number | null {
  const seconds = /Expires(?:=|%3[Dd])(\d{9,11})/.exec(request)?.[1];
  return seconds === undefined ? null : Number(seconds);
}

function expiryOfV4(request: string): number | null {
  const seconds = /x-oss-expires(?:=|%3[Dd])(\d{1,8})/i.exec(request)?.[1];
  const date = /x-oss-date(?:=|%3[Dd])(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/i.exec(request);
  if (seconds === undefined || date === null) return null;
  const [year, month, day, hour, minute, second] = date.slice(1).map(Number);
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second) / 1000 + Number(seconds);
}

/** A browser upload form: the ID beside a base64 policy and its signature, within one object. */
function isPostPolicy(left: string, right: string): boolean {
  const near = left.slice(-1500) + right.slice(0, 1500);
  return (
    /\bpolicy["']?[\s:=,"']{1,12}eyJ/i.test(near) && /\bsignature["']?[\s:=,"']{1,12}[A-Za-z0-9+/]{20}/i.test(near)
  );
}
