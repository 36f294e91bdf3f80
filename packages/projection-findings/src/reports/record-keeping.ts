import {
  civilDateOf,
  type EventId,
  isCorrection,
  monthOf,
  type Recordable,
  type Recorded,
  type StreamName,
} from '@pavadonis/domain';
import { type Finding, found } from '../finding-kinds';

/** Events that an auditor wants to see a document for (POL-13). */
const EVIDENCED: readonly string[] = ['StatusGranted', 'ServiceStarted', 'CostRecorded'];

type Line = Recorded<Recordable>;

const recordedBefore = ({ stream, event, recordedAt, position }: Line): readonly Finding[] => {
  const said = event.type === 'EventAmended' && event.on < event.to.on ? event.to.on : event.on;
  return civilDateOf(recordedAt) < said ? [found('RecordedBefore', stream, said, [{ position }])] : [];
};

const recordedLate = ({ stream, event, recordedAt, position }: Line): readonly Finding[] =>
  !isCorrection(event) && monthOf(civilDateOf(recordedAt)) > monthOf(event.on)
    ? [found('RecordedLate', stream, event.on, [{ position }])]
    : [];

/** An event of a stream and what corrections made of it. */
interface Kept {
  readonly line: Line;
  readonly amendments: Line[];
  voided: boolean;
}

const unevidenced = ({ line, amendments, voided }: Kept): readonly Finding[] =>
  EVIDENCED.includes(line.event.type) &&
  !voided &&
  [line, ...amendments].every(({ metadata }) => metadata.evidence.length === 0)
    ? [found('EvidenceMissing', line.stream, line.event.on, [line])]
    : [];

// a correction means something that stands before it and still holds, and no void; an amendment keeps the type
const ofStream = (lines: readonly Line[]): readonly Finding[] => {
  const about = new Map<EventId, Kept>();
  const voided = new Set<EventId>();
  const corrections = lines.flatMap((line) => {
    const { event, stream } = line;
    if (!isCorrection(event)) {
      about.set(line.id, { line, amendments: [], voided: false });
      return [];
    }
    const target = about.get(event.target);
    const isVoid = event.type === 'EventVoided';
    const meant =
      target !== undefined &&
      (isVoid ? !voided.has(event.target) : !target.voided && target.line.event.type === event.to.type);
    // also one that changes nothing can be corrected in its turn
    if (target !== undefined && !isVoid) about.set(line.id, target);
    if (!meant) return found('CorrectionOfNothing', stream, event.on, [line]);
    if (isVoid) {
      voided.add(event.target);
      target.voided ||= target.line.id === event.target;
    } else target.amendments.push(line);
    return found('Corrected', stream, event.on, [target.line, line]);
  });
  return [...corrections, ...[...new Set(about.values())].flatMap(unevidenced)];
};

/**
 * How the history was written down: events recorded in a later month than they happened in, or before the day they are
 * said to have happened on, corrections, and events that should name a document and do not, nor does an amendment of them. It asks the log as recorded, whole or any part of it
 * that holds streams whole, in order of position.
 */
export const recordKeeping = (recorded: readonly Recorded<Recordable>[]): readonly Finding[] => {
  const streams = new Map<StreamName, Line[]>();
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
