import {
  fillTemplates
} from "./chunk-SXR4KZTD.js";
import { $chunk_G7YOTNU7 } from "./start-D0E8E70D.js";
const {
  scanPathsInSession
} = $chunk_G7YOTNU7;
import { $chunk_MWMPUJZI } from "./start-D0E8E70D.js";
const {
  outputPlan,
  writeReport
} = $chunk_MWMPUJZI;
import { $chunk_46IXWZU7 } from "./start-D0E8E70D.js";
const {
  prepareScan
} = $chunk_46IXWZU7;
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import { $chunk_HP2FAZF5 } from "./start-D0E8E70D.js";
const {
  outcomeOf
} = $chunk_HP2FAZF5;
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./chunk-7ZBYIQJF.js";
import "./start-D0E8E70D.js";
import {
  writeError
} from "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";


// src/cli/commands/demo.ts
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as join2 } from "node:path";

// src/cli/demo-tree.ts
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
var TEMPLATES = {
  "README.md": `# shop

Copy \`.env.example\` to \`.env\` and fill in your own AccessKey.
`,
  ".env.example": `ALIBABA_CLOUD_ACCESS_KEY_ID=<your AccessKey ID>
ALIBABA_CLOUD_ACCESS_KEY_SECRET=<your AccessKey secret>
`,
  ".env": `# local settings, ignored by git, still on this disk
ALIBABA_CLOUD_ACCESS_KEY_ID={AKID24}
ALIBABA_CLOUD_ACCESS_KEY_SECRET={SECRET30}
OSS_BUCKET=shop-images
`,
  "src/upload.js": `import OSS from 'ali-oss';

export const images = new OSS({
  region: 'oss-cn-hangzhou',
  accessKeyId: '{AKID24}',
  accessKeySecret: '{SECRET30}',
  bucket: 'shop-images',
});
`,
  "src/main/resources/application.yml": `spring:
  cloud:
    alicloud:
      access-key: {AKID16}
      secret-key: {SECRET30#2}
`,
  "deploy/secret.yaml": `apiVersion: v1
kind: Secret
metadata:
  name: oss
data:
  accessKeyId: {b64:AKID24#3}
  accessKeySecret: {b64:SECRET30#3}
`,
  "debug/assume-role.json": `{
  "Credentials": {
    "AccessKeyId": "{STSID}",
    "AccessKeySecret": "{STSSECRET}",
    "SecurityToken": "{STSTOKEN}",
    "Expiration": "2025-06-01T12:00:00Z"
  }
}
`,
  "test/setup.py": `# a made-up ID: right look, wrong structure
os.environ["ALIBABA_CLOUD_ACCESS_KEY_ID"] = "{AKID24FAKE}"
`,
  "logs/access.log": `GET https://shop-images.oss-cn-hangzhou.aliyuncs.com/a.png?OSSAccessKeyId={AKID24G}&Expires=1748779200&Signature={OSSSIG} 200
`
};
function writeDemoTree(folder) {
  const texts = fillTemplates(Object.values(TEMPLATES));
  for (const [at, path] of Object.keys(TEMPLATES).entries()) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, texts[at] ?? "", { mode: 384 });
  }
}

// src/cli/commands/demo.ts
var NOTE = {
  en: (folder) => `These credentials were made up just now and belong to nobody. The files are in ${folder}; delete the folder when you are done.
`,
  zh: (folder) => `\u4EE5\u4E0A\u51ED\u8BC1\u5747\u4E3A\u521A\u521A\u865A\u6784\uFF0C\u4E0D\u5C5E\u4E8E\u4EFB\u4F55\u4EBA\u3002\u6587\u4EF6\u4F4D\u4E8E ${folder}\uFF0C\u770B\u5B8C\u540E\u53EF\u5220\u9664\u8BE5\u6587\u4EF6\u5939\u3002
`
};
var runDemoCommand = async (invocation, { environment, lang }) => {
  const folder = mkdtempSync(join2(tmpdir(), "aksweep-demo-"));
  writeDemoTree(folder);
  const prepared = await prepareScan(invocation.options, ["."], { cwd: folder, environment, lang });
  const { plan, options, context } = prepared;
  const output = outputPlan(options);
  const report = await scanPathsInSession(["."], prepared);
  await writeReport(report, output, options, context, plan.rules.infos);
  writeError(`
${NOTE[context.lang](folder)}`);
  return outcomeOf(report, plan.failOn);
};
export {
  runDemoCommand
};
