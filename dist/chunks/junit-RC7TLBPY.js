import{$chunk_UTLCSEWA as _}from"./start-D992D935.js";const{plainText:C,ruleTexts:L}=_;import{$chunk_LXNGGKXC as A}from"./start-D992D935.js";const{containerPath:D,placeFacts:E,placeText:g}=A;import{$chunk_UVP4LJA6 as G}from"./start-D992D935.js";const{nothingText:N}=G;import{$chunk_ER4TW3X7 as X}from"./start-D992D935.js";const{partFacts:w,redactedText:I,suppressionText:P,verdictText:U}=X;import{$chunk_NIDBGNLQ as b}from"./start-D992D935.js";const{messagesFor:j}=b;import"./start-D992D935.js";import{$chunk_XAPDVGRE as J}from"./start-D992D935.js";const{escapeCommands:R,escapeControls:S}=J;import{$chunk_4DL7DMH6 as V}from"./start-D992D935.js";const{worstFirst:h}=V;import"./start-D992D935.js";import"./start-D992D935.js";var W={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&apos;"};function o(e){const n=S(e).replace(/[\ufffe\uffff]/g,"\uFFFD").replace(/[&<>"']/g,s=>W[s]??s);return R(n,s=>`&#${s.charCodeAt(0)};`)}function*q(e,n){const s=j(n.lang),c=L(e,n),i=y(e.findings),r=y(e.suppressed),a=e.skipped.filter(t=>t.incomplete),f=i+r+a.length===0?1:0,p=`tests="${i+r+a.length+f}" failures="${i}" errors="${a.length}"`,d=`time="${e.summary.seconds.toFixed(3)}"`,l=o(e.tool.name);yield`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="${l}" ${p} ${d}>
`;const T=o(e.summary.startedAt.replace(/(?:\.\d+)?Z$/,""));yield`  <testsuite name="${l}" ${p} skipped="${r}" ${d} timestamp="${T}">
`;for(const t of h(e.findings)){const u=`${c.titleOf(t)} (${I(t,s)})`,m=B(t,s,n);for(const[k,$]of t.occurrences.entries()){const F=k===0?H(t,c):[],v=[g($,s),...E($,s),...m,...F];yield x(t,$,s,[`      <failure type="${t.severity}" message="${o(u)}">${v.map(o).join(`
`)}</failure>
`])}}for(const t of h(e.suppressed)){const u=t.suppression===null?s.suppressedTitle:P(t.suppression,s);for(const m of t.occurrences)yield x(t,m,s,[`      <skipped message="${o(u)}"/>
`])}for(const t of a)yield`    <testcase classname="${l}" name="${o(t.path)}">
`,yield`      <error type="${o(t.reason)}" message="${o(t.detail??t.reason)}"/>
    </testcase>
`;f===1&&(yield`    <testcase classname="${l}" name="${o(N(e,s))}"/>
`),yield`  </testsuite>
</testsuites>
`}function y(e){return e.reduce((n,s)=>n+s.occurrences.length,0)}function x(e,n,s,c){const i=o(D(n.source)),r=o(g(n,s));return`${`    <testcase classname="${o(e.rule)}" name="${r}" file="${i}" line="${n.location.startLine}">
`}${c.join("")}    </testcase>
`}function B(e,n,s){const c=U(e,n);return[...w(e,n,s.now,!1).map(({label:i,text:r})=>`${i}: ${r}`),...c===void 0?[]:[`${n.label.status}: ${c}`],`${n.label.fingerprint}: ${e.fingerprint}`]}function H(e,n){return n.of(e.rule).remediation.map((s,c)=>`${c+1}. ${C(s)}`)}export{q as reportJunit};
