import{cellText as h,codeText as $,linkedCode as T}from"./chunk-RRTKSM67.js";import{$chunk_BJTO7HDP as M}from"./start-D992D935.js";const{countTables:O,excerptText:D,exposureRows:N}=M;import{$chunk_UTLCSEWA as H}from"./start-D992D935.js";const{ruleTexts:E}=H;import{$chunk_LXNGGKXC as W}from"./start-D992D935.js";const{placeFacts:C,placeText:x}=W;import{$chunk_UVP4LJA6 as F}from"./start-D992D935.js";const{findingsText:I,nothingText:A,remarks:B,scannedText:R,skippedLines:X}=F;import{$chunk_ER4TW3X7 as G}from"./start-D992D935.js";const{alarm:b,issuedDay:J,partFacts:P,redactedText:w,statusText:U,suppressionText:K,verdictText:Q}=G;import{$chunk_NIDBGNLQ as V}from"./start-D992D935.js";const{messagesFor:q}=V;import{$chunk_K3FU5XJD as z}from"./start-D992D935.js";const{groupedNumber:j}=z;import{$chunk_4DL7DMH6 as Y}from"./start-D992D935.js";const{worstFirst:Z}=Y;var g=20;function tt(t,o,c,n){const e=c.verbose===!0?1/0:g,r=n.audit,s=O(t,o,n,e).map(({title:u,rows:d,more:k})=>L(u,[" ",r.findings],[...d.map(([p,m])=>[$(p),j(m)]),...k>0?[[n.andMore(k),""]]:[]])),l=N(t,o,n,e),i=o.longestExposed.length-l.length,{label:a}=n;return[`
## ${r.title}

${n.joined([r.inHead(o.inHead),r.removed(o.removed)])}
`,...s,...l.length===0?[]:[L(r.longestExposed,[r.days,r.since,r.until,a.value,a.place],[...l.map(u=>[j(u.days),u.since,u.until??r.stillThere,$(u.redacted),$(u.path)]),...i>0?[[n.andMore(i),"","","",""]]:[]])]]}function L(t,o,c){return[`
### ${t}
`,v(o),v(o.map(()=>"---")),...c.map(v),""].join(`
`)}function v(t){return`| ${t.join(" | ")} |`}var et=20,nt=20;function*ot(t,o){const c=q(o.lang),n={options:o,messages:c,texts:E(t,o)},e=Z(t.findings),r=ct(t,n);let s=at(t,e,n);const l=o.maxBytes??1/0,i=p=>`
${c.markdown.notListed(p)}
`;let a=l-f(r)-f(i(e.length));const u=e.slice(0,1).map(p=>S(p,1,n)).join("");a<f(s)+f(u)&&(s=""),a-=f(s),yield r;let d=0;for(const p of e){const m=S(p,d+1,n);if(a-=f(m),a<0)break;yield m,d++}d<e.length&&(yield i(e.length-d)),a-=f(`
## ${c.markdown.details}
`);let k=!1;for(const[p,m]of e.slice(0,d).entries()){const y=st(m,p+1,n);if(a-=f(y),a<0)break;k||(yield`
## ${c.markdown.details}
`),k=!0,yield y}yield s}function f(t){return Buffer.byteLength(t)}function ct(t,{messages:o}){const c=R(t.summary,o),n=t.summary.interrupted?`**${o.interrupted}**

`:"";if(t.findings.length===0)return`${n}${A(t,o)}
`;const{label:e}=o,r=["#",e.severity,e.what,e.value,e.place,e.issued,e.since,e.status];return[`# ${o.markdown.title}
`,`${n}**${I(t,o)}** (${c})
`,`| ${r.join(" | ")} |`,`| ${r.map((s,l)=>l===0?"---:":"---").join(" | ")} |
`].join(`
`)}function S(t,o,{options:c,messages:n,texts:e}){const r=t.occurrences[0],s=t.occurrences.length-1,l=r===void 0?"":`${T(x(r,n),c.linkTo?.(r))}${s>0?` +${s}`:""}`,i=b(t,n)??U(t,n);return`| ${[String(o),n.severity[t.severity],h(e.titleOf(t)),$(w(t,n)),l,J(t)??"",rt(t)??"",b(t,n)===void 0?i:`**${i}**`].join(" | ")} |
`}function rt(t){return t.occurrences.flatMap(({source:c})=>c.kind==="commit"&&/^\d{4}-\d{2}-\d{2}/.test(c.date)?[c.date.slice(0,10)]:[]).toSorted()[0]}function st(t,o,c){const{options:n,messages:e,texts:r}=c,s=Q(t,e),l=[...P(t,e,n.now,!1),...s===void 0?[]:[{label:e.label.status,text:s}],{label:e.label.confidence,text:e.confidence[t.confidence]},{label:e.label.fingerprint,text:t.fingerprint}],i=n.verbose===!0?t.occurrences:t.occurrences.slice(0,et),a=t.occurrences.length-i.length;return[`
### ${o}. ${h(r.titleOf(t))}
`,h(r.of(t.rule).description),"",...l.map(({label:u,text:d})=>`- ${h(u)}: ${$(d)}`),"",...it(t.occurrences[0],e),`${e.markdown.places}:`,"",...i.map(u=>lt(u,c)),...a>0?[`- ${e.andMore(a)}`]:[],""].join(`
`)}function it(t,o){return t?.excerpt===void 0?[]:[`${t.excerpt.line}: ${$(D(t.excerpt,o).text)}`,""]}function lt(t,{options:o,messages:c}){const n=C(t,c);return`- ${T(x(t,c),o.linkTo?.(t))}${n.length===0?"":`: ${$(c.joined(n))}`}`}function at(t,o,c){const{messages:n,options:e}=c,r=X(t,e.verbose!==!0),s=e.verbose===!0?t.suppressed.map(i=>dt(i,c)):[],l=[...B(t,n),...t.warnings.map(i=>`${n.warningTitle}: ${$(i)}`)];return[...ut(o,c),...t.summary.audit===void 0?[]:tt(t,t.summary.audit,e,n),..._(n.suppressedTitle,s,c),..._(n.skippedTitle,r,c),...l.length>0?[`
${l.map(i=>`- ${i}`).join(`
`)}
`]:[]].join("")}function ut(t,{messages:o,texts:c}){const n=new Map;for(const e of t)n.has(e.rule)||n.set(e.rule,e);return[...n].flatMap(([e,r])=>{const s=h(c.titleOf(r)),l=r.severity==="info"?o.markdown.stepsToDo(s):o.markdown.revokeSteps(s),i=c.of(e).remediation.map((a,u)=>`${u+1}. ${h(a)}`);return i.length===0?[]:[`
## ${l}

${i.join(`
`)}
`]})}function dt(t,{messages:o,texts:c}){const n=t.occurrences[0],e=t.suppression===null?"":`, ${K(t.suppression,o)}`;return`${n===void 0?t.fingerprint:x(n,o)}: ${c.titleOf(t)}, ${w(t,o)}${e}`}function _(t,o,{messages:c,options:n}){if(o.length===0)return[];const e=n.verbose===!0?o:o.slice(0,nt),r=o.length-e.length,s=[...e.map(l=>`- ${$(l)}`),...r>0?[`- ${c.andMore(r)}`]:[]];return[`
## ${t}

${s.join(`
`)}
`]}export{ot as reportMarkdown};
