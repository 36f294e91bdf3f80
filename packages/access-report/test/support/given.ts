import {
  accessReport,
  type AccessReport,
  type AccessReportOptions,
  type PersonRecords,
  type RecordedOfPerson,
} from '@pavadonis/access-report';
import {
  type CivilDate,
  civilDate,
  clientStream,
  type DocumentRef,
  type RecordableOf,
  type StreamOf,
  text,
} from '@pavadonis/domain';
import { type GivenEvent, logOf } from '@pavadonis/testing';
import { clientIdOf } from '@pavadonis/testing/examples/ids';

export const asOf: CivilDate = civilDate('2026-11-30');
export const stream = clientStream(clientIdOf(1));
export const other = clientStream(clientIdOf(2));

type Event = RecordableOf['client'];

export const evidence: readonly DocumentRef[] = [
  {
    kind: text('decision'),
    number: text('D-2024-1'),
    issuedOn: civilDate('2024-02-01'),
    issuer: text('PMLP'),
  },
];

/** Events of a person as they were recorded, with these documents. */
export const told = (
  events: readonly Event[],
  of: StreamOf<'client'> = stream,
  documents: readonly DocumentRef[] = [],
): readonly GivenEvent[] => events.map((event) => ({ stream: of, event, evidence: documents }));

/** The person of whom these events were recorded one after another, all in the clear. */
export const personOf = (
  given: readonly GivenEvent[],
  streams: readonly StreamOf<'client'>[] = [stream],
): PersonRecords => ({
  streams,
  recorded: logOf(given).map((entry) => ({ entry: entry as RecordedOfPerson['entry'], notRevealed: [] })),
});

/** The report of a person. */
export const reportOf = (person: PersonRecords, options: Partial<AccessReportOptions> = {}): AccessReport =>
  accessReport({ person, asOf, ...options });

/** The report of events of the person of the examples. */
export const reportOn = (...events: readonly Event[]): AccessReport => reportOf(personOf(told(events)));
