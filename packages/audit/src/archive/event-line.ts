import { checkAppend } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { fromBase64 } from '../seal/base64';
import type { LeafEvent } from '../tree/leaf';
import { plainJson } from './plain-json';

const SOURCE = /^[a-z][a-z0-9+.-]*:[\w.~!$&'()*+,;=:@%/-]{1,1000}$/;

/** Whether a text is a `source` of events: an absolute URI without a query and a fragment. */
export const isSource = (source: unknown): source is string =>
  typeof source === 'string' && SOURCE.test(source);

// CloudEvents has strings without control characters and code points that are none
const FORBIDDEN_IN_ATTRIBUTES = /[\p{Cc}\p{Noncharacter_Code_Point}\p{Zl}\p{Zp}]/u;

const base64 = (text: string): string => Buffer.from(text).toString('base64');

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const schemaOf = (data: unknown, type: string): string | undefined => {
  if (typeof data !== 'object' || data === null || !/^[A-Za-z]{1,100}$/.test(type)) return undefined;
  const { v } = data as { readonly v?: unknown };
  return Number.isSafeInteger(v) && (v as number) > 0
    ? `${type.toLowerCase()}.v${String(v)}.json`
    : undefined;
};

/**
 * Writes an event as one line: a CloudEvents 1.0 event in JSON, without the newline. One event has one such line alone.
 *
 * `dataschema` names a file of `data/schemas`, by the type and version of the event.
 */
export const eventLine = (source: string, event: LeafEvent): string => {
  const { id, stream, revision, type, recordedAt, metadata, data } = event;
  const plain = plainJson(data);
  const schema = schemaOf(plain, type);
  const attributes = JSON.stringify({
    specversion: '1.0',
    id,
    source,
    type,
    subject: stream,
    time: recordedAt,
    ...(schema !== undefined && { dataschema: `${source}/schemas/${schema}` }),
    datacontenttype: 'application/json',
    revision,
    ...(FORBIDDEN_IN_ATTRIBUTES.test(metadata) ? { metadatabase64: base64(metadata) } : { metadata }),
  });
  const written = plain === undefined ? `"data_base64":"${base64(data)}"` : `"data":${data}`;
  return `${attributes.slice(0, -1)},${written}}`;
};

type Read = Readonly<Record<string, unknown>>;

const textIn = (read: Read, plain: string, encoded: string): string | undefined => {
  if (typeof read[plain] === 'string') return read[plain];
  const bytes = typeof read[encoded] === 'string' ? fromBase64(read[encoded]) : undefined;
  return bytes && utf8.decode(bytes);
};

const read = (line: string): LeafEvent | undefined => {
  const fields = JSON.parse(line) as Read;
  const { source, id, type, subject, time: recordedAt, revision } = fields;
  const metadata = textIn(fields, 'metadata', 'metadatabase64');
  const data = 'data' in fields ? JSON.stringify(fields['data']) : textIn(fields, '', 'data_base64');
  if (!isSource(source) || !Number.isSafeInteger(revision)) return undefined;
  const expected = revision === 0 ? 'no_stream' : (revision as number) - 1;
  const checked = checkAppend(subject, expected, [{ id, type, recordedAt, metadata, data }], {
    imported: true,
  });
  if (E.isLeft(checked)) return undefined;
  const { stream, events } = checked.right;
  const [event] = events;
  const found = event && { ...event, stream, revision: revision as number };
  // so it has no key twice, and none that is not known
  return found && eventLine(source, found) === line ? found : undefined;
};

/** Reads the event of a line, or nothing where the line is none that `eventLine` writes, or no store would take the event. */
export const eventIn = (line: Uint8Array): LeafEvent | undefined => {
  try {
    return read(utf8.decode(line));
  } catch {
    return undefined;
  }
};
