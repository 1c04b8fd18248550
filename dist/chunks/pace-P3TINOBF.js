import{$chunk_C6UHM2SU as r}from"./start-76339541.js";const{Interrupted:t,LAST_BUDGET:e,Pace:o}=r;export{t as Interrupted,e as LAST_BUDGET,o as Pace};
