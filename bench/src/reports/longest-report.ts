/** How long a report on a day may take at most, in milliseconds of processor time. */
export const LONGEST_REPORT_MS = 20;
