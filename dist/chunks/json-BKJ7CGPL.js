import{reportJson as o,withoutValues as r}from"./chunk-4PYQP766.js";import"./chunk-2HHJY6MD.js";import"./start-D992D935.js";import"./start-D992D935.js";export{o as reportJson,r as withoutValues};
