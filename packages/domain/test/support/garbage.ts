import {
  addDays,
  civilDate,
  ContactId,
  type EventId,
  type Settleable,
  StreamName,
  Whole,
  written,
} from '@pavadonis/domain';
import type * as Client from '@pavadonis/domain/client';
import { eventAmended, eventVoided } from '@pavadonis/testing/examples/correction';
import { clientId, eventId, exampleId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { residenceChanged } from '@pavadonis/testing/examples/residence';
import { supportDelivered } from '@pavadonis/testing/examples/work';
import fc from 'fast-check';

const on = fc.integer({ min: 0, max: 4 }).map((days) => addDays(civilDate('2024-02-05'), days));
const seq = fc.constantFrom(0, 1).map((place) => written(Whole, place));
const id: fc.Arbitrary<EventId> = fc.integer({ min: 1, max: 8 }).map(eventId);

const contactId = fc.constantFrom(1, 2, 3).map((number) => exampleId(ContactId, number));

/** Events of which a few are alike, on a few days. */
export const anyEvent: fc.Arbitrary<Client.Event> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(clientRegistered, asylumApplicationLodged, residenceChanged), on, seq)
      .map(([example, day, place]) => example({ on: day, seq: place })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(contactId, on, seq)
      .map(([contact, day, place]) => supportDelivered({ contactId: contact, on: day, seq: place })),
  },
);

/** Events of which some are in place of another. */
const anyPlaced: fc.Arbitrary<Client.Event> = fc
  .tuple(anyEvent, fc.option(id, { freq: 2 }))
  .map(([event, inPlaceOf]) => (inPlaceOf === null ? event : { ...event, inPlaceOf }));

const anyRecordable: fc.Arbitrary<Client.Recordable> = fc.oneof(
  { weight: 2, arbitrary: anyPlaced },
  { weight: 1, arbitrary: fc.tuple(id, on).map(([target, day]) => eventVoided({ target, on: day })) },
  { weight: 2, arbitrary: fc.tuple(anyPlaced, id).map(([to, target]) => eventAmended(to, target)) },
);

/** Streams that no decision would write: corrections and places of nothing, of themselves, of what comes later, in circles. */
export const anyHistory: fc.Arbitrary<readonly Settleable<Client.Recordable>[]> = fc
  .array(anyRecordable, { maxLength: 8 })
  .map((events) =>
    events.map((event, index) => ({
      position: index + 1,
      stream: written(StreamName, `client-${clientId}`),
      id: eventId(index + 1),
      event,
    })),
  );
