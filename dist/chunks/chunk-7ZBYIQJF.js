var e="aksweep",O="0.1.0",a="https://github.com/aksweep/aksweep";export{e as TOOL_NAME,a as TOOL_URI,O as TOOL_VERSION};
