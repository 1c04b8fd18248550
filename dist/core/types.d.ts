/**
 * The domain types that every room shares: what a part, a match, a finding and a report are.
 * Plain readonly data, no behaviour, no imports from other rooms. The words are those of ARCHITECTURE.md.
 */
import type { SecretText } from './secret-text.js';
/** Id of a rule, kebab-case: `alibaba-access-key`. */
export type RuleId = string & {
    readonly __brand: 'RuleId';
};
/** `v1:` + 64 hex digits; see triage/fingerprint.ts. */
export type Fingerprint = string & {
    readonly __brand: 'Fingerprint';
};
/**
 * What the patterns of user rules may be run by. `auto` is the native RE2 where it is installed, else the embedded
 * re2js. `v8` is an old name: V8 ran patterns that were proven bounded; re2js runs them now, and any other.
 */
export declare const ENGINE_CHOICES: readonly ["auto", "re2", "re2js", "v8"];
export type EngineChoice = (typeof ENGINE_CHOICES)[number];
/** What patterns run on: built-in ones on V8, those of users on one of the others. */
export declare const PATTERN_ENGINES: readonly ["v8", "re2js", "re2"];
export type PatternEngine = (typeof PATTERN_ENGINES)[number];
/** Worst first; the order is the order of every sorted output. */
export declare const SEVERITIES: readonly ["critical", "high", "medium", "low", "info"];
export type Severity = (typeof SEVERITIES)[number];
/** How sure the structure makes us, surest first. */
export declare const CONFIDENCES: readonly ["high", "medium", "low"];
export type Confidence = (typeof CONFIDENCES)[number];
/**
 * What a part is, e.g. `alibaba-access-key-id`. Built-in kinds are listed in design "JSON report"; user rules bring
 * their own.
 */
export type PartKind = string;
/** Half-open byte range `[start, end)` in the blob as stored. Offsets are plain numbers, so blobs over 4 GiB work. */
export interface Span {
    readonly start: number;
    readonly end: number;
}
/** Where a span stands for a reader: lines from 1, columns in UTF-16 code units from 1, end exclusive. */
export interface Location {
    readonly startLine: number;
    readonly startColumn: number;
    readonly endLine: number;
    readonly endColumn: number;
}
/** One layer that had to be undone to reach a value, outermost first in a list. */
export type Encoding = 'base64' | 'base64url' | 'hex' | 'percent' | 'escape' | 'html-entity' | 'quoted-printable' | 'split-literal' | 'utf-16le' | 'utf-16be';
/**
 * What the structure of a value tells for free. All optional; dates are ISO 8601 UTC.
 * - issuedAt: creation time inside an LTAI5t AccessKey ID (18 h resolution)
 * - expiresAt: expiry of a signed URL, a JWT, or a credentials response
 * - generation: `LTAI-16`, `LTAI4`, `LTAI5`, `STS-5`, … ; `unknown` when the structure does not check
 * - profile / mode: of a CLI or Credentials-tool file
 * - owner: UID of the account, RAM user or role that the credential belongs to
 * - resource: what the credential opens, e.g. the ID of a registry's instance
 * - note: one short sentence for a person, never holding a value
 */
