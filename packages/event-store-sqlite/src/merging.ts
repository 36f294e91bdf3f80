/**
 * Picks the events by which streams are merged, in the words of their index.
 *
 * SQLite uses an index on a part of the rows only for the very condition with which it was made.
 */
export const MERGING = "type IN ('ClientsMerged', 'EventAmended')";
