var t=class extends Error{name="UserError";hint;constructor(r,s,e){super(r,e),this.hint=s}};export{t as UserError};
