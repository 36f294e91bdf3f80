import { describe, expect, it } from '@jest/globals';
import type { Recordable } from '@pavadonis/domain';
import { everyEvent } from '@pavadonis/testing/examples/every-event';
import { histories } from '@pavadonis/testing/random';
import { orThrow } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import fc from 'fast-check';
import * as t from 'io-ts';
import { isUtf8 } from 'node:buffer';
import { isDeepStrictEqual } from 'node:util';
import { encodeEvent } from '../../src/json/encode';
import { bytesReader, textReader } from './support/reading';
import { jsonOf, type Sample, samples } from './support/samples';
import { spoiler } from './support/spoil';

/** The number of spoilt events; `pnpm torture` takes a hundred times as many. */
const SPOILT = Number(process.env['SPOILT'] ?? 20_000);

const SEED = Number(process.env['SEED'] ?? 2016);

const encoder = new TextEncoder();

const text = new TextDecoder('utf-8', { ignoreBOM: true });

const parsed = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(text.decode(bytes));
  } catch {
    return undefined;
  }
};

const codecs = new Map<unknown, Sample['codec']>(samples(1, SEED).map(({ type, codec }) => [type, codec]));

const typeOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined;

const codecOf = (value: unknown): Sample['codec'] | undefined => codecs.get(typeOf(value));

const isAccepted = (value: unknown): boolean => {
  const codec = codecOf(value);
  return codec !== undefined && E.isRight(codec.decode(value));
};

const pickedFrom = (value: unknown, fields: readonly string[]): unknown =>
  Object.fromEntries(
    Object.entries(value as object).filter(([key]) => ['type', 'on', 'seq', ...fields].includes(key)),
  );

const FIELDS = [
  'episodeId',
  'providerId',
  'amount',
  'shares',
  'lines',
  'residence',
  'birth',
  'nationalities',
  'units',
];

const whole = bytesReader();
const some = bytesReader(() => FIELDS);
const none = bytesReader(() => []);

const ofText = textReader();

// a text is read as its bytes are, but for an event in place of another
const isSameText = (bytes: Uint8Array, read: Recordable | undefined): boolean => {
  if (!isUtf8(bytes)) return true;
  return isDeepStrictEqual(ofText(text.decode(bytes)), read?.inPlaceOf === undefined ? read : undefined);
};

/** Whether bytes are read as an event; throws where readers and codec do not agree. */
const agree = (bytes: Uint8Array): boolean => {
  const read = whole(bytes);
  const [few, least] = [some(bytes), none(bytes)];
  const value = parsed(bytes);
  const same =
    isSameText(bytes, read) &&
    (read === undefined
      ? few === undefined && least === undefined
      : isAccepted(value) &&
        isDeepStrictEqual(read, value) &&
        JSON.stringify(read) === text.decode(bytes) &&
        isDeepStrictEqual(few, pickedFrom(value, FIELDS)) &&
        isDeepStrictEqual(least, pickedFrom(value, [])));
  if (!same) throw new Error(`read in another way: ${Buffer.from(bytes).toString('latin1')}`);
  return read !== undefined;
};

describe('the bytes of an event', () => {
  it('are read without JSON.parse as the encoder writes them, of every type but an amendment', () => {
    const read = Object.values(everyEvent)
      .flat()
      .filter((event) => agree(encoder.encode(jsonOf(codecOf(event) ?? t.unknown, event))));
    expect(new Set(read.map(({ type }) => type))).toEqual(
      new Set([...codecs.keys()].filter((type) => type !== 'EventAmended')),
    );
  });

  it('are read as their codec reads them, whatever they hold, or left to it', () => {
    const read = samples(20, SEED).filter(({ json }) => agree(encoder.encode(json)));
    expect(read.length).toBeGreaterThan(500);
    expect(read.filter(({ json }) => json.includes('sealed:1:')).length).toBeGreaterThan(20);
  });

  it('are read as their codec reads them in histories that the decisions made', () => {
    const made = fc.sample(histories({ corrections: true, late: true }), {
      numRuns: SPOILT / 1000,
      seed: SEED,
    });
    const events = made.flat().map(({ stream, event }) => orThrow(encodeEvent(stream, event)).data);
    const read = events.filter((data) => agree(encoder.encode(data)));
    expect(read.length).toBeGreaterThan(events.length * 0.7);
  });

  it('are read as their codec reads them, or left to it, when they were spoilt', () => {
    const originals = samples(20, SEED + 1);
    const spoil = spoiler(SEED);
    let accepted = 0;
    for (let i = 0; i < SPOILT; i += 1) {
      const original = originals[i % originals.length];
      if (original !== undefined && agree(spoil(original.json))) accepted += 1;
    }
    // most are spoilt for good, and some are another event of the same form
    expect(accepted).toBeGreaterThan(SPOILT / 500);
    expect(accepted).toBeLessThan(SPOILT / 2);
  });
});
