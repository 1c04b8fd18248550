import{reportJson as o,withoutValues as r}from"./chunk-4PYQP766.js";import"./chunk-2HHJY6MD.js";import"./start-76339541.js";import"./start-76339541.js";export{o as reportJson,r as withoutValues};
