import { idOf, type StreamName } from '@pavadonis/domain';

const SHOWN = 12;

/** Returns the end of a client's number, by which people call a client at the desk: its beginning may be the same for many. */
export const shortNumber = (stream: StreamName): string => idOf(stream).slice(-SHOWN);
