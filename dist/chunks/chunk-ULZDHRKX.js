// src/core/errors.ts
var UserError = class extends Error {
  name = "UserError";
  hint;
  constructor(message, hint, options) {
    super(message, options);
    this.hint = hint;
  }
};

export {
  UserError
};
