import { Metadata, fieldValues, isCorrection, type Recordable } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { eventTypeText } from '@pavadonis/texts';
import type { AccessEvent, FilePart, EventStanding } from '../report/access-report';
import { bilingual } from './bilingual';
import { documentFacts, factsOf, type Telling } from './facts';
import type { Entry, Settled } from './person';

const PARTS: ReadonlyMap<string, FilePart> = new Map(
  Object.entries(Client.chapters).flatMap(([chapter, events]) =>
    events.map(({ type }) => [type, chapter as Client.Chapter] as const),
  ),
);

const standingOf = (
  { event, id, stream }: Entry,
  { held, corrections, roots }: Settled,
  telling: Telling,
): EventStanding => {
  if (isCorrection<Recordable>(event)) {
    const root = roots.get(id);
    return { _tag: 'Corrects', ...(root === undefined ? {} : { event: root.position }) };
  }
  const by = (corrections.get(id) ?? []).map(({ position }) => position);
  const now = held.get(id);
  if (now === undefined) return { _tag: 'Voided', by };
  return now === event
    ? { _tag: 'Holds' }
    : { _tag: 'Amended', by, on: now.on, facts: factsOf(now, stream, telling) };
};

// the evidence is told apart
const recordingOf = ({ metadata }: Entry): Readonly<Record<string, string>> =>
  Object.fromEntries(
    fieldValues(Metadata, { ...metadata, evidence: undefined }).map(({ place, value }) => [
      place.join('.'),
      String(value),
    ]),
  );

/** Returns an event with all that is recorded in it and beside it. */
export const accessEvent =
  (settled: Settled, telling: Telling) =>
  (entry: Entry): AccessEvent => {
    const { position, stream, revision, id, event, recordedAt, metadata } = entry;
    const { type, on } = event;
    return {
      position,
      stream,
      revision,
      id,
      type,
      name: bilingual((language) => eventTypeText(type, language)),
      part: PARTS.get(type) ?? 'corrections',
      on,
      facts: factsOf(event, stream, telling),
      standing: standingOf(entry, settled, telling),
      recordedAt,
      recording: recordingOf(entry),
      evidence: metadata.evidence.map((each) => documentFacts(each, stream, telling)),
    };
  };
