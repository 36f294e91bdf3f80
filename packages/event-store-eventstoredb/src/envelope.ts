import type { NewEvent } from '@pavadonis/event-store';
import * as O from 'fp-ts/Option';
import { pipe } from 'fp-ts/function';
import { parsedIfSame, type Facts } from './json';

type Sealed = Pick<NewEvent, 'recordedAt' | 'metadata'>;

// as the client writes it
const HEAD = '{"recordedAt":"';
const MIDDLE = '","metadata":';
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const INSTANT_LENGTH = 24;

/**
 * The server's metadata of one of our events: the instant of recording beside our metadata, as JSON where that comes back to
 * the byte, and on a line before it otherwise.
 */
export const envelope = ({ recordedAt, metadata }: Sealed): Facts | Buffer =>
  pipe(
    parsedIfSame(metadata),
    O.match(
      (): Facts | Buffer => Buffer.from(`${recordedAt}\n${metadata}`),
      (facts) => ({ recordedAt, metadata: facts }),
    ),
  );

const sealed = (recordedAt: string, metadata: string): Sealed | undefined =>
  INSTANT.test(recordedAt) ? { recordedAt: recordedAt as Sealed['recordedAt'], metadata } : undefined;

/** What is in such metadata; undefined if somebody else wrote it. */
export const opened = (text: string): Sealed | undefined => {
  if (text[INSTANT_LENGTH] === '\n')
    return sealed(text.slice(0, INSTANT_LENGTH), text.slice(INSTANT_LENGTH + 1));
  const end = HEAD.length + INSTANT_LENGTH;
  return text.startsWith(HEAD) && text.startsWith(MIDDLE, end) && text.endsWith('}')
    ? sealed(text.slice(HEAD.length, end), text.slice(end + MIDDLE.length, -1))
    : undefined;
};
