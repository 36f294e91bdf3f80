import type { NewEvent } from '@pavadonis/event-store';
import * as O from 'fp-ts/Option';
import { pipe } from 'fp-ts/function';
import { parseIfCanonical, type Facts } from './json';

type Envelope = Pick<NewEvent, 'recordedAt' | 'metadata'> & {
  /** Its own id; an event that an earlier version stored has it from the server. */
  readonly id: string | undefined;
};

// as the client writes it
const HEAD = '{"recordedAt":"';
const ID = '","id":"';
const MIDDLE = '","metadata":';
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const INSTANT_LENGTH = 24;
const ID_LENGTH = 36;

/**
 * Writes the server's metadata of one of our events: the instant of recording, its id and our metadata.
 *
 * They are written together as JSON where that comes back to the byte, and on two lines otherwise.
 */
export const encodeEnvelope = ({
  id,
  recordedAt,
  metadata,
}: Pick<NewEvent, 'id' | 'recordedAt' | 'metadata'>): Facts | Buffer =>
  pipe(
    parseIfCanonical(metadata),
    O.match(
      (): Facts | Buffer => Buffer.from(`${recordedAt} ${id}\n${metadata}`),
      (facts) => ({ recordedAt, id, metadata: facts }),
    ),
  );

const checked = (recordedAt: string, id: string | undefined, metadata: string): Envelope | undefined =>
  INSTANT.test(recordedAt) ? { recordedAt: recordedAt as Envelope['recordedAt'], id, metadata } : undefined;

const ofLines = (text: string): Envelope | undefined => {
  const recordedAt = text.slice(0, INSTANT_LENGTH);
  if (text[INSTANT_LENGTH] === '\n') return checked(recordedAt, undefined, text.slice(INSTANT_LENGTH + 1));
  const from = INSTANT_LENGTH + 1;
  const end = from + ID_LENGTH;
  return text[INSTANT_LENGTH] === ' ' && text[end] === '\n'
    ? checked(recordedAt, text.slice(from, end), text.slice(end + 1))
    : undefined;
};

const ofJson = (text: string): Envelope | undefined => {
  if (!text.startsWith(HEAD) || !text.endsWith('}')) return undefined;
  const end = HEAD.length + INSTANT_LENGTH;
  const recordedAt = text.slice(HEAD.length, end);
  const from = end + ID.length;
  const [id, rest] = text.startsWith(ID, end)
    ? [text.slice(from, from + ID_LENGTH), from + ID_LENGTH]
    : [undefined, end];
  return text.startsWith(MIDDLE, rest)
    ? checked(recordedAt, id, text.slice(rest + MIDDLE.length, -1))
    : undefined;
};

/** Reads such metadata. Returns undefined if somebody else wrote it. */
export const decodeEnvelope = (text: string): Envelope | undefined => ofLines(text) ?? ofJson(text);
