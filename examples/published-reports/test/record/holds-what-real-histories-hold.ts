import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  categoryOf,
  civilDateOf,
  type Event,
  type Instant,
  instant,
  month,
  monthOf,
  monthOfInstant,
  type Recordable,
  type Recorded,
  type Settleable,
  settle,
  type StreamName,
} from '@pavadonis/domain';
import { history, type StoredEvent, orThrow } from '@pavadonis/event-store';
import { project } from '@pavadonis/projection';
import { caseload, clientsServedInByProvider, clientsServedIn } from '@pavadonis/projection-caseload';
import { allOf, recordedHistory } from '../given';

type Type = Recordable['type'];
type Of<T extends Type> = Extract<Recordable, { readonly type: T }>;

let stored: readonly StoredEvent[];
let written: number;
/** Every stream as recorded, with its metadata. */
let streams: ReadonlyMap<StreamName, readonly Recorded<Recordable>[]>;
let recorded: readonly Recorded<Recordable>[];

beforeAll(async () => {
  const made = await recordedHistory(1);
  const { recorded: wholeStream } = history(made.store);
  written = made.written;
  stored = await allOf(made.store);
  const read = new Map<StreamName, readonly Recorded<Recordable>[]>();
  for (const name of new Set(stored.map((each) => each.stream)))
    read.set(name, await orThrow(wholeStream(name)));
  streams = read;
  recorded = [...read.values()].flat();
});

const is =
  <T extends Type>(type: T) =>
  (each: Recorded<Recordable>): each is Recorded<Of<T>> =>
    each.event.type === type;

const held = <T extends Type>(settled: readonly Settleable<Event>[], type: T): readonly Of<T>[] =>
  settled.map(({ event }) => event as Recordable).filter((event): event is Of<T> => event.type === type);

// the day in Latvia is computed for tens of thousands of moments
const days = new Map<Instant, string>();
const dayOf = (moment: Instant): string => {
  const toTheHour = instant(`${moment.slice(0, 13)}:00:00.000Z`);
  const known = days.get(toTheHour) ?? civilDateOf(toTheHour);
  days.set(toTheHour, known);
  return known;
};

const correctedTypes = (type: 'EventVoided' | 'EventAmended'): ReadonlySet<string | undefined> => {
  const typeOf = new Map(recorded.map(({ id, event }) => [id, event.type]));
  return new Set(recorded.filter(is(type)).map(({ event }) => typeOf.get(event.target)));
};

describe('the recorded history', () => {
  it('is read back whole, with all metadata', () => {
    expect(recorded).toHaveLength(stored.length);
    expect(written).toBe(stored.length);
  });

  it('holds status decisions recorded after their month', () => {
    const late = recorded
      .filter(is('StatusGranted'))
      .filter(({ event, recordedAt }) => monthOf(event.on) < monthOfInstant(recordedAt));
    expect(late.length).toBeGreaterThan(1);
  });

  it('holds contacts that were amended and contacts that were voided', () => {
    expect(correctedTypes('EventAmended')).toEqual(new Set(['SupportDelivered']));
    expect(correctedTypes('EventVoided')).toEqual(new Set(['SupportDelivered']));
  });

  it('holds clients who leave, return and start the service again', () => {
    const ways = [...streams.values()].map((each) =>
      settle(each)
        .map(({ event }) => event.type)
        .filter((type) => ['ServiceStarted', 'LeftLatvia', 'ReturnedToLatvia'].includes(type))
        .join(),
    );
    expect(ways).toContain('ServiceStarted,LeftLatvia,ReturnedToLatvia,ServiceStarted');
  });

  it('holds clients of two providers in April 2018, each counted once', () => {
    const april = month('2018-04');
    const ofTwo = [...streams.values()].filter((each) => {
      const settled = settle(each);
      const contacts = held(settled, 'SupportDelivered').filter(({ on }) => monthOf(on) === april);
      return (
        held(settled, 'ServiceHandedOver').some(({ on }) => on === '2018-04-20') &&
        contacts.some(({ on }) => on < '2018-04-20') &&
        contacts.some(({ on }) => on >= '2018-04-20')
      );
    });
    expect(ofTwo.length).toBeGreaterThan(1);
    for (const each of ofTwo) {
      const rows = project(caseload, each);
      expect(clientsServedIn(rows, april)).toHaveLength(1);
      expect(Object.fromEntries(clientsServedInByProvider(rows, april))).toEqual({ 'drosa-maja': 1, sif: 1 });
    }
  });

  it('holds contracts that ended before their planned end', () => {
    const ends = [...streams.values()].flatMap((each) => {
      const [signed] = each.filter(is('ContractSigned'));
      const [terminated] = each.filter(is('ContractTerminated'));
      return signed === undefined || terminated === undefined
        ? []
        : [{ planned: signed.event.to, actual: terminated.event.lastDay }];
    });
    expect(ends).toEqual([
      { planned: '2018-05-31', actual: '2018-04-19' },
      { planned: '2022-11-30', actual: '2022-01-31' },
    ]);
  });

  it('holds late entries of many types, and none recorded before it happened', () => {
    const late = new Set<string>();
    const early = new Set<string>();
    for (const { event, recordedAt } of recorded) {
      const day = dayOf(recordedAt);
      if (event.on < day) late.add(event.type);
      if (event.on > day || (event.type === 'EventAmended' && event.to.on > day)) early.add(event.type);
    }
    expect([...late]).toEqual(
      expect.arrayContaining(['SupportDelivered', 'StatusGranted', 'LeftLatvia', 'ServiceEnded']),
    );
    expect([...early]).toEqual([]);
  });

  it('is recorded in the order of its clock', () => {
    const moments = stored.map(({ recordedAt }) => recordedAt);
    expect(moments.every((moment, i) => i === 0 || (moments[i - 1] ?? '') <= moment)).toBe(true);
  });

  it('has invented evidence for every fact that requires some', () => {
    const kinds = new Map<string, Set<string>>();
    for (const { event, metadata } of recorded)
      for (const { kind, number } of metadata.evidence) {
        expect(number).toMatch(/^invented: /);
        kinds.set(event.type, (kinds.get(event.type) ?? new Set()).add(kind));
      }
    const needing: readonly string[] = [...kinds.keys()];
    const without = recorded.filter(
      ({ event, metadata }) => needing.includes(event.type) && metadata.evidence.length === 0,
    );
    expect(without).toEqual([]);
    expect(Object.fromEntries([...kinds].map(([type, found]) => [type, [...found].sort()]))).toEqual({
      AsylumApplicationLodged: ['application'],
      StatusGranted: ['decision'],
      ServiceStarted: ['asylum seeker document'],
      OperationOpened: ['decision'],
      CoFinancingRateSet: ['decision'],
      RuleSetAdopted: ['decision'],
      CostRecorded: ['invoice', 'invoice for a published payment'],
      CostsClaimed: ['claim'],
      ClaimPaid: ['claim'],
    });
  });

  it('has no field for a name, a personal code or contact details', () => {
    const fields = new Set<string>();
    const collect = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [field, held] of Object.entries(value)) {
        if (!Array.isArray(value)) fields.add(field);
        collect(held);
      }
    };
    for (const { stream, event } of recorded) if (categoryOf(stream) === 'client') collect(event);
    expect(fields).toContain('countryOfOrigin');
    expect([...fields].filter((field) => PERSONAL.test(field))).toEqual([]);
  });
});

// texts by or about a person are as personal as a name
const PERSONAL = /name|surname|personal|passport|phone|mail|address|street|account|photo|text|note|comment/i;
