import{$chunk_E7L64WQE as o}from"./start-76339541.js";const{Excludes:r}=o;import"./start-76339541.js";import"./start-76339541.js";import"./chunk-ULZDHRKX.js";export{r as Excludes};
