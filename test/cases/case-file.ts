/** The form of fixtures/cases/*.json: the form of the shared cases, plus how the text is put into bytes. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface ExpectedPart {
  readonly kind: string;
  /** Template of the decoded value, filled together with the text. */
  readonly value: string;
  readonly severity?: string;
}

export interface Case {
  readonly name: string;
  /** Path the text pretends to stand at. */
  readonly file: string;
  readonly template: string;
  /** Empty for a hard negative: nothing may be found at default confidence. */
  readonly expect: readonly ExpectedPart[];
  readonly note?: string;
  /** How the text becomes bytes; UTF-8 when absent. */
  readonly bytes?: TextBytes;
}

/** `latin1` is for byte sequences that are no text: every character is one byte. */
export type TextBytes = 'utf-8-bom' | 'utf-16le' | 'utf-16le-bom' | 'utf-16be' | 'utf-16be-bom' | 'gbk' | 'latin1';

export interface CaseFile {
  /** File name without `.json`. */
  readonly theme: string;
  readonly cases: readonly Case[];
}

const FOLDER = join(import.meta.dirname, '../../fixtures/cases');

/** All case files, by name. */
export function readCaseFiles(): CaseFile[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
  return names.toSorted().map((name) => ({
    theme: name.slice(0, -5),
    cases: JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Case[],
  }));
}
