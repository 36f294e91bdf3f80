import { describe, expect, it, jest } from '@jest/globals';
import { casework, openCasework, type SealingOptions, withPromises } from '@pavadonis/casework';
import { centreStream, CentreId, instant } from '@pavadonis/domain';
import * as Centre from '@pavadonis/domain/centre';
import { memoryStore, orThrow } from '@pavadonis/event-store';
import { journal } from '@pavadonis/testing-projection';
import { centreOpened } from '@pavadonis/testing/examples/centre';
import { exampleId } from '@pavadonis/testing/examples/ids';
import * as E from 'fp-ts/Either';
import { setImmediate } from 'node:timers/promises';
import { command } from '../commands/support/office';

const opening = centreOpened.facts();

/** A log in memory whose seal is the number of events in a store. It may fail, or be slow. */
const countingLog = (store = memoryStore()) => {
  let last: number | undefined;
  const trouble: { why?: 'Away'; gate?: Promise<void> } = {};
  return {
    store,
    trouble,
    log: {
      last: () => last,
      seal: () => async (): Promise<E.Either<'Away', number>> => {
        await trouble.gate;
        if (trouble.why !== undefined) return E.left(trouble.why);
        last = (await orThrow(store.readAll({ after: 0, limit: 10_000 }))).length;
        return E.right(last);
      },
    },
  };
};

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await setImmediate();
};

const someTurns = async (): Promise<void> => {
  for (let turn = 0; turn < 50; turn += 1) await setImmediate();
};

type Told = Partial<SealingOptions<number, 'Away'>>;

const sealedOffice = (given: Told, { store, log } = countingLog()) => {
  const seals: number[] = [];
  const sealing = { log, onSeal: (seal: number) => void seals.push(seal), ...given };
  const office = withPromises(casework({ store, now: () => instant('2024-07-01T09:00:00.000Z'), sealing }));
  return {
    office,
    seals,
    /** Opens the centre of a number, which records one event. */
    record: (number: number) =>
      office.decide(centreStream(exampleId(CentreId, number)), Centre.openCentre, opening, command(number)),
  };
};

const { everyMs, minute } = { everyMs: 60_000, minute: 60_000 };

const withFakeTime = async (test: () => Promise<void>): Promise<void> => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'performance'] });
  try {
    await test();
  } finally {
    jest.useRealTimers();
  }
};

