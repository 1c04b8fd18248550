/** Times as the report has them. */

/** @param seconds Unix time. @returns ISO 8601 in UTC; undefined for what is no time. */
export function isoTime(seconds: number): string | undefined {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().replace('.000Z', 'Z');
}
