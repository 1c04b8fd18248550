import{$chunk_CS3Z2VSX as n}from"./start-D992D935.js";const{countUnanswered:e,isUnanswered:o,onlyLive:r}=n;export{e as countUnanswered,o as isUnanswered,r as onlyLive};
