import{writeError as r,writeOutput as t}from"./chunk-XZS47BWG.js";import"./chunk-ULZDHRKX.js";export{r as writeError,t as writeOutput};
