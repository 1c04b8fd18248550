import { $chunk_WDHDV5AN } from "./start-24990FF5.js";
const {
  BASE58_ALPHABET,
  accessKeyIdStructure,
  base58Encode,
  isOverwritten,
  looksLikeAccessKeySecret,
  looksLikeHexKey,
  looksLikeOpaqueToken,
  looksLikeShortId,
  looksLikeStsSecret,
  looksMadeUp,
  stsIdStructure
} = $chunk_WDHDV5AN;

// src/alibaba/generate.ts
import { randomBytes, randomInt } from "node:crypto";
var BASE62_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
function randomText(length, alphabet = BASE62_ALPHABET) {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");
}
function draw(make, accept) {
  for (; ; ) {
    const value = make();
    if (accept(value)) return value;
  }
}
function bytes(...pieces) {
  return Uint8Array.from(pieces.flatMap((piece) => typeof piece === "number" ? [piece] : [...piece]));
}
var CAIS_CONSTANT = Uint8Array.from([117, 171, 161, 109, 228, 29, 178, 125, 40, 200, 175]);
function securityToken() {
  const length = 238 + randomInt(150);
  const body = bytes(CAIS_CONSTANT, randomBytes(length - CAIS_CONSTANT.length));
  const message = bytes(8, 2, 18, length & 127 | 128, length >> 7, body, 26, 128, 1, randomBytes(128), 32, 0);
  return Buffer.from(message).toString("base64");
}
function jsonWebToken(claims) {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const id = randomBytes(4).toString("hex");
  return [part({ kid: id, alg: "RS256" }), part({ sub: `u-${id}`, ...claims }), randomBytes(64).toString("base64url")].join(".");
}
var generate = {
  /** LTAI5, issued between 2021-04 and 2025-07. */
  AKID24: () => draw(
    () => {
      const time = 1619001344 + randomInt(134217728);
      const issued = bytes(time >>> 24 ^ 244, time >>> 16 & 255 ^ 84);
      return "LTAI" + base58Encode(bytes(3, 2, randomBytes(3), 128, issued, randomBytes(7)), 20);
    },
    (id) => !isOverwritten(id)
  ),
  AKID24G: () => draw(() => "LTAI" + base58Encode(bytes(2, 2, randomBytes(13)), 20), (id) => !looksMadeUp(id)),
  AKID24F: () => draw(() => "LTAI" + base58Encode(bytes(2, 1, randomBytes(13)), 20), (id) => !looksMadeUp(id)),
  /** Right look, wrong structure. */
  AKID24FAKE: () => draw(
    () => "LTAI5t" + randomText(18, BASE58_ALPHABET),
    (id) => accessKeyIdStructure(id, Date.now() / 1e3).generation === "unknown"
  ),
  AKID16: () => draw(() => "LTAI" + randomText(12), looksLikeShortId),
  SECRET30: () => draw(() => randomText(30), looksLikeAccessKeySecret),
  STSID: () => draw(() => "STS." + base58Encode(bytes(2, 5, randomBytes(17)), 25), (id) => stsIdStructure(id) !== null),
  STSSECRET: () => draw(() => base58Encode(randomBytes(32), 44), looksLikeStsSecret),
  STSTOKEN: securityToken,
  TMPID: () => "TMP.3K" + randomText(92, BASE58_ALPHABET),
  HEX32: () => draw(() => randomBytes(16).toString("hex"), looksLikeHexKey),
  HEX64: () => randomBytes(32).toString("hex"),
  JWT: () => jsonWebToken({}),
  /** What Kubernetes projects into a pod for RRSA. */
  OIDCTOKEN: () => jsonWebToken({ aud: ["sts.aliyuncs.com"], exp: 17e8, iss: "https://oidc-ack.example" }),
  OPAQUE48: () => draw(() => randomText(48), looksLikeOpaqueToken),
  OSSSIG: () => encodeURIComponent(randomBytes(20).toString("base64")),
  B64SHA1: () => randomBytes(20).toString("base64")
};
function isPlaceholderName(name) {
  return Object.hasOwn(generate, name);
}
function fillTemplates(templates) {
  const values = /* @__PURE__ */ new Map();
  const placeholder = /\{(?:(b64|url):)?([A-Z][A-Z0-9]*)(#\d)?(?:\[(\d+):(\d+)\])?\}/g;
  return templates.map(
    (template) => template.replace(placeholder, (whole, form, name, which, from, to) => {
      if (!isPlaceholderName(name)) return whole;
      const key = name + (which ?? "");
      const value = values.get(key) ?? generate[name]();
      values.set(key, value);
      const piece = from === void 0 ? value : value.slice(Number(from), Number(to));
      if (form === "b64") return Buffer.from(piece).toString("base64");
      return form === "url" ? encodeURIComponent(piece) : piece;
    })
  );
}

export {
  fillTemplates
};
