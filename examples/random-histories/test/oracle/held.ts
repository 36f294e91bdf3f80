import type {
  Category,
  EventId,
  EventOf,
  KnownAt,
  Recordable,
  Recorded,
  StreamName,
} from '@pavadonis/domain';

// A second opinion on every figure. It searches the whole history anew for each question, which is slow and
// plain, and shares no code with the library.

/** The parts of a recorded event that figures depend on. */
export type Line = Pick<Recorded<Recordable>, 'position' | 'stream' | 'id' | 'recordedAt' | 'event'>;

/** An event that held. */
export type Fact = EventOf[Category];
export type FactOf<T extends Fact['type']> = Extract<Fact, { readonly type: T }>;

/** Returns the facts of these types, in the given order. */
export const only = <T extends Fact['type']>(
  facts: readonly Fact[],
  ...types: readonly T[]
): readonly FactOf<T>[] =>
  facts.filter((fact): fact is FactOf<T> => (types as readonly string[]).includes(fact.type));

/** Returns the part of a log that was known at a moment. */
export const known = <L extends Line>(log: readonly L[], at: KnownAt | undefined): readonly L[] => {
  if (at === undefined) return log;
  if (at._tag === 'Position') return log.filter(({ position }) => position <= at.position);
  const later = log.filter(({ recordedAt }) => recordedAt > at.instant).map(({ position }) => position);
  return log.filter(({ position }) => position < Math.min(...later));
};

const isVoided = (lines: readonly Line[], { id, position }: Line): boolean =>
  lines.some(
    ({ event, position: at }) => event.type === 'EventVoided' && event.target === id && at > position,
  );

// an amendment concerns the event it names, or the event that a named earlier amendment concerns
const isAbout = (lines: readonly Line[], target: EventId, before: number, line: Line): boolean => {
  const found = lines.find(({ id }) => id === target);
  if (found === undefined || found.position >= before) return false;
  return (
    found === line ||
    (found.event.type === 'EventAmended' && isAbout(lines, found.event.target, found.position, line))
  );
};

const heldAs = (lines: readonly Line[], line: Line): Fact | undefined => {
  const { event } = line;
  if (event.type === 'EventVoided' || event.type === 'EventAmended' || isVoided(lines, line))
    return undefined;
  const amendments = lines.flatMap((each) =>
    each.event.type === 'EventAmended' &&
    each.event.to.type === event.type &&
    isAbout(lines, each.event.target, each.position, line) &&
    !isVoided(lines, each)
      ? [each.event.to]
      : [],
  );
  return amendments.at(-1) ?? event;
};

const isCorrection = ({ event: { type } }: Line): boolean =>
  type === 'EventVoided' || type === 'EventAmended';

// the place of the voided event that this one was recorded in place of, which may have stood in place of another
const claimIn = (lines: readonly Line[], { event, position }: Line): number | undefined => {
  const [target] = lines.filter(({ id }) => id === event.inPlaceOf);
  if (target === undefined || target.position > position || isCorrection(target)) return undefined;
  return isVoided(lines, target) ? (claimIn(lines, target) ?? target.position) : undefined;
};

const placeIn = (lines: readonly Line[], line: Line): number => {
  const claim = claimIn(lines, line);
  if (claim === undefined) return line.position;
  const others = lines.filter((each) => each.position < line.position && claimIn(lines, each) === claim);
  return others.some((each) => heldAs(lines, each) !== undefined) ? line.position : claim;
};

const padded = (number: number): string => String(number).padStart(9, '0');

/** A fact, and a text by which it is sorted among those of all streams: day, `seq`, place in the log. */
export interface Ranked {
  readonly fact: Fact;
  readonly rank: string;
}

const heldIn = (lines: readonly Line[]): readonly Ranked[] =>
  lines
    .flatMap((line) => {
      const fact = heldAs(lines, line);
      return fact === undefined
        ? []
        : [{ fact, rank: `${fact.on} ${padded(fact.seq ?? 0)} ${padded(placeIn(lines, line))}` }];
    })
    .sort((a, b) => (a.rank < b.rank ? -1 : 1));

/** Returns the facts that held in each stream of a log, in the order in which they happened. */
export const heldByStream = (log: readonly Line[]): ReadonlyMap<StreamName, readonly Ranked[]> =>
  new Map(
    [...new Set(log.map(({ stream }) => stream))].map((name) => [
      name,
      heldIn(log.filter(({ stream }) => stream === name)),
    ]),
  );