describe('a log that is sealed while events are recorded', () => {
  it('is sealed at once, and then after each pause if there is something new', () =>
    withFakeTime(async () => {
      const { office, record, seals } = sealedOffice({ everyMs });
      await until(() => office.sealing.status()._tag === 'Waiting' && seals.length === 1);
      await record(1);
      await someTurns();
      expect(seals).toEqual([0]);
      expect(office.sealing.status()).toEqual({ _tag: 'Waiting', last: 0, recordedSince: 1 });
      jest.advanceTimersByTime(minute - 1);
      await someTurns();
      expect(seals).toEqual([0]);
      jest.advanceTimersByTime(1);
      await until(() => seals.length === 2);
      jest.advanceTimersByTime(minute);
      await someTurns();
      expect(seals).toEqual([0, 1]);
      expect(office.sealing.status()).toEqual({ _tag: 'Waiting', last: 1, recordedSince: 0 });
      await office.sealing.close();
    }));

  it('is sealed once for each count, one command after another', async () => {
    const { office, record, seals } = sealedOffice({ everyEvents: 3 });
    await until(() => office.sealing.status()._tag === 'Waiting');
    for (let number = 1; number <= 10; number += 1) {
      await record(number);
      await someTurns();
    }
    expect(seals).toEqual([0, 3, 6, 9]);
    expect(office.sealing.status()).toMatchObject({ last: 9, recordedSince: 1 });
    await office.sealing.close();
  });

  it('is sealed no more often than the count is reached, however many record at once', async () => {
    const { office, record, seals } = sealedOffice({ everyEvents: 5 });
    await until(() => office.sealing.status()._tag === 'Waiting');
    await Promise.all(Array.from({ length: 100 }, (_, i) => record(i + 1)));
    await until(
      () => office.sealing.status()._tag === 'Waiting' && office.sealing.status().recordedSince < 5,
    );
    for (const [i, seal] of seals.entries())
      expect(seal - (seals[i - 1] ?? 0)).toBeGreaterThanOrEqual(i && 1);
    expect(seals.length).toBeLessThanOrEqual(1 + 100 / 5);
    expect(seals.at(-1)).toBeGreaterThan(95);
    await office.sealing.close();
  });

  it('is sealed by schedule and by count, whichever comes first', () =>
    withFakeTime(async () => {
      const { office, record, seals } = sealedOffice({ everyMs, everyEvents: 2 });
      await until(() => seals.length === 1);
      await record(1);
      await record(2);
      await until(() => seals.length === 2);
      await record(3);
      await someTurns();
      jest.advanceTimersByTime(minute);
      await until(() => seals.length === 3);
      expect(seals).toEqual([0, 2, 3]);
      await office.sealing.close();
    }));

  it('counts what is recorded while a seal is being made for the next one', async () => {
    const counting = countingLog();
    const { office, record, seals } = sealedOffice({ everyEvents: 2 }, counting);
    await until(() => seals.length === 1);
    let open = (): void => undefined;
    counting.trouble.gate = new Promise((resolve) => {
      open = resolve;
    });
    for (let number = 1; number <= 3; number += 1) {
      await record(number);
      await someTurns();
    }
    open();
    await until(() => office.sealing.status()._tag === 'Waiting');
    expect(office.sealing.status()).toMatchObject({ last: 3, recordedSince: 1 });
    await office.sealing.close();
  });

  it('counts no command that was recorded before', async () => {
    const { office, record } = sealedOffice({ everyEvents: 100 });
    await record(1);
    await record(1);
    await until(() => office.sealing.status()._tag === 'Waiting');
    const { recordedSince } = office.sealing.status();
    expect(recordedSince).toBeLessThanOrEqual(1);
    await record(1);
    expect(office.sealing.status().recordedSince).toBe(recordedSince);
    await office.sealing.close();
  });

  it('is sealed up to the moment that is given each time', async () => {
    const asked: unknown[] = [];
    const log = {
      last: () => undefined,
      seal: (options: unknown) => () => {
        asked.push(options);
        return Promise.resolve(E.right(asked.length));
      },
    };
    const knownAt = { _tag: 'Position', position: 7 } as const;
    const sealing = { log, everyMs, knownAt: () => knownAt, onSeal: () => undefined };
    const office = casework({ store: memoryStore(), sealing });
    await until(() => asked.length === 1);
    expect(asked).toEqual([{ knownAt }]);
    await orThrow(office.sealing.close());
  });

  it('goes along with read models', async () => {
    const { log, store } = countingLog();
    const seals: number[] = [];
    const sealing = { log, everyMs, onSeal: (seal: number) => void seals.push(seal) };
    const readModels = { models: { journal }, file: ':memory:' };
    const office = withPromises(await orThrow(openCasework({ store, readModels, sealing })));
    await until(() => seals.length === 1);
    await office.readModels.caughtUp();
    await office.sealing.close();
    await office.readModels.close();
  });
});

describe('a command', () => {
  it('waits for no seal', async () => {
    const counting = countingLog();
    let open = (): void => undefined;
    counting.trouble.gate = new Promise((resolve) => {
      open = resolve;
    });
    const { office, record, seals } = sealedOffice({ everyEvents: 1 }, counting);
    for (let number = 1; number <= 3; number += 1)
      expect(await record(number)).toMatchObject({ _tag: 'Recorded' });
    expect(office.sealing.status()).toEqual({ _tag: 'Sealing', last: undefined, recordedSince: 3 });
    open();
    await until(() => seals.length > 0);
    await office.sealing.close();
  });
});

