import {
  civilDateOf,
  daysBetween,
  isCorrection,
  type Recordable,
  type Recorded,
  type StreamName,
} from '@pavadonis/domain';
import type { Finding } from '@pavadonis/projection-findings';
import type {
  LateEntry,
  Recorder,
  RecordKeeping,
  ReportedCorrection,
} from '../report/reported-record-keeping';
import { changedFields } from './changed-fields';
import { userOf } from './reported-event';

type RecordedEvent = Recorded<Recordable>;

const lateEntry = ({ position, event, recordedAt }: RecordedEvent): LateEntry => ({
  event: position,
  daysLate: daysBetween(event.on, civilDateOf(recordedAt)),
});

const byStream = (log: readonly RecordedEvent[]): ReadonlyMap<StreamName, readonly RecordedEvent[]> => {
  const streams = new Map<StreamName, RecordedEvent[]>();
  for (const each of log) {
    const known = streams.get(each.stream);
    if (known === undefined) streams.set(each.stream, [each]);
    else known.push(each);
  }
  return streams;
};

const correctionOf = (
  original: RecordedEvent,
  correction: RecordedEvent,
  stream: readonly RecordedEvent[],
): readonly ReportedCorrection[] => {
  const { event, position } = correction;
  if (!isCorrection(event)) return [];
  const both = { correction: position, event: original.position };
  if (event.type === 'EventVoided') return [{ ...both, how: 'voided', changes: [] }];
  const before = stream.filter((each) => each.position < position);
  return [{ ...both, how: 'amended', changes: changedFields(before, original, event.to) }];
};

type Growing = { -readonly [Field in keyof Recorder]: Recorder[Field] };

const recordersOf = (log: readonly RecordedEvent[], late: ReadonlySet<number>): readonly Recorder[] => {
  const recorders = new Map<string, Growing>();
  for (const { recordedAt, position, event, metadata } of log) {
    const { actor, role, provider } = metadata.by;
    const name = JSON.stringify([actor, role, provider]);
    const none = { ...userOf(metadata), events: 0, late: 0, corrections: 0 };
    const recorder = recorders.get(name) ?? { ...none, first: recordedAt, last: recordedAt };
    recorder.events += 1;
    if (late.has(position)) recorder.late += 1;
    if (isCorrection(event)) recorder.corrections += 1;
    // an import keeps its moments, in any order
    if (recordedAt < recorder.first) recorder.first = recordedAt;
    if (recordedAt > recorder.last) recorder.last = recordedAt;
    recorders.set(name, recorder);
  }
  return [...recorders].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, recorder]) => recorder);
};

/** Tells how a log was kept, by the findings of late entries and corrections in it. */
export const recordKeepingOf = (
  log: readonly RecordedEvent[],
  found: { readonly late: readonly Finding[]; readonly corrected: readonly Finding[] },
): RecordKeeping => {
  const byPosition = new Map(log.map((each) => [each.position, each]));
  const streams = byStream(log);
  const eventsOf = ({ shownBy }: Finding): readonly RecordedEvent[] =>
    shownBy.flatMap((position) => byPosition.get(position) ?? []);
  const late = found.late.flatMap(eventsOf).map(lateEntry);
  const corrections = found.corrected.flatMap((finding) => {
    const [original, correction] = eventsOf(finding);
    return original === undefined || correction === undefined
      ? []
      : correctionOf(original, correction, streams.get(correction.stream) ?? []);
  });
  return {
    late: late.toSorted((a, b) => a.event - b.event),
    corrections: corrections.toSorted((a, b) => a.correction - b.correction),
    recorders: recordersOf(log, new Set(late.map(({ event }) => event))),
  };
};