export interface Attributes {
    readonly issuedAt?: string;
    readonly expiresAt?: string;
    readonly generation?: string;
    readonly profile?: string;
    readonly mode?: string;
    readonly owner?: string;
    readonly resource?: string;
    readonly note?: string;
}
/** One part found at one place in one blob. */
export interface Part {
    readonly kind: PartKind;
    readonly rule: RuleId;
    /** The decoded value. Opaque: prints as its redaction. */
    readonly value: SecretText;
    readonly span: Span;
    readonly encoding: readonly Encoding[];
    readonly confidence: Confidence;
    readonly attributes: Attributes;
}
/** Parts of one blob that belong together: one credential at one place. What the engine returns. */
export interface CredentialMatch {
    readonly rule: RuleId;
    readonly severity: Severity;
    readonly confidence: Confidence;
    /** At least one, in the order of the rule's parts. */
    readonly parts: readonly Part[];
    /** Smallest span that covers all parts. */
    readonly span: Span;
}
/** Where a blob was seen. */
export type Origin = {
    readonly kind: 'file';
    readonly path: string;
} | {
    readonly kind: 'stdin';
    readonly path: string;
} | {
    readonly kind: 'staged';
    readonly path: string;
} | {
    readonly kind: 'commit';
    readonly path: string;
    /** The commit that introduced the value (first by topology), full hex. */
    readonly commit: string;
    /** `Name <e-mail>`, decoded to UTF-8. */
    readonly author: string;
    /** Author date, ISO 8601 UTC. */
    readonly date: string;
    readonly committer?: string;
    readonly committerDate?: string;
    /** Whether this value at this path is in the tree of HEAD. */
    readonly inHead: boolean;
    /**
     * Found in a push: the pushed commit takes the place of HEAD above, which is still another one. Of several pushed
     * commits nothing is said about it.
     */
    readonly pushed?: boolean;
    /** Full ref names whose tips contain the introducing commit (capped, see git/attribution). */
    readonly refs?: readonly string[];
    /** First commit after which the value is gone from this path, when it is not in HEAD. */
    readonly removedIn?: {
        readonly commit: string;
        readonly date: string;
    };
    /** Other paths that held the same blob (renames, copies). */
    readonly otherPaths?: readonly string[];
    /** `commit-message`, `tag-message` or `note` when the text is not a file. `path` then names the object. */
    readonly object?: 'commit-message' | 'tag-message' | 'note';
} | {
    readonly kind: 'archive-member';
    readonly path: string;
    readonly archive: string;
    readonly member: string;
};
/**
 * The line of a match with every credential value replaced by its redaction and other values by `***`. Safe to print
 * after escaping.
 */
