/** `aksweep report REPORT`: a JSON report in any other format, without scanning again. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UserError } from '../../core/errors.ts';
import { parseReport } from '../../report/read-report.ts';
import type { Report } from '../../core/types.ts';
import { outcomeOf } from '../exit-code.ts';
import type { Command } from '../run-command.ts';
import { outputPlan, writeReport } from '../write-report.ts';
