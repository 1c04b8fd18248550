import{SyntaxFault as t,YamlText as a}from"./chunk-VNYXGS5V.js";export{t as SyntaxFault,a as YamlText};
