import{fillTemplates as l}from"./chunk-AZCCTLFY.js";import{$chunk_PE7MDED5 as S}from"./start-D992D935.js";const{scanPathsInSession:A}=S;import"./start-D992D935.js";import{$chunk_UCVYBPIN as d}from"./start-D992D935.js";const{outputPlan:y,writeReport:C}=d;import{$chunk_MEXBHBJX as _}from"./start-D992D935.js";const{prepareScan:h}=_;import"./start-D992D935.js";import"./start-D992D935.js";import"./start-D992D935.js";import{$chunk_XXLF6BFT as T}from"./start-D992D935.js";const{makeFolder:D,writeNewFile:K}=T;import"./start-D992D935.js";import{$chunk_6P7K3JUQ as I}from"./start-D992D935.js";const{outcomeOf:f}=I;import"./start-D992D935.js";import"./start-D992D935.js";import{$chunk_WL25VQ5M as B}from"./start-D992D935.js";const{makeTemporaryFolder:g,removeTemporaryFolder:F,systemTemporaryPlace:k,temporaryFault:w}=B;import"./start-D992D935.js";import"./start-D992D935.js";import"./start-D992D935.js";import"./start-D992D935.js";import"./start-D992D935.js";import"./start-D992D935.js";import"./start-D992D935.js";import"./chunk-7ZBYIQJF.js";import"./start-D992D935.js";import"./start-D992D935.js";import"./start-D992D935.js";import"./start-D992D935.js";import"./start-D992D935.js";import"./start-D992D935.js";import"./start-D992D935.js";import"./start-D992D935.js";import"./start-D992D935.js";import"./start-D992D935.js";import"./start-D992D935.js";import"./start-D992D935.js";import"./start-D992D935.js";import"./start-D992D935.js";import"./start-D992D935.js";import"./start-D992D935.js";import"./start-D992D935.js";import"./start-D992D935.js";import"./start-D992D935.js";import"./start-D992D935.js";import"./start-D992D935.js";import"./start-D992D935.js";import"./start-D992D935.js";import"./start-D992D935.js";import"./start-D992D935.js";import"./start-D992D935.js";import"./start-D992D935.js";import{writeError as O}from"./chunk-XZS47BWG.js";import{UserError as L}from"./chunk-ULZDHRKX.js";import{dirname as v,join as b}from"node:path";var u={"README.md":"# shop\n\nCopy `.env.example` to `.env` and fill in your own AccessKey.\n",".env.example":`ALIBABA_CLOUD_ACCESS_KEY_ID=<your AccessKey ID>
ALIBABA_CLOUD_ACCESS_KEY_SECRET=<your AccessKey secret>
`,".env":`# local settings, ignored by git, still on this disk
ALIBABA_CLOUD_ACCESS_KEY_ID={AKID24}
ALIBABA_CLOUD_ACCESS_KEY_SECRET={SECRET30}
OSS_BUCKET=shop-images
`,"src/upload.js":`import OSS from 'ali-oss';

export const images = new OSS({
  region: 'oss-cn-hangzhou',
  accessKeyId: '{AKID24}',
  accessKeySecret: '{SECRET30}',
  bucket: 'shop-images',
});
`,"src/main/resources/application.yml":`spring:
  cloud:
    alicloud:
      access-key: {AKID16}
      secret-key: {SECRET30#2}
`,"deploy/secret.yaml":`apiVersion: v1
kind: Secret
metadata:
  name: oss
data:
  accessKeyId: {b64:AKID24#3}
  accessKeySecret: {b64:SECRET30#3}
`,"debug/assume-role.json":`{
  "Credentials": {
    "AccessKeyId": "{STSID}",
    "AccessKeySecret": "{STSSECRET}",
    "SecurityToken": "{STSTOKEN}",
    "Expiration": "2025-06-01T12:00:00Z"
  }
}
`,"test/setup.py":`# a made-up ID: right look, wrong structure
os.environ["ALIBABA_CLOUD_ACCESS_KEY_ID"] = "{AKID24FAKE}"
`,"logs/access.log":`GET https://shop-images.oss-cn-hangzhou.aliyuncs.com/a.png?OSSAccessKeyId={AKID24G}&Expires=1748779200&Signature={OSSSIG} 200
`};function R(o){const s=l(Object.values(u));for(const[i,r]of Object.keys(u).entries()){const e=b(o,r);D(v(e),[]),K(e,s[i]??"",384)}}var U={en:o=>`These credentials were made up just now and belong to nobody. The files are in ${o}; delete the folder when you are done.
`,zh:o=>`\u4EE5\u4E0A\u51ED\u8BC1\u5747\u4E3A\u521A\u521A\u865A\u6784\uFF0C\u4E0D\u5C5E\u4E8E\u4EFB\u4F55\u4EBA\u3002\u6587\u4EF6\u4F4D\u4E8E ${o}\uFF0C\u770B\u5B8C\u540E\u53EF\u5220\u9664\u8BE5\u6587\u4EF6\u5939\u3002
`},$=async(o,{environment:s,lang:i})=>{const r=k(),e=g(r,"aksweep-demo-");try{R(e)}catch(t){throw F(e),w(t instanceof L&&t.cause!==void 0?t.cause:t,r)}const m=await h(o.options,["."],{cwd:e,environment:s,lang:i}),{plan:p,options:n,context:c}=m,E=y(n),a=await A(["."],m);return await C(a,E,n,c,p.rules.infos),O(`
${U[c.lang](e)}`),f(a,p)};export{$ as runDemoCommand};