describe('a log that cannot be sealed', () => {
  it('is told, and tried again after a pause that grows no longer than the schedule', () =>
    withFakeTime(async () => {
      const counting = countingLog();
      counting.trouble.why = 'Away';
      const told: unknown[] = [];
      const { office, record, seals } = sealedOffice(
        { everyMs: 1500, onFailure: (why) => told.push(why) },
        counting,
      );
      await until(() => told.length === 1);
      expect(await record(1)).toMatchObject({ _tag: 'Recorded' });
      jest.advanceTimersByTime(999);
      await someTurns();
      expect(told).toEqual(['Away']);
      jest.advanceTimersByTime(1);
      await until(() => told.length === 2);
      jest.advanceTimersByTime(1500);
      await until(() => told.length === 3);
      expect(office.sealing.status()).toEqual({
        _tag: 'Interrupted',
        cause: 'Away',
        attempts: 3,
        last: undefined,
        recordedSince: 1,
      });
      delete counting.trouble.why;
      jest.advanceTimersByTime(1500);
      await until(() => office.sealing.status()._tag === 'Waiting');
      expect(seals).toEqual([1]);
      expect(office.sealing.status()).toMatchObject({ last: 1, recordedSince: 0 });
      await office.sealing.close();
    }));

  it('has its seal handed over again until the host takes it', () =>
    withFakeTime(async () => {
      const given: number[] = [];
      const told: unknown[] = [];
      const onSeal = (seal: number): Promise<void> => {
        given.push(seal);
        return given.length < 3 ? Promise.reject(new TypeError('away')) : Promise.resolve();
      };
      const { office } = sealedOffice({ everyMs: minute, onSeal, onFailure: (why) => told.push(why) });
      const broken = { _tag: 'BrokenCallback', callback: 'onSeal', cause: 'TypeError' };
      for (let failures = 1; failures < 3; failures += 1) {
        await until(() => told.length === failures);
        expect(office.sealing.status()).toMatchObject({ _tag: 'Interrupted', cause: broken });
        await someTurns();
        jest.advanceTimersByTime(minute);
      }
      await until(() => office.sealing.status()._tag === 'Waiting');
      expect([given, told]).toEqual([
        [0, 0, 0],
        [broken, broken],
      ]);
      await office.sealing.close();
    }));

  it.each<[string, Told]>([
    ['log', { log: { last: () => undefined, seal: () => () => Promise.resolve(undefined as never) } }],
    [
      'knownAt',
      {
        knownAt: () => {
          throw new TypeError('no moment');
        },
      },
    ],
    [
      'log',
      {
        log: {
          last: () => undefined,
          seal: () => {
            throw new TypeError('no log');
          },
        },
      },
    ],
  ])('since %s throws is told, and so is a host whose onFailure throws', async (callback, given) => {
    let tries = 0;
    const onFailure = (): never => {
      tries += 1;
      throw new TypeError('not told');
    };
    const { office } = sealedOffice({ everyMs: 1, onFailure, ...given });
    await until(() => tries > 1);
    expect(office.sealing.status()).toMatchObject({
      _tag: 'Interrupted',
      cause: { _tag: 'BrokenCallback', callback, cause: 'TypeError' },
    });
    await office.sealing.close();
  });
});

describe('closing the sealing', () => {
  it('waits for the seal that is being made, hands it over, and leaves no timer', () =>
    withFakeTime(async () => {
      const counting = countingLog();
      const { office, record, seals } = sealedOffice({ everyMs, everyEvents: 1 }, counting);
      await until(() => seals.length === 1);
      let open = (): void => undefined;
      counting.trouble.gate = new Promise((resolve) => {
        open = resolve;
      });
      await record(1);
      await until(() => office.sealing.status()._tag === 'Sealing');
      let closed = false;
      const closing = office.sealing.close().then(() => {
        closed = true;
      });
      await someTurns();
      expect(closed).toBe(false);
      open();
      await closing;
      expect(office.sealing.status()).toEqual({ _tag: 'Closed', last: 1, recordedSince: 0 });
      expect(seals).toEqual([0, 1]);
      expect(jest.getTimerCount()).toBe(0);
      expect(await record(2)).toMatchObject({ _tag: 'Recorded' });
      jest.advanceTimersByTime(2 * minute);
      await someTurns();
      expect(office.sealing.status()).toMatchObject({ _tag: 'Closed', last: 1 });
      await office.sealing.close();
    }));

  it('ends the wait of a host that hands a seal over', async () => {
    const onSeal = (_: number, signal: AbortSignal): Promise<void> =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('aborted')));
      });
    const told: unknown[] = [];
    const { office } = sealedOffice({ everyMs, onSeal, onFailure: (why) => told.push(why) });
    await someTurns();
    await office.sealing.close();
    expect([office.sealing.status()._tag, told]).toEqual(['Closed', []]);
  });
});

describe('a sealing', () => {
  const fine = { log: countingLog().log, everyMs, onSeal: () => undefined };

  it.each<[string, object, string]>([
    ['log', { log: {} }, 'a log that can be sealed'],
    ['log', { log: undefined }, 'a log that can be sealed'],
    ['everyMs', { everyMs: 0 }, 'milliseconds from 1 on'],
    ['everyMs', { everyMs: undefined }, 'milliseconds from 1 on'],
    ['everyEvents', { everyEvents: 0.5 }, 'a whole number from 1 on'],
    ['onSeal', { onSeal: undefined }, 'a function'],
    ['knownAt', { knownAt: 1 }, 'a function'],
    ['onFailure', { onFailure: 'no' }, 'a function'],
  ])('with an option %s that makes no sense is refused: %j', async (option, given, rule) => {
    const options = { store: memoryStore(), sealing: { ...fine, ...given } };
    const invalid = { _tag: 'InvalidOption', option, rule };
    const office = casework(options);
    expect(await office.state(centreStream(exampleId(CentreId, 1)))()).toEqual(E.left(invalid));
    expect(office.sealing.status()).toEqual({ _tag: 'Refused', why: invalid, recordedSince: 0 });
    await orThrow(office.sealing.close());
    const readModels = { models: { journal }, file: ':memory:' };
    expect(await openCasework({ ...options, readModels })()).toEqual(E.left(invalid));
  });
});
