import {
  addDays,
  addMonths,
  type Birth,
  type CivilDate,
  type OperationId,
  type StreamName,
} from '@pavadonis/domain';
import type { LogEntry } from '@pavadonis/testing';
import { spanIn } from './days';
import { type Held, eventsByPerson } from './persons';

type Of<T extends Held['type']> = Extract<Held, { readonly type: T }>;

const ofType = <T extends Held['type']>(type: T, events: readonly Held[]): readonly Of<T>[] =>
  events.filter((event): event is Of<T> => event.type === type);

// how many of these birthdays have come, by the calendar's texts alone
const groupsPassed = (born: string, day: string): number =>
  [18, 30, 55].filter((age) => String(Number(born.slice(0, 4)) + age) + born.slice(4) <= day).length;

// of a known month that one's last day, else December's
const lastOfMonth = (known: string): number =>
  new Date(Date.UTC(Number(known.slice(0, 4)), Number(known.slice(5, 7) || '12'), 0)).getUTCDate();

const ageAt = (birth: Birth | undefined, day: string): string => {
  if (birth === undefined) return 'unknown';
  const known = birth.date.slice(0, { day: 10, estimated: 10, month: 7, year: 4 }[birth.precision]);
  const [oldest, youngest] = ['-01-01', `-12-${lastOfMonth(known)}`].map((rest) =>
    groupsPassed(known + rest.slice(known.length - 4), day),
  );
  const names = ['below_18', '18_to_29', '30_to_54', '55_and_above'];
  return oldest === youngest ? (names[oldest ?? -1] ?? '') : 'unknown';
};

const EU = 'AT,BE,BG,CY,CZ,DE,DK,EE,ES,FI,FR,GR,HR,HU,IE,IT,LT,LU,LV,MT,NL,PL,PT,RO,SE,SI,SK';

const nationalOf = (
  { stateless, nationalities }: Of<'ClientRegistered'>,
  entry: CivilDate,
): 'yes' | 'no' | undefined =>
  stateless
    ? 'yes'
    : nationalities.length === 0
      ? undefined
      : nationalities.some((code) => EU.includes(code) || (code === 'GB' && entry < '2021'))
        ? 'no'
        : 'yes';

/** A person's record, with `undefined` for missing facts. */
export interface PlainRecord {
  readonly stream: StreamName;
  readonly entry: CivilDate;
  readonly exit: CivilDate | undefined;
  readonly sex: string;
  readonly ageAtEntry: string;
  readonly thirdCountryNational: string;
  readonly atEntry: Of<'ParticipationEntryRecorded'> | undefined;
  readonly atExit: Of<'ParticipationExitRecorded'> | undefined;
  readonly afterSixMonths: Of<'ParticipationFollowUpRecorded'> | undefined;
}

/** Returns every person's record in an operation, by the end of a day. */
export const recordsIn = (
  log: readonly LogEntry[],
  operationId: OperationId,
  asOf: CivilDate,
): readonly PlainRecord[] =>
  eventsByPerson(log).flatMap(({ person, events }) => {
    const all = events.map(([, event]) => event);
    const span = spanIn(all, operationId, asOf);
    if (span === undefined) return [];
    const { entry, exit } = span;
    const told = all.filter(
      (event) => event.on <= asOf && 'operationId' in event && event.operationId === operationId,
    );
    const lastOf = <T extends Held['type']>(type: T, from: CivilDate, before?: CivilDate) =>
      ofType(type, told).findLast(({ on }) => on >= from && (before === undefined || on < before));
    // the person's own stream says facts first, by the first registration there; then the others, in order
    const saidIn = (isOwn: boolean) =>
      ofType(
        'ClientRegistered',
        events.filter(([stream]) => (stream === person) === isOwn).map(([, event]) => event),
      );
    const registrations = [...saidIn(true).slice(0, 1), ...saidIn(false)];
    return {
      stream: person,
      entry,
      exit,
      sex: registrations.find(({ sex }) => sex !== 'unknown')?.sex ?? 'unknown',
      ageAtEntry: ageAt(registrations.flatMap((event) => event.birth ?? [])[0], entry),
      thirdCountryNational: registrations.flatMap((event) => nationalOf(event, entry) ?? [])[0] ?? 'unknown',
      atEntry: ofType('ParticipationEntryRecorded', told)[0],
      atExit: exit && lastOf('ParticipationExitRecorded', exit, addDays(exit, 29)),
      afterSixMonths: exit && lastOf('ParticipationFollowUpRecorded', addMonths(exit, 6)),
    };
  });
