export declare class SecretText {
    #private;
    /** What may be shown, e.g. `LTAI5t…9f` or `30 characters`. */
    readonly redacted: string;
    constructor(value: string, redacted: string);
    /** The raw value. Never pass the result to a log, an error or a cache. */
    reveal(): string;
    /** Length of the value in UTF-16 units. */
    get length(): number;
    /** Lower-case hex SHA-256 of the value's UTF-8 bytes. */
    sha256(): string;
    equals(other: SecretText): boolean;
    toString(): string;
    toJSON(): string;
}
