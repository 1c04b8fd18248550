import{$chunk_C6UHM2SU as r}from"./start-D992D935.js";const{Interrupted:t,LAST_BUDGET:e,Pace:o}=r;export{t as Interrupted,e as LAST_BUDGET,o as Pace};