export interface Excerpt {
    /** 1-based line of `text`. */
    readonly line: number;
    /** One line, cut to at most 160 UTF-16 units around the match; values already redacted. */
    readonly text: string;
    /** UTF-16 offsets into `text`, half-open: what a caret should underline. */
    readonly highlight: Span;
}
/** A part as it leaves the program: hashed and redacted. `value` only with --show-secrets. */
export interface ReportedPart {
    readonly kind: PartKind;
    /** Lower-case hex SHA-256 of the UTF-8 bytes of the decoded value. */
    readonly sha256: string;
    readonly redacted: string;
    readonly issuedAt?: string;
    readonly expiresAt?: string;
    readonly generation?: string;
    readonly profile?: string;
    readonly mode?: string;
    readonly owner?: string;
    readonly resource?: string;
    readonly note?: string;
    readonly value?: string;
}
export interface OccurrencePart {
    readonly kind: PartKind;
    readonly sha256: string;
    readonly encoding: readonly Encoding[];
    readonly location: Location;
}
export interface Occurrence {
    readonly source: Origin;
    /** Smallest location that covers all parts at this place. */
    readonly location: Location;
    readonly parts: readonly OccurrencePart[];
    readonly excerpt?: Excerpt;
    /** The comment here that suppressed the value which stood here before, and does not suppress this one. */
    readonly lapsedSuppression?: Extract<Suppression, {
        readonly kind: 'inline';
    }>;
}
export type Suppression = {
    readonly kind: 'inline';
    readonly reason: string | null;
} | {
    readonly kind: 'ignore-file';
    readonly entry: string;
    readonly line: number;
    readonly expires: string | null;
    readonly reason: string | null;
} | {
    readonly kind: 'baseline';
    readonly since: string;
};
/** What the server said about a credential. docs/verification.md, "Verdicts". */
export type Verdict = 'not-checked' | 'active' | 'active-restricted' | 'inactive' | 'id-not-found' | 'id-exists' | 'secret-mismatch' | 'expired' | 'token-mismatch' | 'unknown';
export interface CallerIdentity {
    /** `Account` (root), `RAMUser` or `AssumedRoleUser`. */
    readonly type: 'Account' | 'RAMUser' | 'AssumedRoleUser';
    readonly accountId: string;
    readonly arn: string;
    readonly principalId?: string;
    readonly userId?: string;
    readonly roleId?: string;
}
export interface Verification {
    readonly verdict: Verdict;
    /** Server error code or our own reason word (`timeout`, `redirect`, …); never the server's message. */
    readonly reason?: string;
    readonly requestId?: string;
    /** ISO 8601 UTC time of the answer. */
    readonly checkedAt?: string;
    readonly endpoint?: string;
    readonly identity?: CallerIdentity;
}
/** The same credential wherever it occurs. This is the JSON report's element. */
export interface Finding {
    readonly fingerprint: Fingerprint;
    readonly rule: RuleId;
    readonly title: string;
    readonly severity: Severity;
    readonly confidence: Confidence;
    readonly parts: readonly ReportedPart[];
    /** Sorted: source path, then place. The first is the primary one. */
    readonly occurrences: readonly Occurrence[];
    readonly suppression: Suppression | null;
    readonly verification: Verification;
}
/** An input that was not (wholly) scanned. */
export interface Skipped {
    readonly path: string;
    /** One of the words in docs/exit-codes.md, e.g. `unreadable`, `not-a-regular-file`, `vanished`, `missing-object`. */
    readonly reason: string;
    /** For a person: what to do about it. */
    readonly detail?: string;
    /**
     * Whether the job is incomplete because of it (exit 2), or it is left out by design (symlink met in a walk, excluded
     * path).
     */
    readonly incomplete: boolean;
}
export interface Summary {
    readonly startedAt: string;
    readonly seconds: number;
    readonly files: number;
    readonly blobs: number;
    readonly bytes: number;
    readonly findings: number;
    readonly bySeverity: Readonly<Record<Severity, number>>;
    readonly suppressed: {
        readonly inline: number;
        readonly ignoreFile: number;
        readonly baseline: number;
    };
    /** Findings that the confidence or severity threshold hides. */
    readonly hidden: {
        readonly belowConfidence: number;
        readonly belowSeverity: number;
        readonly madeUpIds: number;
        /** `--only-live`: findings that Alibaba Cloud says do not work. */
        readonly notLive?: number;
        /** `--only-live`: findings that nobody can be asked about, e.g. an ID without its secret. */
        readonly notVerifiable?: number;
    };
    readonly skipped: number;
    readonly interrupted: boolean;
    /** How history was read, e.g. `cat-file` or `pack`; absent for files. */
    readonly reader?: string;
    /** What ran the patterns of the user's rules; `v8` when there were none. */
    readonly engine?: PatternEngine;
    readonly staleBaseline?: readonly Fingerprint[];
    readonly verification?: {
        readonly requests: number;
        readonly byVerdict: Readonly<Partial<Record<Verdict, number>>>;
        /** Findings that could not be asked about, by reason; see verify/unanswered.ts. */
        readonly unanswered?: Readonly<Record<string, number>>;
    };
    /** Filled by `aksweep git`; see git/history/audit-summary.ts. */
    readonly audit?: AuditSummary;
}
/** Counts for the auditor of a repository. Keys are years (`2023`), authors, paths; values are findings. */
export interface AuditSummary {
    readonly byYear: Readonly<Record<string, number>>;
    readonly byAuthor: Readonly<Record<string, number>>;
    readonly byPath: Readonly<Record<string, number>>;
    readonly byIssueYear: Readonly<Record<string, number>>;
    readonly inHead: number;
    readonly removed: number;
    readonly longestExposed: readonly {
        readonly fingerprint: Fingerprint;
        readonly since: string;
        readonly until: string | null;
        readonly days: number;
    }[];
}
/** The texts of a rule in one language. */
export interface RuleText {
    readonly title: string;
    readonly description: string;
    /** Ordered steps a person takes to revoke or contain, Markdown allowed. */
    readonly remediation: readonly string[];
}
/** Rule metadata that reporters need; derived from rules/*.yaml. */
export interface RuleInfo extends RuleText {
    readonly id: RuleId;
    readonly severity: Severity;
    readonly confidence: Confidence;
    readonly references: readonly string[];
    readonly builtin: boolean;
    /**
     * The same texts in Chinese (`--lang zh`); a rule without them shows the English ones. Same number and order of
     * steps.
     */
    readonly zh?: RuleText;
}
/**
 * The finished report: exactly what `--format json` prints and `aksweep report` reads. docs/report.schema.json
 * describes it.
 */
export interface Report {
    readonly schemaVersion: '1';
    readonly tool: {
        readonly name: string;
        readonly version: string;
    };
    readonly findings: readonly Finding[];
    /** Suppressed findings: counted and listed, never part of `findings`. */
    readonly suppressed: readonly Finding[];
    readonly summary: Summary;
    readonly skipped: readonly Skipped[];
    readonly warnings: readonly string[];
    /** Metadata of user rules that found something, so that a report can be converted without the rule file. */
    readonly customRules: readonly RuleInfo[];
}
