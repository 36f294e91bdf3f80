import type { NewEvent } from '@pavadonis/event-store';
import * as O from 'fp-ts/Option';
import { pipe } from 'fp-ts/function';
import { parseIfCanonical, type Facts } from './json';

type Envelope = Pick<NewEvent, 'recordedAt' | 'metadata'>;

// as the client writes it
const HEAD = '{"recordedAt":"';
const MIDDLE = '","metadata":';
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const INSTANT_LENGTH = 24;

/**
 * Writes the server's metadata of one of our events: the instant of recording and our metadata, together as JSON where that
 * comes back to the byte, and on two lines otherwise.
 */
export const encodeEnvelope = ({ recordedAt, metadata }: Envelope): Facts | Buffer =>
  pipe(
    parseIfCanonical(metadata),
    O.match(
      (): Facts | Buffer => Buffer.from(`${recordedAt}\n${metadata}`),
      (facts) => ({ recordedAt, metadata: facts }),
    ),
  );

const checked = (recordedAt: string, metadata: string): Envelope | undefined =>
  INSTANT.test(recordedAt) ? { recordedAt: recordedAt as Envelope['recordedAt'], metadata } : undefined;

/** Reads such metadata. Returns undefined if somebody else wrote it. */
export const decodeEnvelope = (text: string): Envelope | undefined => {
  if (text[INSTANT_LENGTH] === '\n')
    return checked(text.slice(0, INSTANT_LENGTH), text.slice(INSTANT_LENGTH + 1));
  const end = HEAD.length + INSTANT_LENGTH;
  return text.startsWith(HEAD) && text.startsWith(MIDDLE, end) && text.endsWith('}')
    ? checked(text.slice(HEAD.length, end), text.slice(end + MIDDLE.length, -1))
    : undefined;
};
