import { month } from '@pavadonis/domain';
import { type Comeback, comebacks, type Kind, KINDS } from './blueprint';
import { MONTHS, monthAt, placeOf } from './calendar';
import type { Random } from './random';
import { type Flow, staying } from './split';
import type { Starter } from './starters';

/** Months of service without a gap, by their places; a stay without `last` continues after the history. */
export interface Stay {
  readonly first: number;
  readonly last?: number;
}

/** One client's months: a first stay, and perhaps a second one after a return. */
export interface Course {
  readonly starter: Starter;
  readonly stays: readonly Stay[];
}

interface Present {
  readonly starter: Starter;
  /** Almost never leaves. */
  readonly lasting: boolean;
  readonly earlier: readonly Stay[];
  readonly since: number;
}

const LIMITED_UNTIL = placeOf(month('2019-11'));

// Until November 2019 nobody stays much longer than three months and a year,
// since nearly every stay then fits the limits.
const readiness = (at: number, { since, earlier, lasting }: Present): number => {
  if (lasting) return 1;
  const months = at - (earlier[0]?.first ?? since) + 1;
  if (months === 1) return 4;
  if (months === 2) return 8;
  if (at <= LIMITED_UNTIL) {
    if (months >= 15) return 20_000;
    return months >= 14 ? 400 : months <= 4 ? 16 : 10;
  }
  if (since <= LIMITED_UNTIL && months >= 14) return 2000;
  return months > 30 ? 3000 : months > 20 ? 100 : 12;
};

// in autumn 2023 some clients had been served since 2021, by two providers: a few of each kind
const LASTING = 4;
const isOf2021 = ({ month: at }: Starter): boolean => monthAt(at) >= '2021-07' && monthAt(at) <= '2021-12';

const leave = (
  present: readonly Present[],
  count: number,
  at: number,
  random: Random,
): ReadonlySet<Present> => {
  const leaving = new Set<Present>();
  while (leaving.size < count)
    leaving.add(
      random.weighted(
        present.filter((each) => !leaving.has(each)),
        (each) => readiness(at, each),
      ),
    );
  return leaving;
};

// In the time of limits a returning client needs a status, which takes some
// months and allows a start within twelve more.
const MONTHS_TO_GET_STATUS = 2;
const MONTHS_TO_COME_BACK = 13;

const canComeBack =
  ({ month: back, leftFrom, leftTo }: Comeback) =>
  ({ stays: [stay, second] }: Course): boolean =>
    stay?.last !== undefined &&
    second === undefined &&
    (stay.first > LIMITED_UNTIL ||
      (stay.last - stay.first >= MONTHS_TO_GET_STATUS &&
        placeOf(back) - stay.first <= MONTHS_TO_COME_BACK)) &&
    monthAt(stay.last) >= leftFrom &&
    monthAt(stay.last) <= leftTo;

const ofKind = (kind: Kind, starters: readonly Starter[], flow: Flow, random: Random): readonly Course[] => {
  let present: Present[] = [];
  const lasting = new Set(random.shuffled(starters.filter(isOf2021)).slice(0, LASTING));
  const gone = new Set<Course>();
  for (const at of MONTHS.keys()) {
    for (const starter of starters)
      if (starter.month === at)
        present.push({ starter, lasting: lasting.has(starter), earlier: [], since: at });
    for (const comeback of comebacks) {
      if (comeback.kind !== kind || comeback.month !== monthAt(at)) continue;
      const course = random.pick([...gone].filter(canComeBack(comeback)));
      gone.delete(course);
      present.push({ starter: course.starter, lasting: false, earlier: course.stays, since: at });
    }
    const leaving = leave(present, (flow.served[at] ?? 0) - staying(flow, at), at, random);
    for (const { starter, earlier, since } of leaving)
      gone.add({ starter, stays: [...earlier, { first: since, last: at }] });
    present = present.filter((each) => !leaving.has(each));
  }
  return [
    ...gone,
    ...present.map(({ starter, earlier, since }) => ({ starter, stays: [...earlier, { first: since }] })),
  ];
};

/** Divides the flows into individual clients, whose months add up to them. */
export const courses = (
  starters: readonly Starter[],
  flows: Readonly<Record<Kind, Flow>>,
  random: Random,
): readonly Course[] =>
  KINDS.flatMap((kind) =>
    ofKind(
      kind,
      starters.filter((each) => each.kind === kind),
      flows[kind],
      random,
    ),
  );
