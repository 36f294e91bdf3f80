import { afterAll, describe, expect, it } from '@jest/globals';
import { explain, logProofs, leafHash, leafOf, recordedLog, verifyStore } from '@pavadonis/audit';
import { EventId, instantOf, millisecondsOf, type StreamOf, text } from '@pavadonis/domain';
import { type EventStore, orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { vaultAt } from '@pavadonis/fixtures/vaults';
import { caseload } from '@pavadonis/projection-caseload';
import {
  allReminders,
  type Finding,
  findings,
  findingsToDate,
  type FindingTag,
  type Reminder,
} from '@pavadonis/projection-findings';
import { project } from '@pavadonis/projection';
import { exampleId } from '@pavadonis/testing/examples/ids';
import { externalIdLinked } from '@pavadonis/testing/examples/identity';
import { histories } from '@pavadonis/testing/random';
import fc from 'fast-check';
import { daysIn, drawnDays } from '../support/draws';
import { figuresOf, momentsAt } from '../support/figures';
import { type Allowed, forget, type Person } from '../support/forgotten';
import { eventsIn, openLog, sealedOnce, trust } from '../support/logs';
import { type Days, forEachModel } from '../support/reports';
import { sealedBy } from '../support/sealed-texts';
import { type Log, rowsIn } from '../support/second-opinion';
import { stored } from '../support/stored';

const HISTORIES = Number(process.env['ROUNDS'] ?? 5);
const LONG = 300_000 + HISTORIES * 20_000;

const { newName, removeAll } = scratch();
afterAll(removeAll);

/** The findings that a forgetting itself may show: of forgetting, and of a stream that is merged. */
const SHOWN: readonly FindingTag[] = [
  'ForgottenTooEarly',
  'ForgottenUnconfirmed',
  'ForgottenInPart',
  'RecordedAfterForgetting',
  'RecordedAfterMerge',
];

const isOfClient = (stream: string): stream is StreamOf<'client'> => stream.startsWith('client-');

/** Returns the persons of a log, each with all streams of theirs. */
const personsIn = (log: Log): readonly Person[] => {
  const rowOf = rowsIn(caseload, log);
  const persons = new Map<StreamOf<'client'>, Set<StreamOf<'client'>>>();
  for (const { stream } of log) {
    const survivor = rowOf(stream);
    if (!isOfClient(stream) || survivor === undefined || !isOfClient(survivor)) continue;
    persons.set(survivor, (persons.get(survivor) ?? new Set([survivor])).add(stream));
  }
  return [...persons].map(([survivor, streams]) => ({ survivor, streams: [...streams] }));
};

/** Returns a log at whose end persons are linked to one identifier, which only some of a random log's persons share. */
const withSharedId = (log: Log, persons: readonly Person[]): Log => {
  const last = log.at(-1);
  if (last === undefined) return log;
  const { on } = last.event;
  return persons.reduce<Log>((grown, { survivor }, i) => {
    const event = externalIdLinked({ on, scheme: text('unhcr'), value: text('invented 24-0117') });
    const revision = grown.filter(({ stream }) => stream === survivor).length;
    const { position } = grown.at(-1) ?? last;
    const id = exampleId(EventId, 940_000 + i);
    return [...grown, { ...last, stream: survivor, event, revision, position: position + 1, id }];
  }, log);
};

/** Returns what explains a report of each read model, of the log as far as a position, as text. */
const explanationsOf = async (
  store: EventStore,
  position: number,
  days: Days,
  which: number,
): Promise<readonly string[]> => {
  const log = await orThrow(recordedLog(store));
  const explained: string[] = [];
  forEachModel((model, reports) => {
    const all = Object.entries(reports);
    const [name, report] = all[which % all.length] ?? [];
    if (report === undefined) return;
    const { rows } = explain({
      model,
      log,
      knownAt: { _tag: 'Position', position },
      report: (view) => report(view, days),
    });
    explained.push(
      `${String(name)}: ${JSON.stringify(rows.map((row) => ({ ...row, amounts: [...row.amounts] })))}`,
    );
  });
  return explained;
};

/** Returns the seal over the first events, and the proof of each of them under it. */
const sealAndProofs = async (store: EventStore, position: number) => {
  const log = await orThrow(openLog({ store, folder: newName() }));
  const seal = await orThrow(log.seal({ knownAt: { _tag: 'Position', position } }));
  await orThrow(log.close());
  const { proveInclusion } = logProofs((await eventsIn(store)).map((event) => leafHash(leafOf(event))));
  return {
    seal: seal.text,
    proofs: Array.from({ length: seal.size }, (_, place) => orThrow(proveInclusion(place, seal))),
  };
};

const told = (log: Log, asOf: Days['asOf']) => {
  const view = project(findings, log);
  const question = { asOf, centreDays: 30 };
  return { findings: findingsToDate(view, question), reminders: allReminders(view, question) };
};

/** Counts how often something happened. */
const counts = <Name extends string>(...names: readonly Name[]) => {
  const seen = new Map(names.map((name) => [name, 0]));
  return {
    seen,
    note: (name: Name, happened = true): void =>
      void seen.set(name, (seen.get(name) ?? 0) + Number(happened)),
  };
};

describe('forgetting a person', () => {
  it(
    'changes no report, finding, explanation, seal or proof of the log as it stood, and nothing but itself after it',
    async () => {
      const { seen, note } = counts<Allowed | 'merged' | 'shared' | 'texts'>(
        'allowed',
        'forced',
        'merged',
        'shared',
        'texts',
      );
      const property = fc.asyncProperty(
        histories({ corrections: true, late: true }),
        drawnDays,
        fc.array(fc.nat(1000), { minLength: 2, maxLength: 2 }),
        fc.nat(),
        async (random, drawn, parts, which) => {
          const persons = personsIn(random);
          const clear = which % 2 === 0 ? random : withSharedId(random, persons);
          const last = clear.at(-1);
          const person = persons[(which >> 1) % Math.max(persons.length, 1)];
          if (last === undefined || person === undefined) return;
          const at = instantOf(millisecondsOf(last.recordedAt) + 1000);
          const path = newName();
          const vault = await vaultAt(path, { now: () => at });
          const { log, texts } = await sealedBy(vault, clear);
          const store = await stored(log);
          const { position } = last;
          const days = daysIn(log, drawn);
          const moments = [...momentsAt(log, parts), { size: log.length }];
          const folder = newName();
          await sealedOnce({ store, folder });
          const recorded = await eventsIn(store);
          const before = {
            figures: await figuresOf(store, moments, [days]),
            explained: await explanationsOf(store, position, days, which),
            sealed: await sealAndProofs(store, position),
          };
          // what is counted with texts that are sealed is what is counted without
          expect(before.figures).toEqual(await figuresOf(await stored(clear), moments, [days]));

          note(await forget({ store, vault }, person, at));

          const since = await eventsIn(store);
          expect(since.slice(0, recorded.length)).toEqual(recorded);
          expect({
            figures: await figuresOf(store, moments, [days]),
            explained: await explanationsOf(store, position, days, which),
            sealed: await sealAndProofs(store, position),
          }).toEqual(before);
          expect(await orThrow(verifyStore({ store, folder, ...trust }))).toMatchObject({
            _tag: 'Holds',
            unsealed: since.length - recorded.length,
          });

          const now = await orThrow(recordedLog(store));
          const [was, is] = [told(now.slice(0, log.length), days.asOf), told(now, days.asOf)];
          const isNew = ({ shownBy }: Finding): boolean => shownBy.some((each) => each > position);
          expect(is.findings.filter((found) => !isNew(found))).toEqual(was.findings);
          expect(SHOWN).toEqual(expect.arrayContaining(is.findings.filter(isNew).map(({ _tag }) => _tag)));
          const others = ({ _tag }: Reminder): boolean => _tag !== 'ForgettingDue';
          expect(is.reminders.filter(others)).toEqual(was.reminders.filter(others));
          const isCounted = (figure: string): boolean => !/^(findings|allReminders|remindersIn)/.test(figure);
          const today = async (size: number): Promise<readonly string[]> =>
            (await figuresOf(store, [{ size }], [days]))
              .filter(isCounted)
              .map((figure) => figure.replace(`"size":${String(size)}`, '"size":0'));
          expect(await today(since.length)).toEqual(await today(log.length));

          for (const { stream, kind, clear: said, sealed } of texts) {
            const revealed = await vault.reveal(stream, kind, sealed)();
            expect(revealed).toMatchObject(
              isOfClient(stream) && person.streams.includes(stream)
                ? { left: { _tag: 'KeyDestroyed', stream } }
                : { right: said },
            );
          }
          await orThrow(vault.close());

          const matchesOf = (isTheirs: boolean): readonly string[] =>
            log.flatMap(({ stream, event }) =>
              event.type === 'ExternalIdLinked' &&
              isOfClient(stream) &&
              person.streams.includes(stream) === isTheirs
                ? [event.sameAs ?? '']
                : [],
            );
          note('merged', person.streams.length > 1);
          note(
            'shared',
            matchesOf(true).some((match) => matchesOf(false).includes(match)),
          );
          note(
            'texts',
            texts.some(({ stream }) => isOfClient(stream) && person.streams.includes(stream)),
          );
        },
      );
      await fc.assert(property, { numRuns: HISTORIES });
      if (HISTORIES >= 100) expect(Math.min(...seen.values())).toBeGreaterThan(0);
    },
    LONG,
  );
});
