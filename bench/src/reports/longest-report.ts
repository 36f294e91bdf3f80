/** How long a report on a day may take at most, in milliseconds of processor time. */
export const LONGEST_REPORT_MS = 20;

/** How long building the columns of a read model may take at most, as a share of a replay into it. */
export const MOST_OF_A_REPLAY = 0.2;
