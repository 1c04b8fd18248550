/**
 * The files of `aksweep demo`: what leaks look like in real trees, with well-formed credentials that nobody issued.
 * Holds templates only; values are made when the files are written (alibaba/generate.ts).
 */
import { dirname, join } from 'node:path';
import { fillTemplates } from '../alibaba/generate.ts';
import { makeFolder, writeNewFile } from '../disk/write-file.ts';

/**
 * Path in the demo folder → template. The same placeholder is the same value in every file: one finding, several
 * places.
 */
const TEMPLATES: Readonly<Record<string, string>> = {
  'README.md': `# shop

Copy \`.env.example\` to \`.env\` and fill in your own AccessKey.
`,
  '.env.example': `ALIBABA_CLOUD_ACCESS_KEY_ID=<your AccessKey ID>
ALIBABA_CLOUD_ACCESS_KEY_SECRET=<your AccessKey secret>
`,
  '.env': `# local settings, ignored by git, still on this disk
ALIBABA_CLOUD_ACCESS_KEY_ID={AKID24}
ALIBABA_CLOUD_ACCESS_KEY_SECRET={SECRET30}
OSS_BUCKET=shop-images
`,
  'src/upload.js': `import OSS from 'ali-oss';

export const images = new OSS({
  region: 'oss-cn-hangzhou',
  accessKeyId: '{AKID24}',
  accessKeySecret: '{SECRET30}',
  bucket: 'shop-images',
});
`,
  'src/main/resources/application.yml': `spring:
  cloud:
    alicloud:
      access-key: {AKID16}
      secret-key: {SECRET30#2}
`,
  'deploy/secret.yaml': `apiVersion: v1
kind: Secret
metadata:
  name: oss
data:
  accessKeyId: {b64:AKID24#3}
  accessKeySecret: {b64:SECRET30#3}
`,
  'debug/assume-role.json': `{
  "Credentials": {
    "AccessKeyId": "{STSID}",
    "AccessKeySecret": "{STSSECRET}",
    "SecurityToken": "{STSTOKEN}",
    "Expiration": "2025-06-01T12:00:00Z"
  }
}
`,
  'test/setup.py': `# a made-up ID: right look, wrong structure
os.environ["ALIBABA_CLOUD_ACCESS_KEY_ID"] = "{AKID24FAKE}"
`,
  'logs/access.log': `GET https://shop-images.oss-cn-hangzhou.aliyuncs.com/a.png?OSSAccessKeyId={AKID24G}&Expires=1748779200&Signature={OSSSIG} 200
`,
};

/** @param folder absolute, empty. Files are readable by the user only: they look like real secrets. */
export function writeDemoTree(folder: string): void {
  const texts = fillTemplates(Object.values(TEMPLATES));
  for (const [at, path] of Object.keys(TEMPLATES).entries()) {
    const file = join(folder, path);
    makeFolder(dirname(file), []);
    writeNewFile(file, texts[at] ?? '', 0o600);
  }
}
