import {
  civilDateOf,
  type EventId,
  isCorrection,
  monthOf,
  type Recordable,
  type Recorded,
  type StreamName,
} from '@pavadonis/domain';
import { type Finding, finding } from '../finding-kinds';

/** The types of events that need a document (POL-13). */
const EVIDENCED: readonly string[] = ['StatusGranted', 'ServiceStarted', 'CostRecorded'];

type RecordedEvent = Recorded<Recordable>;

const recordedBefore = ({ stream, event, recordedAt, position }: RecordedEvent): readonly Finding[] => {
  const lastDay = event.type === 'EventAmended' && event.on < event.to.on ? event.to.on : event.on;
  return civilDateOf(recordedAt) < lastDay
    ? [finding('RecordedBefore', stream, lastDay, [{ position }])]
    : [];
};

const recordedLate = ({ stream, event, recordedAt, position }: RecordedEvent): readonly Finding[] =>
  !isCorrection(event) && monthOf(civilDateOf(recordedAt)) > monthOf(event.on)
    ? [finding('RecordedLate', stream, event.on, [{ position }])]
    : [];

/** An event of a stream with its corrections. */
interface CorrectedEvent {
  readonly recorded: RecordedEvent;
  readonly amendments: RecordedEvent[];
  voided: boolean;
}

// an amendment that was taken back takes its documents with it
const withoutEvidence = (
  { recorded, amendments, voided }: CorrectedEvent,
  takenBack: ReadonlySet<EventId>,
): readonly Finding[] =>
  EVIDENCED.includes(recorded.event.type) &&
  !voided &&
  [recorded, ...amendments].every(({ id, metadata }) => takenBack.has(id) || metadata.evidence.length === 0)
    ? [finding('EvidenceMissing', recorded.stream, recorded.event.on, [recorded])]
    : [];

// a correction needs an earlier target that still holds and is no void; an amendment keeps the type
const ofStream = (stream: readonly RecordedEvent[]): readonly Finding[] => {
  const about = new Map<EventId, CorrectedEvent>();
  const voided = new Set<EventId>();
  const corrections = stream.flatMap((each) => {
    const { event } = each;
    if (!isCorrection(event)) {
      about.set(each.id, { recorded: each, amendments: [], voided: false });
      return [];
    }
    const target = about.get(event.target);
    const isVoid = event.type === 'EventVoided';
    const hasTarget =
      target !== undefined &&
      (isVoid ? !voided.has(event.target) : !target.voided && target.recorded.event.type === event.to.type);
    // an amendment can be amended in its turn, even one that changed nothing
    if (target !== undefined && !isVoid) about.set(each.id, target);
    if (!hasTarget) return finding('CorrectionOfNothing', each.stream, event.on, [each]);
    if (isVoid) {
      voided.add(event.target);
      target.voided ||= target.recorded.id === event.target;
    } else target.amendments.push(each);
    return finding('Corrected', each.stream, event.on, [target.recorded, each]);
  });
  return [...corrections, ...[...new Set(about.values())].flatMap((each) => withoutEvidence(each, voided))];
};

/**
 * Finds records that are late, early, corrected, or without a document that they need.
 *
 * A record is late if it was made in a later month than the event, and early if before the day of the event. The
 * document may stand in the event or in one of its amendments that was not taken back.
 *
 * The log is passed as recorded, in order of position: all of it, or any part that holds streams whole.
 */
export const recordKeepingFindings = (recorded: readonly Recorded<Recordable>[]): readonly Finding[] => {
  const streams = new Map<StreamName, RecordedEvent[]>();
  for (const each of recorded) {
    const known = streams.get(each.stream);
    if (known === undefined) streams.set(each.stream, [each]);
    else known.push(each);
  }
  return [
    ...recorded.flatMap(recordedLate),
    ...recorded.flatMap(recordedBefore),
    ...[...streams.values()].flatMap(ofStream),
  ];
};
