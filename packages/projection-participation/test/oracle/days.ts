import { addDays, type CivilDate, type OperationId } from '@pavadonis/domain';
import type { Held } from './persons';

interface Presence {
  readonly episodeId: string;
  readonly operationId: OperationId;
}

/** One day of a person's life. */
interface Day {
  /** The operations they were in on that day. */
  readonly spentIn: ReadonlySet<OperationId>;
  readonly atItsEnd: readonly Presence[];
  /** Whether they were there before and went under another operation that morning. */
  readonly handedAway: readonly Presence[];
}

const live = (morning: readonly Presence[], events: readonly Held[], dies: boolean): Day => {
  let now = morning;
  // a person who leaves on a day is there until its evening, and may be handed over until then
  let lastDayOf: readonly Presence[] = [];
  const handedAway: Presence[] = [];
  for (const event of events) {
    if (event.type === 'ServiceStarted')
      now = [...now, { episodeId: event.episodeId, operationId: event.operationId }];
    if (event.type !== 'ServiceHandedOver' && event.type !== 'ServiceEnded') continue;
    const meant = now.filter((each) => each.episodeId === event.episodeId);
    if (event.type === 'ServiceEnded') {
      lastDayOf = [...lastDayOf, ...meant];
      continue;
    }
    const away = meant.filter((each) => each.operationId !== event.operationId);
    if (away.length === 0) continue;
    const under = { episodeId: event.episodeId, operationId: event.operationId };
    now = [...now.filter((each) => !away.includes(each)), under];
    if (away.every((each) => lastDayOf.includes(each))) lastDayOf = [...lastDayOf, under];
    handedAway.push(...away);
  }
  const spentIn = new Set(now.map(({ operationId }) => operationId));
  const atItsEnd = dies ? [] : now.filter((each) => !lastDayOf.includes(each));
  return { spentIn, atItsEnd, handedAway };
};

/** Returns the first and last day of a person in an operation, day by day; no last day while they go on. */
export const spanIn = (
  told: readonly Held[],
  operationId: OperationId,
  asOf: CivilDate,
): { readonly entry: CivilDate; readonly exit: CivilDate | undefined } | undefined => {
  // of two episodes of one id the first stands
  const events = told.filter(
    (event, at) =>
      event.type !== 'ServiceStarted' ||
      told.findIndex((each) => each.type === 'ServiceStarted' && each.episodeId === event.episodeId) === at,
  );
  const death = events
    .flatMap(({ type, on }) => (type === 'ClientDied' ? on : []))
    .sort()
    .at(0);
  const begin = events.map(({ on }) => on).sort()[0] ?? asOf;
  const days = new Map<CivilDate, Day>();
  let morning: readonly Presence[] = [];
  for (let on = begin; on <= addDays(asOf, 1) && (death === undefined || on <= death); on = addDays(on, 1)) {
    const day = live(
      morning,
      events.filter((event) => event.on === on),
      on === death,
    );
    days.set(on, day);
    morning = day.atItsEnd;
  }
  const there = [...days]
    .filter(([on, { spentIn }]) => on <= asOf && spentIn.has(operationId))
    .map(([on]) => on);
  const [entry] = there;
  if (entry === undefined) return undefined;
  const away = days.get(addDays(asOf, 1))?.handedAway ?? [];
  const goesOn = days
    .get(asOf)
    ?.atItsEnd.some((each) => each.operationId === operationId && !away.includes(each));
  return { entry, exit: goesOn === true ? undefined : there.at(-1) };
};
