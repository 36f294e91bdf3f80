/** The names of the files of a bag. */
export const BAGIT = 'bagit.txt';
export const BAG_INFO = 'bag-info.txt';
export const MANIFEST = 'manifest-sha512.txt';
export const TAG_MANIFEST = 'tagmanifest-sha512.txt';
export const FETCH = 'fetch.txt';
export const READING_GUIDE = 'read-me.txt';
export const LOG = 'data/log';
export const CHECKPOINT = `${LOG}/checkpoint`;

const DIGITS = 6;

/** Returns the name of the file of events with a number, from 1 on. */
export const eventsFile = (number: number): string =>
  `data/events-${String(number).padStart(DIGITS, '0')}.ndjson`;

/** Whether a name is one of a file of events. */
export const isEventsFile = (name: string): boolean => /^data\/events-[^/]*\.ndjson$/.test(name);

/** How many events stand in one file at most. */
export const EVENTS_A_FILE = 10_000;

/** After how many bytes a file of events ends. */
export const BYTES_A_FILE = 16_000_000;

/** The largest file of events, and of sums, that is read. */
export const LARGEST_FILE = 64_000_000;
