/**
 * The type of everything a report says to a person; a missing key is a compile error. catalogue.ts has one object per
 * language. Rule titles, descriptions and steps come from the rules themselves (rule-texts.ts), not from here.
 */
import type { Confidence, Severity, Verdict, Encoding } from '../../core/types.ts';

export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The kinds of parts that the built-in rules report; design "JSON report". */
type BuiltinPartKind =
  | 'alibaba-access-key-id'
  | 'alibaba-access-key-secret'
  | 'alibaba-sts-access-key-id'
  | 'alibaba-sts-access-key-secret'
  | 'alibaba-sts-security-token'
  | 'alibaba-tmp-access-key-id'
  | 'alibaba-bearer-token'
  | 'alibaba-cloudsso-access-token'
  | 'alibaba-oauth-access-token'
  | 'alibaba-oauth-refresh-token'
  | 'alibaba-oidc-token'
  | 'alibaba-market-appcode'
  | 'dashscope-api-key'
  | 'model-studio-api-key'
  | 'model-studio-plan-key'
  | 'yunxiao-access-token'
  | 'acr-temporary-login'
  | 'kms-client-key'
  | 'ack-cluster-token'
  | 'dingtalk-robot-token'
  | 'dingtalk-robot-secret'
  | 'arms-write-token';

/** Numbers arrive as plain numbers where grammar depends on them, and as finished text elsewhere. */
export interface Messages {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly confidence: Readonly<Record<Confidence, string>>;
  /** What the server's answer means for the reader, as a phrase. */
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly partKind: Readonly<Record<BuiltinPartKind, string>>;
  readonly identityType: Readonly<Record<'Account' | 'RAMUser' | 'AssumedRoleUser', string>>;

  readonly liveRoot: string;
  readonly live: string;

  // Labels of facts about a finding; also column heads.
  readonly label: Readonly<
    Record<
      | 'severity'
      | 'what'
      | 'place'
      | 'status'
      | 'issued'
      | 'since'
      | 'commit'
      | 'confidence'
      | 'fingerprint'
      | 'value'
      | 'rawValue'
      | 'hiddenIn',
      string
    >
  >;
  /** Layers that hid a value, e.g. `base64`. */
  readonly encoding: Readonly<Record<Encoding, string>>;
  readonly whyItMatters: string;
  readonly revokeIt: string;
  /** In place of `revokeIt` for what opens nothing by itself. */
  readonly whatToDo: string;
  readonly sameStepsAs: (number: number) => string;
  readonly moreSteps: (count: number, rule: string) => string;

  /** What stands for a value in reports for people, by the words that end it in the JSON report: `30 characters`. */
  readonly redacted: Readonly<Record<'characters' | 'hexadecimal digits', (count: number) => string>>;
  readonly issued: (date: string, age: string) => string;
  readonly issuedOn: (date: string) => string;
  readonly expires: (date: string) => string;
  readonly expired: (date: string) => string;
  /** The same of the URL or header that an ID stands in: the key itself does not expire with it. */
  readonly signedRequest: {
    readonly expires: (date: string) => string;
    readonly expired: (date: string) => string;
  };
  readonly profile: (name: string) => string;
  readonly mode: (name: string) => string;
  readonly owner: (uid: string) => string;
  /** `days` is at least 0. */
  readonly age: (days: number) => string;
  readonly checkedOn: (date: string) => string;
  readonly account: (id: string) => string;
  readonly joined: (items: readonly string[]) => string;
  /** A heading and what it says, on one line. */
  readonly labelled: (label: string, text: string) => string;

  readonly alsoIn: (count: number) => string;
  readonly andMore: (count: number) => string;
  readonly committed: (commit: string, author: string | undefined, date: string | undefined) => string;
  readonly stillInHead: string;
  /** In place of `stillInHead` for what a hook sees of a push. */
  readonly inPushedCommit: string;
  readonly notInHead: string;
  readonly removedIn: (commit: string, date: string | undefined) => string;
  readonly staged: string;
  /** Of a place whose ignore comment was written for another value. */
  readonly lapsed: string;
  readonly object: Readonly<Record<'commit-message' | 'tag-message' | 'note', string>>;
  readonly otherPaths: (paths: string) => string;
  readonly inRefs: (refs: string) => string;

