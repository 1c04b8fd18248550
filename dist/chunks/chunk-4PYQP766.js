import{findingShape as u,reportShape as d}from"./chunk-2HHJY6MD.js";import{$chunk_XAPDVGRE as p}from"./start-D992D935.js";const{stringifySafely:c}=p;function*y(e,i){const r=Object.entries(d.write({...e,findings:[],suppressed:[]}));for(const[n,[t,f]]of r.entries())yield`${n===0?"{":","}
  "${t}": `,t==="findings"?yield*s(e.findings,i):t==="suppressed"?yield*s(e.suppressed,i):yield l(f,"  ");yield`
}
`}function*s(e,i){if(e.length===0)return yield"[]";for(const[r,n]of e.entries())yield`${r===0?"[":","}
    ${l(u.write(o(n,i)),"    ")}`;yield`
  ]`}function l(e,i){return c(e,2).replaceAll(`
`,`
${i}`)}function o(e,i){return i.showSecrets===!0?e:{...e,parts:e.parts.map(({value:r,...n})=>n)}}export{y as reportJson,o as withoutValues};
