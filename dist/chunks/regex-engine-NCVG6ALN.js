

// src/rules/regex-engine.ts
import { createRequire } from "node:module";
function loadRe2() {
  try {
    const RE2 = createRequire(import.meta.url)("re2");
    return (source, flags) => new RE2(source, `${flags}u`);
  } catch {
    return null;
  }
}
export {
  loadRe2
};
