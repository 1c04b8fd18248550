import { $chunk_LITOHJDW } from "./start-44405CE2.js";
const {
  treesAround,
  writeFileAtomic
} = $chunk_LITOHJDW;
import { $chunk_7XYS5XIC } from "./start-44405CE2.js";
const {
  worstFirst
} = $chunk_7XYS5XIC;
import { $chunk_L3LCKEWV } from "./start-44405CE2.js";
const {
  SecretText
} = $chunk_L3LCKEWV;
import { $chunk_GLMQQZVW } from "./start-44405CE2.js";
const {
  applyVerifications
} = $chunk_GLMQQZVW;
import {
  TOOL_NAME,
  TOOL_VERSION
} from "./chunk-7ZBYIQJF.js";
import {
  writeError
} from "./chunk-XZS47BWG.js";
import {
  UserError
} from "./chunk-ULZDHRKX.js";

// src/program/verification.ts
import { resolve } from "node:path";

// src/verify/cache.ts
import { randomBytes } from "node:crypto";
import { chmodSync, closeSync, mkdirSync, openSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";

// src/verify/credential.ts
import { createHmac } from "node:crypto";
function credentialFromParts(fingerprint, parts) {
  const value = (kind) => parts.find((part) => part.kind === kind)?.value;
  const longTerm = value("alibaba-access-key-id");
  if (longTerm !== void 0) return gather(fingerprint, "access-key", longTerm, value("alibaba-access-key-secret"), void 0);
  const temporary = value("alibaba-sts-access-key-id");
  if (temporary === void 0) return null;
  return gather(fingerprint, "sts", temporary, value("alibaba-sts-access-key-secret"), value("alibaba-sts-security-token"));
}
function gather(fingerprint, kind, id, secret, token) {
  return { fingerprint, kind, id, ...secret === void 0 ? {} : { secret }, ...token === void 0 ? {} : { token } };
}
function credentialDigest({ kind, id, secret, token }, key, scope = []) {
  const fields = [...scope, kind, id.reveal(), secret?.reveal() ?? null, token?.reveal() ?? null];
  return createHmac("sha256", key).update(JSON.stringify(fields)).digest("hex");
}
function idDigest({ id }, key) {
  return createHmac("sha256", key).update(id.reveal()).digest("hex");
}
function scrubber(values) {
  const raw = values.flatMap((value) => value?.reveal() ?? []).filter((value) => value !== "");
  return (text) => raw.reduce((clean, value) => clean.replaceAll(value, "[redacted]"), text);
}

// src/verify/cache.ts
var HOUR = 36e5;
var LIFETIMES = {
  active: HOUR,
  "active-restricted": HOUR,
  inactive: HOUR,
  "id-exists": HOUR,
  "id-not-found": 24 * HOUR,
  "secret-mismatch": 24 * HOUR,
  expired: 24 * HOUR,
  "token-mismatch": 24 * HOUR
};
var MAX_ENTRIES = 1e4;
var MAX_FILE_BYTES = 16777216;
var FORMAT = "aksweep-verdicts-1";
var VerdictCache = class _VerdictCache {
  #path;
  #salt;
  #entries;
  #changed = false;
  constructor(path, salt, entries) {
    this.#path = path;
    this.#salt = salt;
    this.#entries = entries;
  }
  /** Opens the cache; a missing file is an empty cache, an unreadable one too, with a warning. */
  static open(path, onWarning) {
    try {
      const stat = statSync(path, { throwIfNoEntry: false });
      if (stat === void 0) return new _VerdictCache(path, randomBytes(32), /* @__PURE__ */ new Map());
      if (!stat.isFile() || stat.size > MAX_FILE_BYTES) throw new Error("not a cache file");
      const { salt, entries } = parseCache(readFileSync(path, "utf8"));
      return new _VerdictCache(path, salt, entries);
    } catch {
      onWarning(`The verification cache ${path} cannot be read and is ignored; it will be written anew.`);
      return new _VerdictCache(path, randomBytes(32), /* @__PURE__ */ new Map());
    }
  }
  /** @param now ms since 1970. */
  find(credential, question, endpoint, now) {
    const entry = this.#entries.get(this.#name(credential, question, endpoint));
    return entry !== void 0 && entry.until > now ? entry.verification : null;
  }
  /** Keeps a verdict that came from the server; silently drops those without a lifetime. */
  remember(credential, question, endpoint, verification, now) {
    const lifetime = LIFETIMES[verification.verdict];
    if (lifetime === void 0) return;
    this.#entries.set(this.#name(credential, question, endpoint), { until: now + lifetime, verification });
    this.#changed = true;
  }
  /** Writes the file when something is new. @throws UserError when it cannot be written. */
  save(now) {
    if (!this.#changed) return;
    const alive = [...this.#entries].filter(([, entry]) => entry.until > now).slice(-MAX_ENTRIES);
    const text = JSON.stringify({ format: FORMAT, salt: this.#salt.toString("hex"), entries: Object.fromEntries(alive) });
    try {
      mkdirSync(dirname(this.#path), { recursive: true, mode: 448 });
      closeSync(openSync(this.#path, "a", 384));
      chmodSync(this.#path, 384);
    } catch (error) {
      throw new UserError(`Cannot write the verification cache ${this.#path}.`, "Choose another place or leave the cache out.", { cause: error });
    }
    writeFileAtomic(this.#path, `${text}
`, treesAround([dirname(this.#path)]));
  }
  /** The endpoint belongs to the name: one partition of the cloud does not know the IDs of another. */
  #name(credential, question, endpoint) {
    return credentialDigest(credential, this.#salt, [question, endpoint]);
  }
};
function parseCache(text) {
  const value = JSON.parse(text);
  if (!isRecord(value) || value["format"] !== FORMAT || typeof value["salt"] !== "string" || !/^[0-9a-f]{64}$/.test(value["salt"])) throw new Error("format");
  if (!isRecord(value["entries"])) throw new Error("entries");
  const entries = /* @__PURE__ */ new Map();
  for (const [name, entry] of Object.entries(value["entries"])) {
    if (!/^[0-9a-f]{64}$/.test(name) || !isRecord(entry) || typeof entry["until"] !== "number") throw new Error("entry");
    entries.set(name, { until: entry["until"], verification: parseVerification(entry["verification"]) });
  }
  return { salt: Buffer.from(value["salt"], "hex"), entries };
}
function parseVerification(value) {
  if (!isRecord(value)) throw new Error("verification");
  const verdict = Object.keys(LIFETIMES).find((known) => known === value["verdict"]);
  if (verdict === void 0) throw new Error("verdict");
  const identity = value["identity"] === void 0 ? void 0 : parseIdentity(value["identity"]);
  return {
    verdict,
    ...texts(value, ["reason", "requestId", "checkedAt", "endpoint"]),
    ...identity === void 0 ? {} : { identity }
  };
}
function parseIdentity(value) {
  if (!isRecord(value)) throw new Error("identity");
  const { type, accountId, arn } = value;
  if (type !== "Account" && type !== "RAMUser" && type !== "AssumedRoleUser") throw new Error("type");
  if (typeof accountId !== "string" || typeof arn !== "string") throw new Error("identity");
  return { type, accountId, arn, ...texts(value, ["principalId", "userId", "roleId"]) };
}
function texts(value, names) {
  const found = {};
  for (const name of names) {
    const text = value[name];
    if (text === void 0) continue;
    if (typeof text !== "string") throw new Error(name);
    found[name] = text;
  }
  return found;
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/verify/endpoint.ts
var DEFAULT_STS_ENDPOINT = "https://sts.aliyuncs.com";
var STS_HOST = /^sts(?:\.aliyuncs\.com|(?:-vpc)?\.(?:cn|ap|us|eu|me|na|sa|af|rus)-[a-z0-9]+(?:-[a-z0-9]+){0,4}\.aliyuncs\.com)(?:\.cn)?$/;
var HINT = "Use sts.aliyuncs.com, sts.<region>.aliyuncs.com or sts-vpc.<region>.aliyuncs.com; http only for loopback.";
function parseEndpoint(text = DEFAULT_STS_ENDPOINT) {
  let url;
  try {
    url = new URL(text.includes("://") ? text : `https://${text}`);
  } catch {
    throw new UserError("The STS endpoint is not a host name or URL.", HINT);
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") throw new UserError(`The STS endpoint has the scheme ${url.protocol}`, HINT);
  if (url.username !== "" || url.password !== "" || url.pathname !== "/" || url.search !== "" || url.hash !== "") {
    throw new UserError("The STS endpoint must be a host only, without user, path or query.", HINT);
  }
  const protocol = url.protocol;
  const hostname = url.hostname.replace(/^\[|\]$/g, "");
  const loopback = isLoopback(hostname);
  if (!loopback && !STS_HOST.test(hostname)) throw new UserError(`${hostname} is not an STS host: credentials are not sent there.`, HINT);
  if (!loopback && (protocol !== "https:" || url.port !== "")) {
    throw new UserError(`Credentials are sent to ${hostname} over https on port 443 only.`, HINT);
  }
  return { protocol, hostname, port: url.port === "" ? protocol === "https:" ? 443 : 80 : Number(url.port), host: url.host, loopback };
}
function isLoopback(hostname) {
  return hostname === "localhost" || hostname === "::1" || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname);
}

// src/verify/ask.ts
import { randomBytes as randomBytes4 } from "node:crypto";

// src/verify/limits.ts
var RateLimit = class {
  #clock;
  #interval;
  #burst;
  /** Moment at which the last granted request was due, on the monotonic clock. */
  #lastSlot = Number.NEGATIVE_INFINITY;
  /** @param perSecond more than 0. @param burst whole number from 1. */
  constructor(clock, perSecond, burst) {
    this.#clock = clock;
    this.#interval = 1e3 / perSecond;
    this.#burst = burst;
  }
  /** Waits for the next free slot. Resolves early when the signal is aborted. */
  async take(signal) {
    const now = this.#clock.monotonic();
    this.#lastSlot = Math.max(this.#lastSlot + this.#interval, now - (this.#burst - 1) * this.#interval);
    const wait = this.#lastSlot - now;
    if (wait > 0) await this.#clock.sleep(Math.ceil(wait), signal);
  }
};
var CircuitBreaker = class {
  #limit;
  #failures = 0;
  constructor(limit) {
    this.#limit = limit;
  }
  get open() {
    return this.#failures >= this.#limit;
  }
  failure() {
    this.#failures += 1;
  }
  success() {
    if (!this.open) this.#failures = 0;
  }
};
var BACKOFF_BASE = 500;
var BACKOFF_CAP = 8e3;
function backoff(attempt, retryAfter, clock) {
  if (retryAfter !== void 0) return Math.min(retryAfter, BACKOFF_CAP);
  return Math.round(clock.random() * Math.min(BACKOFF_CAP, BACKOFF_BASE * 2 ** attempt));
}

// src/verify/plan.ts
import { randomBytes as randomBytes2 } from "node:crypto";
var MAX_SECRETS_PER_ID = 5;
function planVerification(credentials, options) {
  const distinct = gatherDistinct(credentials);
  const groups = /* @__PURE__ */ new Map();
  let toAsk = 0;
  const inOrder = [...distinct.filter(({ question }) => question === "verify"), ...distinct.filter(({ question }) => question === "probe")];
  for (const entry of inOrder) {
    const group = groups.get(entry.idDigest) ?? [];
    groups.set(entry.idDigest, group);
    const { question, credential } = entry;
    const cached = options.cached(credential, question);
    const derivable = question === "probe" && group.some((other) => other.ask || other.settled?.verdict !== "not-checked");
    let settled = cached ?? (derivable ? null : refusal(credential, question, group, options.probeIds));
    let ask = settled === null && !derivable;
    if (ask && toAsk >= options.maxCredentials) {
      settled = notChecked("verify-max");
      ask = false;
    }
    if (ask) toAsk += 1;
    group.push({ question, credential, fingerprints: [...entry.fingerprints], settled, ask });
  }
  return { groups: [...groups.values()], distinct: distinct.length, toAsk };
}
function notChecked(reason) {
  return { verdict: "not-checked", reason };
}
function gatherDistinct(credentials) {
  const key = randomBytes2(32);
  const byDigest = /* @__PURE__ */ new Map();
  for (const credential of credentials) {
    const name = credentialDigest(credential, key);
    const known = byDigest.get(name);
    if (known !== void 0) known.fingerprints.add(credential.fingerprint);
    else {
      const question = credential.kind === "access-key" && credential.secret === void 0 ? "probe" : "verify";
      byDigest.set(name, { question, credential, idDigest: idDigest(credential, key), fingerprints: /* @__PURE__ */ new Set([credential.fingerprint]) });
    }
  }
  return [...byDigest.values()];
}
function refusal(credential, question, group, probeIds) {
  if (question === "probe") return probeIds ? null : notChecked("no-secret");
  if (credential.secret === void 0) return notChecked("no-secret");
  if (credential.kind === "sts" && credential.token === void 0) return notChecked("no-token");
  const spent = group.filter((other) => other.ask || other.settled?.verdict !== "not-checked").length;
  return spent < MAX_SECRETS_PER_ID ? null : notChecked("secret-budget");
}

// src/verify/probe.ts
import { randomBytes as randomBytes3 } from "node:crypto";
function dummySecret() {
  return new SecretText(randomBytes3(30).toString("base64url"), "dummy");
}
function verdictOfId(verdict) {
  switch (verdict) {
    case "inactive":
    case "id-not-found":
      return verdict;
    case "active":
    case "active-restricted":
    case "secret-mismatch":
    case "id-exists":
      return "id-exists";
    default:
      return "unknown";
  }
}
function verdictOfProbe(decision) {
  return decision.verdict === "active" ? "unknown" : verdictOfId(decision.verdict);
}

// src/verify/signer.ts
import { createHash, createHmac as createHmac2 } from "node:crypto";
var SIGNATURE_ALGORITHM = "ACS3-HMAC-SHA256";
function percentEncode(text) {
  const wellFormed = Buffer.from(text, "utf8").toString("utf8");
  return encodeURIComponent(wellFormed).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
function canonicalQuery(query) {
  return Object.keys(query).toSorted().map((name) => `${percentEncode(name)}=${percentEncode(query[name] ?? "")}`).join("&");
}
function canonicalize(parts) {
  const names = Object.keys(parts.headers).filter((name) => name === "host" || name === "content-type" || name.startsWith("x-acs-")).toSorted();
  const signedHeaders = names.join(";");
  const headerLines = names.map((name) => `${name}:${(parts.headers[name] ?? "").trim()}
`).join("");
  const canonicalRequest = [parts.method, parts.path, canonicalQuery(parts.query), headerLines, signedHeaders, parts.bodyHash].join("\n");
  return { canonicalRequest, signedHeaders };
}
function stringToSignOf(canonicalRequest) {
  return `${SIGNATURE_ALGORITHM}
${sha256Hex(canonicalRequest)}`;
}
function signatureOf(stringToSign, secret) {
  return createHmac2("sha256", secret.reveal()).update(stringToSign, "utf8").digest("hex");
}
function acsDate(date) {
  return `${date.toISOString().slice(0, 19)}Z`;
}
function signCall(call, key, stamp) {
  const method = call.method ?? "POST";
  const query = call.query ?? {};
  const body = typeof call.body === "string" ? Buffer.from(call.body, "utf8") : call.body ?? new Uint8Array();
  const bodyHash = sha256Hex(body);
  const headers = {
    host: call.host,
    "x-acs-action": call.action,
    "x-acs-version": call.version,
    "x-acs-date": acsDate(stamp.date),
    "x-acs-signature-nonce": stamp.nonce,
    "x-acs-content-sha256": bodyHash
  };
  if (call.contentType !== void 0) headers["content-type"] = call.contentType;
  if (key.token !== void 0) {
    headers["x-acs-accesskey-id"] = key.id.reveal();
    headers["x-acs-security-token"] = key.token.reveal();
  }
  const { canonicalRequest, signedHeaders } = canonicalize({ method, path: "/", query, headers, bodyHash });
  const stringToSign = stringToSignOf(canonicalRequest);
  headers["authorization"] = `${SIGNATURE_ALGORITHM} Credential=${key.id.reveal()},SignedHeaders=${signedHeaders},Signature=${signatureOf(stringToSign, key.secret)}`;
  const search = canonicalQuery(query);
  return { method, target: search === "" ? "/" : `/?${search}`, headers, body, canonicalRequest, stringToSign };
}
function sha256Hex(data) {
  return createHash("sha256").update(data).digest("hex");
}

// src/verify/sts.ts
function getCallerIdentityCall(endpoint) {
  return { host: endpoint.host, action: "GetCallerIdentity", version: "2015-04-01", method: "POST" };
}
function isIdentityAnswer(fields) {
  return /^\d{1,32}$/.test(fields.AccountId ?? "") && new RegExp("^acs:ram::\\d{1,32}:\\P{C}{1,512}$", "u").test(fields.Arn ?? "");
}
function readIdentity(fields) {
  if (!isIdentityAnswer(fields)) return null;
  const { AccountId: accountId = "", Arn: arn = "" } = fields;
  const type = typeFromName(fields.IdentityType) ?? typeFromArn(arn);
  if (type === null) return null;
  return {
    type,
    accountId,
    arn,
    ...optional("principalId", fields.PrincipalId),
    ...optional("userId", fields.UserId),
    ...optional("roleId", fields.RoleId)
  };
}
function typeFromName(name) {
  switch (name?.toLowerCase()) {
    case "account":
      return "Account";
    case "ramuser":
      return "RAMUser";
    case "assumedroleuser":
      return "AssumedRoleUser";
    default:
      return null;
  }
}
function typeFromArn(arn) {
  const principal = arn.replace(/^acs:ram::\d+:/, "");
  if (principal === "root") return "Account";
  if (principal.startsWith("user/")) return "RAMUser";
  return principal.startsWith("assumed-role/") ? "AssumedRoleUser" : null;
}
function optional(name, value) {
  return value !== void 0 && new RegExp("^\\P{C}{1,256}$", "u").test(value) ? { [name]: value } : {};
}

// src/verify/response-body.ts
var FIELDS = ["Code", "Message", "RequestId", "Arn", "AccountId", "IdentityType", "PrincipalId", "UserId", "RoleId"];
var XML_ROOT = /^(?:<\?xml[^>]*\?>\s*)?<(Error|GetCallerIdentityResponse)(?:\s[^<>]*)?>([\s\S]*)<\/\1>$/;
function readBody(bytes) {
  const text = new TextDecoder("utf-8").decode(bytes).trim();
  if (text.startsWith("{")) return readJson(text);
  const xml = XML_ROOT.exec(text);
  return xml === null ? null : readXml(xml[2] ?? "");
}
function readJson(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null) return null;
  const fields = {};
  for (const [name, field] of Object.entries(value)) {
    if (isFieldName(name) && typeof field === "string") fields[name] = field;
  }
  return fields;
}
function readXml(inner) {
  const fields = {};
  for (const [, name = "", content = ""] of inner.matchAll(/<([A-Za-z]+)>([^<]*)<\/\1>/g)) {
    if (isFieldName(name)) fields[name] = unescapeXml(content);
  }
  return fields;
}
function isFieldName(name) {
  return FIELDS.includes(name);
}
function unescapeXml(text) {
  const named = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(lt|gt|quot|apos|amp));/g, (whole, decimal, hex, name) => {
    if (name !== void 0) return named[String(name)] ?? String(whole);
    const point = decimal === void 0 ? parseInt(String(hex), 16) : Number(decimal);
    return point <= 1114111 ? String.fromCodePoint(point) : String(whole);
  });
}

// src/verify/verdict.ts
var BY_CODE = /* @__PURE__ */ new Map([
  ["InvalidAccessKeyId.NotFound", "id-not-found"],
  ["InvalidAccessKeyId.Inactive", "inactive"],
  ["Forbidden.AccessKeyDisabled", "inactive"],
  ["Forbidden.AccessKey", "inactive"],
  ["NoEnabledAccessKey", "inactive"],
  ["InvalidSecurityToken.Expired", "expired"],
  ["InvalidSecurityToken.Malformed", "token-mismatch"],
  ["InvalidSecurityToken.MismatchWithAccessKey", "token-mismatch"]
]);
function decide(answer, signed) {
  const fields = readBody(answer.body);
  if (fields === null) {
    return { verdict: "unknown", reason: "unreadable-body", retry: retryForStatus(answer.status) };
  }
  const requestId = fields.RequestId !== void 0 && /^[0-9A-Fa-f-]{8,64}$/.test(fields.RequestId) ? { requestId: fields.RequestId } : {};
  if (fields.Code === void 0) {
    if (answer.status !== 200 || !isIdentityAnswer(fields)) {
      return { verdict: "unknown", reason: "no-code", ...requestId, retry: retryForStatus(answer.status) };
    }
    const identity = readIdentity(fields);
    return { verdict: "active", ...requestId, ...identity === null ? { reason: "unrecognised-identity" } : { identity }, retry: null };
  }
  const code = fields.Code;
  return { ...rule(code, fields.Message ?? "", answer.status, signed), reason: codeWord(code), ...requestId };
}
function rule(code, message, status, signed) {
  if (/^Forbidden(\.|$)/.test(code) && /risk of leakage of this AccessKey/i.test(message)) return ruling("active-restricted");
  const verdict = BY_CODE.get(code);
  if (verdict !== void 0) return ruling(verdict);
  switch (code) {
    case "InvalidAccessKeyId":
      return ruling(/not found|does not exist/i.test(message) ? "id-not-found" : "unknown");
    case "SignatureDoesNotMatch":
      return ruling(compareServerString(message, signed) === "different" ? "unknown" : "secret-mismatch");
    case "IncompleteSignature":
      return ruling(compareServerString(message, signed) === "same" ? "secret-mismatch" : "unknown");
    case "SignatureNonceUsed":
      return ruling("unknown", "nonce-used");
    case "InvalidTimeStamp.Expired":
      return ruling("unknown", "clock-skew");
    default:
      if (/^(?:Rejected\.)?Throttling(?:\.|$)/.test(code)) return ruling("unknown", "throttled");
      return ruling("unknown", retryForStatus(status));
  }
}
function ruling(verdict, retry = null) {
  return { verdict, retry };
}
function retryForStatus(status) {
  if (status === 429) return "throttled";
  return status >= 500 ? "server-error" : null;
}
function compareServerString(message, signed) {
  const claimed = /server\s*string\s*to\s*sign\s*is\s*:?\s*(?:\[([^\]]*)\]|([\s\S]*))/i.exec(message);
  const text = squeeze(claimed?.[1] ?? claimed?.[2] ?? "");
  if (text === "") return "absent";
  return text === squeeze(signed.stringToSign) || text === squeeze(signed.canonicalRequest) ? "same" : "different";
}
function squeeze(text) {
  return text.replace(/\\[nrt]|\s+/g, "");
}
function codeWord(code) {
  return /^[A-Za-z][A-Za-z0-9]{0,47}(?:\.[A-Za-z][A-Za-z0-9]{0,47}){0,3}$/.test(code) ? code : "unrecognised-code";
}

// src/verify/ask.ts
var MAX_RETRIES = 2;
var Asker = class {
  #context;
  /** The server's clock minus ours, in ms. */
  #clockOffset = 0;
  /** HTTP requests sent so far. */
  requests = 0;
  constructor(context) {
    this.#context = context;
  }
  /** Never rejects for what the network or the server does. */
  async ask(credential, question) {
    const key = { id: credential.id, secret: credential.secret ?? dummySecret(), token: credential.token };
    const { signal, breaker, clock } = this.#context;
    let attempts = 0;
    let retries = 0;
    let clockCorrected = false;
    for (; ; ) {
      await this.#context.rate.take(signal);
      if (signal.aborted) return attempts === 0 ? notChecked("interrupted") : this.#unanswered("interrupted");
      if (breaker.open) return this.#unanswered("network");
      attempts += 1;
      const attempt = await this.#attempt(key);
      if ("failure" in attempt) {
        if (attempt.failure === "interrupted") return this.#unanswered("interrupted");
        breaker.failure();
        const mayHelp = attempt.failure === "connection-reset" || attempt.failure === "timeout" || attempt.failure === "connect-timeout";
        if (!mayHelp || retries >= MAX_RETRIES || breaker.open) return this.#unanswered(attempt.failure);
      } else {
        breaker.success();
        const { decision, answer } = attempt;
        if (decision.retry === "clock-skew" && !clockCorrected && answer.serverTime !== void 0) {
          clockCorrected = true;
          this.#clockOffset = answer.serverTime - clock.wallTime();
          continue;
        }
        if (decision.retry === null || decision.retry === "clock-skew" || retries >= MAX_RETRIES) {
          return this.#verification(decision, question, key);
        }
      }
      retries += 1;
      await clock.sleep(backoff(retries, "answer" in attempt ? attempt.answer.retryAfter : void 0, clock), signal);
    }
  }
  async #attempt(key) {
    const { endpoint, clock, send, signal } = this.#context;
    const date = new Date(clock.wallTime() + this.#clockOffset);
    const request = signCall(getCallerIdentityCall(endpoint), key, { date, nonce: randomBytes4(16).toString("hex") });
    this.requests += 1;
    const exchange = await send(request, signal);
    if ("failure" in exchange) return exchange;
    return { decision: decide(exchange.answer, request), answer: exchange.answer };
  }
  #verification(decision, question, key) {
    const verdict = question === "probe" ? verdictOfProbe(decision) : decision.verdict;
    const scrub = scrubber([key.id, key.secret, key.token]);
    return {
      verdict,
      ...decision.reason === void 0 ? {} : { reason: scrub(decision.reason) },
      ...decision.requestId === void 0 ? {} : { requestId: scrub(decision.requestId) },
      ...this.#when(),
      ...decision.identity === void 0 || question === "probe" ? {} : { identity: scrubIdentity(decision.identity, scrub) }
    };
  }
  #unanswered(reason) {
    return { verdict: "unknown", reason, ...this.#when() };
  }
  #when() {
    return { checkedAt: new Date(this.#context.clock.wallTime()).toISOString(), endpoint: this.#context.endpoint.host };
  }
};
function scrubIdentity(identity, scrub) {
  const { type, accountId, arn, principalId, userId, roleId } = identity;
  return {
    type,
    accountId: scrub(accountId),
    arn: scrub(arn),
    ...principalId === void 0 ? {} : { principalId: scrub(principalId) },
    ...userId === void 0 ? {} : { userId: scrub(userId) },
    ...roleId === void 0 ? {} : { roleId: scrub(roleId) }
  };
}

// src/verify/clock.ts
import { performance } from "node:perf_hooks";
var SYSTEM_CLOCK = {
  wallTime: () => Date.now(),
  monotonic: () => performance.now(),
  random: () => Math.random(),
  sleep: (milliseconds, signal) => new Promise((resolve2) => {
    if (signal.aborted) {
      resolve2();
      return;
    }
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve2();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener("abort", done, { once: true });
  })
};

// src/verify/proxy.ts
function proxyFor(endpoint, environment) {
  if (endpoint.loopback) return null;
  const setting = environment["https_proxy"] || environment["HTTPS_PROXY"];
  if (setting === void 0 || setting.trim() === "") return null;
  if (isExempt(endpoint, environment["no_proxy"] || environment["NO_PROXY"] || "")) return null;
  return parseProxy(setting.trim());
}
function parseProxy(setting) {
  const hint = "Set HTTPS_PROXY to http://host:port or https://host:port.";
  let url;
  try {
    url = new URL(setting.includes("://") ? setting : `http://${setting}`);
  } catch {
    throw new UserError("HTTPS_PROXY is not a URL.", hint);
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new UserError(`HTTPS_PROXY has the scheme ${url.protocol} which is not supported.`, hint);
  const user = `${decode(url.username)}:${decode(url.password)}`;
  return {
    protocol: url.protocol,
    hostname: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port === "" ? url.protocol === "https:" ? 443 : 80 : Number(url.port),
    authorization: user === ":" ? null : `Basic ${Buffer.from(user, "utf8").toString("base64")}`
  };
}
function isExempt(endpoint, noProxy) {
  return noProxy.toLowerCase().split(/[\s,]+/).filter((entry) => entry !== "").some((entry) => {
    if (entry === "*") return true;
    const [, name = "", port] = /^\*?\.?(.*?)(?::(\d+))?$/.exec(entry) ?? [];
    if (port !== void 0 && Number(port) !== endpoint.port) return false;
    return endpoint.hostname === name || endpoint.hostname.endsWith(`.${name}`);
  });
}
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// src/verify/self-test.ts
var KNOWN_ANSWERS = [
  {
    date: "2023-10-26T10:22:32Z",
    nonce: "3156853299f313e23d1673dc12e1703d",
    signature: "06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0"
  },
  {
    date: "2023-10-26T09:01:01Z",
    nonce: "d410180a5abf7fe235dd9b74aca91fc0",
    signature: "e521358f7776c97df52e6b2891a8bc73026794a071b50c3323388c4e0df64804"
  }
];
function signerGivesKnownAnswers(sign = signCall) {
  const key = { id: new SecretText("YourAccessKeyId", "example"), secret: new SecretText("YourAccessKeySecret", "example") };
  return KNOWN_ANSWERS.every(({ date, nonce, signature }) => {
    const signed = sign(
      {
        host: "ecs.cn-shanghai.aliyuncs.com",
        action: "RunInstances",
        version: "2014-05-26",
        query: { RegionId: "cn-shanghai", ImageId: "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd" }
      },
      key,
      { date: new Date(date), nonce }
    );
    return signed.headers["authorization"]?.endsWith(`,Signature=${signature}`) ?? false;
  });
}

// src/verify/transport.ts
import http from "node:http";
import https from "node:https";

// src/verify/dial.ts
import net from "node:net";
import tls from "node:tls";
var DialError = class extends Error {
  name = "DialError";
  failure;
  constructor(failure) {
    super(failure);
    this.failure = failure;
  }
};
var MAX_PROXY_HEADER_BYTES = 16384;
function dial(options, done) {
  const { endpoint, proxy } = options;
  let current = null;
  let finished = false;
  const timer = setTimeout(() => fail("connect-timeout"), options.connectTimeout);
  function finish(error, socket) {
    if (finished) return;
    finished = true;
    clearTimeout(timer);
    if (error !== null) current?.destroy();
    done(error, socket);
  }
  function fail(failure) {
    finish(new DialError(failure));
  }
  function follow(socket, readyEvent, next) {
    current = socket;
    const onError = (error) => fail(failureOf(error, readyEvent === "secureConnect"));
    const onClose = () => fail("connection-reset");
    socket.on("error", onError).on("close", onClose);
    socket.once(readyEvent, () => {
      socket.off("close", onClose);
      if (finished) socket.destroy();
      else next();
    });
  }
  function secure(raw, host, port, next) {
    const socket = tls.connect({
      ...raw === null ? { host, port, ...lookupOption } : { socket: raw },
      ...net.isIP(host) === 0 ? { servername: host } : {},
      host,
      minVersion: "TLSv1.2",
      ALPNProtocols: ["http/1.1"],
      // Said aloud so that NODE_TLS_REJECT_UNAUTHORIZED=0 does not switch it off: a credential is on its way.
      rejectUnauthorized: true
    });
    follow(socket, "secureConnect", () => next(socket));
  }
  function plain(host, port, next) {
    const socket = net.connect({ host, port, ...lookupOption });
    follow(socket, "connect", () => next(socket));
  }
  const lookupOption = options.lookup === void 0 ? {} : { lookup: options.lookup };
  const ready = (socket) => finish(null, socket);
  const start = () => {
    if (proxy === null) {
      if (endpoint.protocol === "https:") secure(null, endpoint.hostname, endpoint.port, ready);
      else plain(endpoint.hostname, endpoint.port, ready);
      return;
    }
    const tunnel = (socket) => openTunnel(socket, endpoint, proxy, fail, () => {
      if (endpoint.protocol === "https:") secure(socket, endpoint.hostname, endpoint.port, ready);
      else ready(socket);
    });
    if (proxy.protocol === "https:") secure(null, proxy.hostname, proxy.port, tunnel);
    else plain(proxy.hostname, proxy.port, tunnel);
  };
  queueMicrotask(() => {
    if (finished) return;
    try {
      start();
    } catch (error) {
      fail(error instanceof Error ? failureOf(error) : "network");
    }
  });
  return () => fail("interrupted");
}
function openTunnel(socket, endpoint, proxy, fail, next) {
  const authority = `${endpoint.hostname.includes(":") ? `[${endpoint.hostname}]` : endpoint.hostname}:${endpoint.port}`;
  const authorization = proxy.authorization === null ? "" : `proxy-authorization: ${proxy.authorization}\r
`;
  let received = Buffer.alloc(0);
  const onClose = () => fail("connection-reset");
  const onData = (chunk) => {
    received = Buffer.concat([received, chunk]);
    const end = received.indexOf("\r\n\r\n");
    if (end === -1) {
      if (received.length > MAX_PROXY_HEADER_BYTES) fail("proxy-refused");
      return;
    }
    socket.off("data", onData).off("close", onClose).pause();
    const status = /^HTTP\/1\.[01] (\d{3})\b/.exec(received.toString("latin1", 0, end))?.[1];
    if (status === "407") fail("proxy-authentication-required");
    else if (status === void 0 || !status.startsWith("2")) fail("proxy-refused");
    else if (received.length > end + 4) fail("proxy-refused");
    else next();
  };
  socket.on("data", onData).once("close", onClose);
  socket.write(`CONNECT ${authority} HTTP/1.1\r
host: ${authority}\r
${authorization}\r
`);
}
function failureOf(error, duringTls = false) {
  if (error instanceof DialError) return error.failure;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  switch (code) {
    case "ECONNREFUSED":
      return "connection-refused";
    case "ECONNRESET":
    case "EPIPE":
    case "ECONNABORTED":
      return "connection-reset";
    case "ETIMEDOUT":
      return "timeout";
    case "ENOTFOUND":
    case "EAI_AGAIN":
    case "EAI_FAIL":
    case "EAI_NODATA":
    case "EAI_NONAME":
      return "dns";
    default:
      if (code.startsWith("HPE_")) return "malformed-response";
      if (error instanceof AggregateError && error.errors[0] instanceof Error) return failureOf(error.errors[0], duringTls);
      return duringTls || /^(ERR_TLS|ERR_SSL|EPROTO|CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_|HOSTNAME_MISMATCH)/.test(code) ? "tls" : "network";
  }
}

// src/verify/transport.ts
var MAX_RESPONSE_BYTES = 65536;
var Transport = class {
  #options;
  #agent;
  #dialing = /* @__PURE__ */ new Set();
  constructor(options) {
    this.#options = options;
    const agentOptions = { keepAlive: true, scheduling: "lifo" };
    this.#agent = options.endpoint.protocol === "https:" ? new https.Agent(agentOptions) : new http.Agent(agentOptions);
    this.#agent.createConnection = (_args, callback) => {
      this.#connect(callback);
      return void 0;
    };
  }
  /** Sends one request, once. Resolves at once with `interrupted` when the signal is aborted. Never rejects. */
  send(request, signal) {
    if (signal.aborted) return Promise.resolve({ failure: "interrupted" });
    return new Promise((resolve2) => {
      let outgoing = null;
      let settled = false;
      const settle = (exchange) => {
        if (settled) return;
        settled = true;
        clearTimeout(timer);
        signal.removeEventListener("abort", onAbort);
        if ("failure" in exchange) outgoing?.destroy();
        resolve2(exchange);
      };
      const fail = (failure) => settle({ failure });
      const onAbort = () => fail("interrupted");
      const timer = setTimeout(() => fail("timeout"), this.#options.totalTimeout);
      signal.addEventListener("abort", onAbort, { once: true });
      try {
        outgoing = this.#open(request);
      } catch {
        fail("malformed-request");
        return;
      }
      outgoing.on("error", (error) => fail(failureOf(error)));
      outgoing.on("close", () => fail("connection-reset"));
      outgoing.on("upgrade", (_response, socket) => {
        socket.destroy();
        fail("malformed-response");
      });
      outgoing.on("response", (response) => receive(response, settle));
      outgoing.end(request.body);
    });
  }
  /** Closes every socket, also those still connecting. */
  close() {
    for (const giveUp of this.#dialing) giveUp();
    this.#agent.destroy();
  }
  #open(request) {
    const { endpoint } = this.#options;
    const open = endpoint.protocol === "https:" ? https.request : http.request;
    return open({
      protocol: endpoint.protocol,
      host: endpoint.hostname,
      port: endpoint.port,
      method: request.method,
      path: request.target,
      agent: this.#agent,
      setHost: false,
      insecureHTTPParser: false,
      maxHeaderSize: 16384,
      headers: {
        ...request.headers,
        "content-length": String(request.body.byteLength),
        accept: "application/json",
        "accept-encoding": "identity",
        "user-agent": this.#options.userAgent
      }
    });
  }
  #connect(callback) {
    const giveUp = dial(this.#options, (error, socket) => {
      this.#dialing.delete(giveUp);
      if (error !== null || socket === void 0) callback?.(error);
      else callback?.(null, socket);
    });
    this.#dialing.add(giveUp);
  }
};
function receive(response, settle) {
  const fail = (failure) => settle({ failure });
  const status = response.statusCode ?? 0;
  if (status >= 300 && status < 400) return fail("redirect");
  const encoding = response.headers["content-encoding"];
  if (encoding !== void 0 && encoding !== "identity") return fail("content-encoding");
  if (Number(response.headers["content-length"] ?? 0) > MAX_RESPONSE_BYTES) return fail("response-too-large");
  const chunks = [];
  let size = 0;
  response.on("data", (chunk) => {
    size += chunk.byteLength;
    if (size > MAX_RESPONSE_BYTES) return fail("response-too-large");
    chunks.push(chunk);
  });
  response.on("error", (error) => fail(failureOf(error)));
  response.on("end", () => {
    if (!response.complete) return fail("connection-reset");
    const serverTime = Date.parse(response.headers.date ?? "");
    const retryAfter = response.headers["x-acs-retry-after"];
    settle({
      answer: {
        status,
        body: Buffer.concat(chunks, size),
        ...Number.isNaN(serverTime) ? {} : { serverTime },
        ...typeof retryAfter === "string" && /^[1-9]\d{0,8}$/.test(retryAfter) ? { retryAfter: Number(retryAfter) } : {}
      }
    });
  });
}

// src/verify/verifier.ts
var USER_AGENT = `${TOOL_NAME}/${TOOL_VERSION} (secret-leak verification)`;
var CONCURRENCY = 4;
var REQUESTS_PER_SECOND = 5;
var CONNECT_TIMEOUT = 3e3;
var TOTAL_TIMEOUT = 1e4;
var FAILURES_BEFORE_GIVING_UP = 5;
async function verifyCredentials(credentials, options = {}) {
  const endpoint = options.endpoint ?? parseEndpoint();
  const clock = options.clock ?? SYSTEM_CLOCK;
  const signal = options.signal ?? new AbortController().signal;
  const cache = options.cache;
  const plan = planVerification(credentials, {
    maxCredentials: options.maxCredentials ?? Number.POSITIVE_INFINITY,
    probeIds: options.probeIds ?? false,
    cached: (credential, question) => cache?.find(credential, question, endpoint.host, clock.wallTime()) ?? null
  });
  const answers = new Answers();
  let requests = 0;
  if (plan.toAsk === 0 || signal.aborted) {
    for (const group of plan.groups) settleWithoutAsking(group, notChecked("interrupted"), answers);
  } else if (!signerGivesKnownAnswers()) {
    options.onWarning?.("The signer does not give the published example signatures on this machine: nothing was sent.");
    for (const group of plan.groups) settleWithoutAsking(group, { verdict: "unknown", reason: "signer-self-test" }, answers);
  } else {
    requests = await askAll(plan, endpoint, clock, signal, options, answers);
    saveCache(cache, clock, options.onWarning);
  }
  const fromCache = plan.groups.flat().filter(({ settled }) => settled !== null && settled.verdict !== "not-checked").length;
  return {
    results: answers.results,
    statistics: { requests, byVerdict: answers.byVerdict(), distinct: plan.distinct, fromCache },
    interrupted: signal.aborted && answers.interrupted
  };
}
async function askAll(plan, endpoint, clock, signal, options, answers) {
  const environment = options.environment ?? {};
  const proxy = proxyFor(endpoint, environment);
  options.onNotice?.(noticeOf(endpoint, plan.toAsk, proxy, environment));
  const transport = new Transport({
    endpoint,
    proxy,
    connectTimeout: options.connectTimeout ?? CONNECT_TIMEOUT,
    totalTimeout: options.totalTimeout ?? TOTAL_TIMEOUT,
    userAgent: USER_AGENT,
    lookup: options.lookup
  });
  const perSecond = options.requestsPerSecond ?? REQUESTS_PER_SECOND;
  const asker = new Asker({
    endpoint,
    send: (request, until) => transport.send(request, until),
    clock,
    rate: new RateLimit(clock, perSecond, Math.max(1, Math.floor(perSecond))),
    breaker: new CircuitBreaker(FAILURES_BEFORE_GIVING_UP),
    signal
  });
  const remember = (candidate, verification) => options.cache?.remember(candidate.credential, candidate.question, endpoint.host, verification, clock.wallTime());
  const queue = plan.groups.values();
  const work = async () => {
    for (const group of queue) await askGroup(group, asker, signal, answers, remember);
  };
  try {
    await Promise.all(Array.from({ length: options.concurrency ?? CONCURRENCY }, work));
  } finally {
    transport.close();
  }
  return asker.requests;
}
function describeNotice(notice) {
  const count = notice.credentials === 1 ? "1 credential" : `at most ${notice.credentials} credentials`;
  const proxy = notice.proxy === null ? "" : ` through the proxy ${notice.proxy}`;
  const certificates = notice.extraCertificates ? ", trusting NODE_EXTRA_CA_CERTS" : "";
  return `Verifying ${count} at ${notice.host}${proxy}${certificates}. The owner can see these calls in ActionTrail.`;
}
var Answers = class {
  results = /* @__PURE__ */ new Map();
  interrupted = false;
  set(candidate, verification) {
    if (verification.reason === "interrupted") this.interrupted = true;
    for (const fingerprint of candidate.fingerprints) {
      const known = this.results.get(fingerprint);
      if (known === void 0 || weight(verification) > weight(known)) this.results.set(fingerprint, verification);
    }
  }
  byVerdict() {
    const counts = {};
    for (const { verdict } of this.results.values()) counts[verdict] = (counts[verdict] ?? 0) + 1;
    return counts;
  }
};
function weight({ verdict }) {
  if (verdict === "active") return 4;
  if (verdict === "active-restricted") return 3;
  if (verdict === "not-checked") return 0;
  return verdict === "unknown" ? 1 : 2;
}
async function askGroup(group, asker, signal, answers, remember) {
  let best = null;
  let conclusive = group.map(({ settled }) => settled).find((settled) => settled !== null && isConclusive(settled)) ?? null;
  for (const candidate of group) {
    let verification;
    if (candidate.settled !== null && (candidate.settled.verdict !== "not-checked" || conclusive === null)) verification = candidate.settled;
    else if (conclusive !== null) verification = derive(candidate, conclusive);
    else if (candidate.ask && signal.aborted) verification = notChecked("interrupted");
    else if (candidate.ask) {
      verification = await asker.ask(candidate.credential, candidate.question);
      remember(candidate, verification);
    } else verification = derive(candidate, best ?? notChecked("no-secret"));
    answers.set(candidate, verification);
    if (best === null || weight(verification) > weight(best)) best = verification;
    if (conclusive === null && isConclusive(verification)) conclusive = verification;
  }
}
function settleWithoutAsking(group, otherwise, answers) {
  const known = group.map(({ settled }) => settled).find((settled) => settled !== null && settled.verdict !== "not-checked");
  for (const candidate of group) {
    const derived = candidate.ask || known === void 0 || known === null ? otherwise : derive(candidate, known);
    answers.set(candidate, candidate.settled ?? derived);
  }
}
function isConclusive({ verdict }) {
  return verdict === "active" || verdict === "active-restricted" || verdict === "id-not-found" || verdict === "inactive";
}
function derive(candidate, known) {
  const { verdict, identity: _identity, reason: _reason, ...evidence } = known;
  if (candidate.question === "probe") {
    const ofId = verdictOfId(verdict);
    return verdict === "not-checked" ? known : { verdict: ofId, ...ofId === verdict || ofId === "unknown" ? reasonOf(known) : {}, ...evidence };
  }
  if (verdict === "inactive" || verdict === "id-not-found") return { verdict, ...reasonOf(known), ...evidence };
  return notChecked("other-secret-is-live");
}
function reasonOf({ reason }) {
  return reason === void 0 ? {} : { reason };
}
function saveCache(cache, clock, onWarning) {
  try {
    cache?.save(clock.wallTime());
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    onWarning?.(error.message);
  }
}
function noticeOf(endpoint, credentials, proxy, environment) {
  return {
    host: endpoint.host,
    credentials,
    proxy: proxy === null ? null : `${proxy.hostname}:${proxy.port}`,
    extraCertificates: Boolean(environment["NODE_EXTRA_CA_CERTS"])
  };
}

// src/verify/offline.ts
var SIGNED_REQUEST_LIFETIME = 15 * 6e4;
function jwtDates(token) {
  const segments = token.trim().split(".");
  if (segments.length !== 3 || !segments.every((segment, index) => index === 2 && segment === "" || /^[A-Za-z0-9_-]+={0,2}$/.test(segment))) return null;
  const header = parseRecord(Buffer.from(segments[0] ?? "", "base64url").toString("utf8"));
  const claims = parseRecord(Buffer.from(segments[1] ?? "", "base64url").toString("utf8"));
  if (header === null || claims === null) return null;
  return dates(secondsToIso(claims["iat"] ?? claims["nbf"]), secondsToIso(claims["exp"]));
}
function ackTokenDates(token) {
  const [, version, encoded = ""] = /^k8s-ack-(v1|v2)\.([A-Za-z0-9+/=_-]+)$/.exec(token.trim()) ?? [];
  const text = Buffer.from(encoded, "base64").toString("utf8");
  if (version === "v1") return signedUrlDates(text);
  const headers = parseRecord(text)?.["headers"];
  if (version !== "v2" || !isRecord2(headers)) return null;
  const date = Object.entries(headers).find(([name]) => name.toLowerCase() === "x-acs-date")?.[1];
  return typeof date === "string" ? signedAt(date) : null;
}
function signedUrlDates(url) {
  const query = /\?([^#\s]*)/.exec(url)?.[1];
  if (query === void 0) return null;
  const parameters = new URLSearchParams(query.replaceAll("&amp;", "&"));
  const started = compactToIso(parameters.get("x-oss-date") ?? "");
  const seconds = parameters.get("x-oss-expires");
  if (started !== void 0 && seconds !== null && /^\d{1,9}$/.test(seconds)) {
    return dates(started, millisecondsToIso(Date.parse(started) + Number(seconds) * 1e3));
  }
  const expires = parameters.get("Expires");
  if (expires !== null && /^\d{1,12}$/.test(expires) && parameters.has("OSSAccessKeyId")) return dates(void 0, secondsToIso(Number(expires)));
  const timestamp = parameters.get("Timestamp");
  return timestamp !== null && parameters.has("Signature") ? signedAt(timestamp) : null;
}
function offlineDates(text) {
  if (text.startsWith("k8s-ack-")) return ackTokenDates(text);
  return jwtDates(text) ?? signedUrlDates(text);
}
function verificationFromExpiry(expiresAt, now) {
  const expiry = Date.parse(expiresAt);
  if (Number.isNaN(expiry)) return { verdict: "not-checked", reason: "no-expiry" };
  return expiry <= now ? { verdict: "expired", reason: "expiry-date-passed" } : { verdict: "unknown", reason: "not-expired-yet" };
}
function signedAt(date) {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(date)) return null;
  const start = Date.parse(date);
  return Number.isNaN(start) ? null : dates(millisecondsToIso(start), millisecondsToIso(start + SIGNED_REQUEST_LIFETIME));
}
function dates(issuedAt, expiresAt) {
  if (issuedAt === void 0 && expiresAt === void 0) return null;
  return { ...issuedAt === void 0 ? {} : { issuedAt }, ...expiresAt === void 0 ? {} : { expiresAt } };
}
function compactToIso(text) {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text) ?? [];
  return year === void 0 ? void 0 : millisecondsToIso(Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`));
}
function secondsToIso(seconds) {
  return typeof seconds === "number" ? millisecondsToIso(Math.floor(seconds) * 1e3) : void 0;
}
function millisecondsToIso(milliseconds) {
  const date = new Date(milliseconds);
  const year = date.getUTCFullYear();
  return year >= 0 && year <= 9999 ? date.toISOString().replace(".000Z", "Z") : void 0;
}
function parseRecord(text) {
  try {
    const value = JSON.parse(text);
    return isRecord2(value) ? value : null;
  } catch {
    return null;
  }
}
function isRecord2(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/verify/verify-findings.ts
async function verifyFindings(findings, options = {}) {
  const credentials = findings.flatMap(({ fingerprint, parts }) => credentialFromParts(fingerprint, parts) ?? []);
  const outcome = await verifyCredentials(credentials, options);
  const now = (options.clock ?? SYSTEM_CLOCK).wallTime();
  const results = new Map(outcome.results);
  for (const finding of findings) {
    const known = results.get(finding.fingerprint);
    if (known !== void 0 && known.verdict !== "not-checked") continue;
    results.set(finding.fingerprint, verifyOffline(finding, now) ?? known ?? { verdict: "not-checked", reason: "not-verifiable" });
  }
  return { ...outcome, results, statistics: { ...outcome.statistics, byVerdict: countVerdicts(results.values()) } };
}
function verifyOffline(finding, now) {
  for (const { value, attributes } of finding.parts) {
    const expiresAt = offlineDates(value.reveal())?.expiresAt ?? attributes.expiresAt;
    if (expiresAt !== void 0) return verificationFromExpiry(expiresAt, now);
  }
  return null;
}
function countVerdicts(verifications) {
  const counts = {};
  for (const { verdict } of verifications) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}

// src/program/verification.ts
function verificationStep(options, { context, signal, diagnostics, beforeNotice }) {
  const endpoint = options.verifyEndpoint === void 0 ? void 0 : parseEndpoint(options.verifyEndpoint);
  const warn = (message) => diagnostics.warn(message);
  const cache = options.verifyCache === void 0 ? {} : { cache: VerdictCache.open(resolve(context.cwd, options.verifyCache), warn) };
  return async (findings, credentials) => {
    const urgent = worstFirst(findings).map(({ fingerprint }) => ({ fingerprint, parts: credentials.get(fingerprint) ?? [] }));
    const { results, statistics, interrupted } = await verifyFindings(urgent, {
      ...endpoint === void 0 ? {} : { endpoint },
      ...options.verifyMax === void 0 ? {} : { maxCredentials: options.verifyMax },
      probeIds: options.probeIds ?? false,
      ...cache,
      environment: context.environment,
      signal,
      onNotice: (notice) => {
        beforeNotice();
        writeError(`${describeNotice(notice)}
`);
      },
      onWarning: warn
    });
    const verification = { requests: statistics.requests, byVerdict: statistics.byVerdict };
    return { findings: applyVerifications(findings, results), statistics: verification, interrupted };
  };
}

export {
  verificationStep
};
