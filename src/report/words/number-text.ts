/**
 * Numbers, sizes and dates as people read them, the same in every language and locale so that output is reproducible.
 */
import { escapeText } from './escape-text.ts';

/** `12345` → `12,345`. Integers. */
export function groupedNumber(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'] as const;

/** Bytes in decimal units with one digit after the point: `1.2 GB`. */
export function byteText(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 999.95 && unit < UNITS.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${UNITS[unit] ?? 'B'}`;
}

/** The day of an ISO 8601 time: `2023-05-01`. Text that is no such time is returned whole and escaped. */
export function dayOf(time: string): string {
  return /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(time)?.[0] ?? escapeText(time);
}

/** Whole days from `time` (ISO 8601) to `now`, 0 when it lies ahead; undefined when it is no time. */
export function daysSince(time: string, now: Date): number | undefined {
  const then = Date.parse(time);
  return Number.isNaN(then) ? undefined : Math.max(0, Math.floor((now.getTime() - then) / 86_400_000));
}

/** First 12 digits of an object id, escaped: enough to be unique in the largest repositories. */
export function shortId(objectId: string): string {
  return escapeText(objectId.slice(0, 12));
}
