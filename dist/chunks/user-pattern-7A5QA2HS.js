import {
  unboundedReason
} from "./chunk-PX5YPH2K.js";
import { $chunk_WDHDV5AN } from "./start-24990FF5.js";
const {
  ALIBABA_CHECKS
} = $chunk_WDHDV5AN;
import { $chunk_MXQLDHOI } from "./start-24990FF5.js";
const {
  compileRule
} = $chunk_MXQLDHOI;
import {
  UserError
} from "./chunk-ULZDHRKX.js";


// src/rules/user-pattern.ts
function compileUserRule(rule, file, re2) {
  for (const [index, pattern] of rule.patterns.entries()) {
    const place = `${file}: rule ${rule.info.id}: patterns[${index}]`;
    if (pattern.check !== null && !Object.hasOwn(ALIBABA_CHECKS, pattern.check)) {
      throw new UserError(`${place}.check: no check has the name ${pattern.check}`, `there are ${Object.keys(ALIBABA_CHECKS).join(", ")}`);
    }
    for (const [key, source] of [["pattern", pattern.pattern], ["left", pattern.left], ["notLeft", pattern.notLeft], ["near", pattern.near]]) {
      if (source !== null) checkPattern(source, `${file}: rule ${rule.info.id}: ${key}`, key === "pattern" && re2 !== null);
    }
    const groups = groupsIn(pattern.pattern);
    if (pattern.group > groups) throw new UserError(`${place}.group: the pattern has ${groups} groups, not ${pattern.group}`, "group 0 is the whole match; the default");
    if (pattern.scope === "keyword" && rule.keywords.length === 0) {
      throw new UserError(`${file}: rule ${rule.info.id}: keywords: expected at least one word that every match has near it, got none`, "keywords are what makes a scan fast: name a literal that comes in or beside every match");
    }
  }
  try {
    return compileRule(rule, re2 === null ? void 0 : re2);
  } catch (error) {
    throw new UserError(`${file}: rule ${rule.info.id}: ${error instanceof Error ? error.message : "a pattern is not valid"}`, "patterns are written in the common subset of RE2 and JavaScript");
  }
}
function groupsIn(pattern) {
  return (new RegExp(`(?:${pattern})|`).exec("")?.length ?? 1) - 1;
}
function checkPattern(source, place, safeEngine) {
  let reason;
  try {
    reason = unboundedReason(source);
  } catch (error) {
    throw new UserError(`${place}: not a valid pattern: ${error instanceof Error ? error.message : ""}`, "patterns are written in the common subset of RE2 and JavaScript");
  }
  if (reason !== null && !safeEngine) {
    throw new UserError(`${place}: this pattern could take unbounded time: ${reason}`, "bound it, or install the optional package re2, which runs any pattern in linear time");
  }
}
export {
  compileUserRule
};
