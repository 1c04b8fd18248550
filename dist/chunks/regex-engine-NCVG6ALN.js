import{createRequire as n}from"node:module";function o(){try{const r=n(import.meta.url)("re2");return(e,t)=>new r(e,`${t}u`)}catch{return null}}export{o as loadRe2};