  readonly nothingFound: (scanned: string) => string;
  /** `--only-live` has left nothing of what was found. */
  readonly nothingLive: (scanned: string) => string;
  readonly findingsInPlaces: (findings: number, places: number, bySeverity: string) => string;
  readonly severityCount: (count: number, severity: Severity) => string;
  readonly files: (count: number, text: string) => string;
  readonly blobs: (count: number, text: string) => string;
  readonly scanned: (inputs: string, bytes: string, duration: string) => string;
  readonly duration: (seconds: number) => string;
  readonly suppressedCount: (count: number, inline: number, ignoreFile: number, baseline: number) => string;
  readonly skippedCount: (incomplete: number, byDesign: number) => string;
  /** Inputs that are packed: compressed ones and pointers of Git LFS; `paths` names the first of them. */
  readonly notLookedInto: (compressed: number, pointers: number, paths: string) => string;
  /** Adds to a sentence that `--verbose` lists everything. */
  readonly listedIfVerbose: (sentence: string) => string;
  /** Several inputs that were not scanned for the same reason; `paths` names the first of them. */
  readonly skippedAlike: (count: number, why: string, paths: string) => string;
  readonly madeUp: (count: number) => string;
  readonly belowConfidence: (count: number) => string;
  readonly belowSeverity: (count: number) => string;
  readonly notLive: (count: number) => string;
  readonly notVerifiable: (count: number) => string;
  readonly staleBaseline: (count: number) => string;
  readonly verified: (requests: number, byVerdict: string) => string;
  readonly verdictCount: (count: number, verdict: string) => string;
  /** Status of one finding. */
  readonly notAsked: (why: string) => string;
  /** Why there is no answer, by reason word; codes of the server stand for themselves. */
  readonly unansweredReason: Readonly<Record<string, string>>;
  /** One reason among several, with the number of findings. */
  readonly unansweredBecause: (why: string, count: number) => string;
  /** All findings without an answer, as one sentence. */
  readonly unanswered: (count: number, why: string) => string;
  /** What follows that sentence: what it does to the exit status. */
  readonly unansweredStatus: Readonly<Record<'fail' | 'ignore', string>>;
  readonly interrupted: string;
  readonly skippedTitle: string;
  /** One line about what was not scanned, on standard error. */
  readonly notScanned: (what: string) => string;
  readonly suppressedTitle: string;
  readonly warningTitle: string;
  readonly suppression: Readonly<Record<'inline' | 'ignore-file' | 'baseline', string>>;
  readonly suppressionEntry: (entry: string, line: number) => string;
  readonly suppressionExpires: (date: string) => string;
  readonly baselineSince: (date: string) => string;

  readonly audit: {
    readonly title: string;
    readonly inHead: (count: number) => string;
    readonly removed: (count: number) => string;
    readonly byYear: string;
    readonly byIssueYear: string;
    readonly byAuthor: string;
    readonly byPath: string;
    readonly bySeverity: string;
    readonly longestExposed: string;
    readonly exposed: (days: number, since: string, until: string | null) => string;
    readonly findings: string;
    readonly since: string;
    readonly until: string;
    readonly days: string;
    readonly stillThere: string;
  };

  readonly markdown: {
    readonly title: string;
    readonly details: string;
    readonly revokeSteps: (rule: string) => string;
    readonly stepsToDo: (rule: string) => string;
    readonly places: string;
    readonly notListed: (count: number) => string;
  };
  readonly github: {
    /** A live key is called out first. */
    readonly alarmed: (alarm: string, message: string) => string;
    /** A sentence behind others. */
    readonly next: (sentence: string) => string;
    readonly message: (what: string, redacted: string) => string;
    /** `lapsed` as a sentence. */
    readonly lapsed: string;
    readonly revoke: string;
    readonly historyOnly: (path: string, line: number, commit: string) => string;
    readonly more: (count: number) => string;
  };
  /** What a hook suppressed, in one line. */
  readonly hook: {
    readonly suppressed: (count: number, by: string) => string;
    /** Joins what holds lists itself. */
    readonly joined: (items: readonly string[]) => string;
    readonly inline: (count: number, places: string) => string;
    readonly ignoreFile: (count: number, lines: string) => string;
    readonly baseline: (count: number) => string;
  };
  readonly sarif: {
    readonly notifications: Readonly<
      Record<'skipped-input' | 'left-out' | 'warning' | 'interrupted' | 'not-verified', string>
    >;
    readonly historyLeftOut: (count: number) => string;
    readonly resultsLeftOut: (count: number, kept: number) => string;
    readonly notificationsLeftOut: (count: number) => string;
  };
}

/** The name of a kind of part; a user rule's own kind stands for itself. */
export function partKindName(kind: string, messages: Messages): string {
  return isBuiltin(kind, messages) ? messages.partKind[kind] : kind;
}

function isBuiltin(kind: string, messages: Messages): kind is BuiltinPartKind {
  return Object.hasOwn(messages.partKind, kind);
}
