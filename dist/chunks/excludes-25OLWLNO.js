import{$chunk_E7L64WQE as o}from"./start-D992D935.js";const{Excludes:r}=o;import"./start-D992D935.js";import"./start-D992D935.js";import"./chunk-ULZDHRKX.js";export{r as Excludes};
