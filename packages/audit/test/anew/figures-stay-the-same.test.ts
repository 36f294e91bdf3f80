import { afterAll, describe, expect, it } from '@jest/globals';
import { compareReports, importArchive, recordedLog, verifySealedAnew } from '@pavadonis/audit';
import { type Instant, instant, type Recordable } from '@pavadonis/domain';
import { type EventStore, memoryStore, orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { withVault } from '@pavadonis/fixtures/vaults';
import { caseload, type CaseloadView } from '@pavadonis/projection-caseload';
import { findings } from '@pavadonis/projection-findings';
import fc from 'fast-check';
import { everyWord, formerTrust, inTheClear, newTrust, sealedAnew } from '../support/anew';
import { exported } from '../support/archives';
import { daysIn, drawnDays, logs } from '../support/draws';
import { eventsIn } from '../support/logs';
import { type Days, forEachModel } from '../support/reports';
import { asked, type Log } from '../support/second-opinion';
import { storesOfAllKinds } from '../support/stores';

const HISTORIES = Number(process.env['RUNS'] ?? 2);

const { newName, removeAll } = scratch();
const { kinds, closeAll } = storesOfAllKinds(newName);
afterAll(removeAll);

/** A history that no vault has seen: nothing stands for its identifiers. */
const withoutMatches = (log: Log): Log =>
  log.map((each) => ({
    ...each,
    event: JSON.parse(JSON.stringify(each.event), (field, value: unknown) =>
      field === 'sameAs' ? undefined : value,
    ) as Recordable,
  }));

/** Asks all reports by `compareReports`, those that show positions only where these are the same. */
const different = async (
  source: EventStore,
  target: EventStore,
  knownAt: readonly Instant[],
  days: Days,
): Promise<readonly unknown[]> => {
  const placed = (await eventsIn(source)).every(
    ({ position }, place, { length }) => position === place + 1 && length > 0,
  );
  const there = (await eventsIn(target)).every(({ position }, place) => position === place + 1);
  const asking: Promise<readonly unknown[]>[] = [];
  forEachModel((model, reports) => {
    if (model.name === findings.name && !(placed && there)) return;
    const filled = Object.fromEntries(
      Object.entries(reports).map(([name, report]) => [
        name,
        (view: Parameters<typeof report>[0]) => report(view, days),
      ]),
    );
    const compare = async () =>
      (await orThrow(compareReports({ source, target, model, reports: filled, knownAt }))).different;
    asking.push(compare());
  });
  return (await Promise.all(asking)).flat();
};

/** Answers all reports anew from the events as they are stored, another way than by a replay of the store. */
const answers = async (store: EventStore, knownUpTo: number, days: Days): Promise<readonly string[]> => {
  const log = (await orThrow(recordedLog(store))).slice(0, knownUpTo);
  const all: string[] = [];
  forEachModel((model, reports) => {
    for (const [name, report] of Object.entries(reports))
      all.push(`${name} ${asked({ model, report: (view) => report(view, days) }, log)}`);
  });
  return all;
};

describe('a history that is sealed anew', () => {
  it('keeps all figures, of every day and every moment of knowledge, in stores of all kinds', async () => {
    await fc.assert(
      fc.asyncProperty(
        logs,
        drawnDays,
        fc.array(fc.nat(1000), { maxLength: 2 }),
        async (drawn, of, parts) => {
          const log = withoutMatches(drawn);
          const days = daysIn(log, of);
          const sizes = parts.map((part) => Math.round((log.length * part) / 1000));
          const moments = sizes.flatMap((size) => log[size - 1]?.recordedAt ?? []);
          const { source, formerSeal } = await inTheClear(log, newName());
          await withVault(newName(), async (vault) => {
            for (const [, open] of kinds) {
              const [target, folder] = [await open(), newName()];
              const { record } = await sealedAnew({ source, formerSeal, target, vault, folder });
              expect(record.events).toBe(log.length);
              expect(await different(source, target, moments, days)).toEqual([]);
              const verified = verifySealedAnew({
                source,
                target,
                folder,
                trust: newTrust,
                vault,
                formerTrust,
              });
              expect(await orThrow(verified)).toMatchObject({ _tag: 'SealedAsRecorded', forgotten: 0 });
            }
            const target = memoryStore();
            await sealedAnew({ source, formerSeal, target, vault, folder: newName() });
            for (const size of [log.length, ...sizes])
              expect(await answers(target, size, days)).toEqual(await answers(source, size, days));
          });
          await closeAll();
        },
      ),
      { numRuns: HISTORIES },
    );
  });

  it('goes through an archive as well', () =>
    withVault(newName(), async (vault) => {
      const { source, formerSeal } = await inTheClear(everyWord, newName());
      const [archive, target] = [newName(), memoryStore()];
      const head = await exported({ store: source, folder: archive });
      const restored = memoryStore();
      expect(await orThrow(importArchive({ folder: archive, store: restored }))).toEqual(head);
      const { record } = await sealedAnew({ source: restored, formerSeal, target, vault, folder: newName() });
      const other = memoryStore();
      expect(
        (await sealedAnew({ source, formerSeal, target: other, vault, folder: newName() })).record,
      ).toEqual(record);
      expect(await eventsIn(other)).toEqual(await eventsIn(target));
    }));
});

describe('figures of two stores', () => {
  it('are told by their report and moment where they differ', async () => {
    const { source } = await inTheClear(everyWord, newName());
    const target = memoryStore();
    const [first] = await eventsIn(source);
    if (first === undefined) throw new Error('nothing is recorded');
    await orThrow(target.append(first.stream, 'no_stream', [first], { imported: true }));
    const reports = {
      all: (view: CaseloadView) => view.client.size,
      none: () => 0,
    };
    const early = instant('1990-01-01T00:00:00.000Z');
    expect(
      await orThrow(compareReports({ source, target, model: caseload, reports, knownAt: [early] })),
    ).toEqual({ answers: 4, different: [{ report: 'all' }] });
    const throwing = () => {
      throw new RangeError('a report of the host');
    };
    expect(await compareReports({ source, target, model: caseload, reports: { throwing } })()).toEqual({
      _tag: 'Left',
      left: { _tag: 'BrokenCallback', callback: 'reports', cause: 'RangeError' },
    });
  });
});
