import { afterAll, describe, expect, it } from '@jest/globals';
import { type SealingVerdict, verifySealedAnew } from '@pavadonis/audit';
import type { Event } from '@pavadonis/domain';
import { isSealed, sealEvent } from '@pavadonis/domain';
import { memoryStore, orThrow, type StoredEvent } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { withVault } from '@pavadonis/fixtures/vaults';
import type { Vault } from '@pavadonis/vault';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { everyWord, formerTrust, inTheClear, newTrust, sealedAnew } from '../support/anew';
import { eventsIn, holding } from '../support/logs';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const SEALED = /sealed:1:[A-Za-z0-9_-]+/;

interface Done {
  readonly source: readonly StoredEvent[];
  readonly target: readonly StoredEvent[];
  readonly folder: string;
  readonly vault: Vault;
}

const onSealed = (work: (done: Done) => Promise<void>): Promise<void> =>
  withVault(newName(), async (vault) => {
    const { source, formerSeal } = await inTheClear(everyWord, newName());
    const [target, folder] = [memoryStore(), newName()];
    await sealedAnew({ source, formerSeal, target, vault, folder });
    await work({ source: await eventsIn(source), target: await eventsIn(target), folder, vault });
  });

const verdictOf = (
  { source, target, folder }: Done,
  given: { readonly vault?: Vault; readonly formerTrust?: undefined } = {},
): Promise<SealingVerdict> =>
  orThrow(
    verifySealedAnew({
      source: holding(source),
      target: holding(target),
      folder,
      trust: newTrust,
      formerTrust,
      ...given,
    }),
  );

/** The faults of the event at a place, with the roots that differ. */
const faultsAt = (verdict: SealingVerdict, place: number): unknown =>
  verdict._tag === 'SealedAsRecorded'
    ? verdict
    : {
        others: verdict.differences.flatMap((each): readonly unknown[] =>
          each._tag !== 'NotAsItWas' ? [each] : each.index === place ? [] : [each.index],
        ),
        faults: verdict.differences.flatMap((each) =>
          each._tag === 'NotAsItWas' && each.index === place ? each.faults : [],
        ),
      };

const otherLog = { others: [{ _tag: 'OtherRoot', of: 'log' }] };

/** Changes the first event that a test looks for. */
const changed = (
  events: readonly StoredEvent[],
  isMeant: (event: StoredEvent) => boolean,
  change: (event: StoredEvent) => Partial<StoredEvent>,
) => {
  const place = events.findIndex(isMeant);
  const event = events[place];
  if (event === undefined) throw new Error('there is no such event');
  return { place, events: events.with(place, { ...event, ...change(event) }) };
};

const hasGoal = ({ type, data }: StoredEvent): boolean => type === 'PlanGoalSet' && SEALED.test(data);

describe('a store that was sealed anew', () => {
  it('is told where any part of an event was changed', () =>
    onSealed(async (done) => {
      const changes: readonly (readonly [string, Partial<StoredEvent>])[] = [
        ['id', { id: '00000000-0000-4000-8000-000000000000' }],
        ['recordedAt', { recordedAt: '2031-01-01T00:00:00.000Z' as never }],
        ['revision', { revision: 77 }],
      ];
      for (const [part, change] of changes) {
        const { place, events } = changed(done.target, hasGoal, () => change);
        const found = faultsAt(await verdictOf({ ...done, target: events }), place);
        expect(found).toEqual({ ...otherLog, faults: [{ _tag: 'OtherPart', part }] });
      }
      for (const [isMeant, from, to, part] of [
        [hasGoal, '"on":"20', '"on":"19', 'data'],
        [hasGoal, '"v":1', '"v": 1', 'data'],
        [hasGoal, '"actor":"u-17"', '"actor":"u-18"', 'metadata'],
        [({ stream }: StoredEvent) => stream.startsWith('operation-'), '"v":1', '"v": 1', 'data'],
      ] as const) {
        const { place, events } = changed(done.target, isMeant, (event) => ({
          [part]: event[part].replace(from, to),
        }));
        const found = faultsAt(await verdictOf({ ...done, target: events }), place);
        expect(found).toEqual({ ...otherLog, faults: [{ _tag: 'OtherPart', part }] });
      }
    }));

  it('is told where a text is in the clear', () =>
    onSealed(async (done) => {
      const { place, events } = changed(done.target, hasGoal, ({ data }) => ({
        data: data.replace(SEALED, 'Jelgava'),
      }));
      expect(faultsAt(await verdictOf({ ...done, target: events }), place)).toEqual({
        ...otherLog,
        faults: [{ _tag: 'InTheClear', kinds: ['goal-text'] }],
      });
    }));

  it('is told where a sealed text was put in the place of another, and with the vault which one', () =>
    onSealed(async (done) => {
      const { vault } = done;
      const stream = done.target.find(hasGoal)?.stream;
      if (stream === undefined) throw new Error('there is no goal');
      const sealed = async (kind: string): Promise<string> =>
        orThrow(vault.seal(stream, kind, 'to learn to swim'));
      for (const [kind, faults] of [
        ['goal-text', [{ _tag: 'OtherText', kind: 'goal-text' }]],
        ['end-note', [{ _tag: 'NotRevealed', kind: 'goal-text', why: 'TamperedText' }]],
      ] as const) {
        const other = await sealed(kind);
        const { place, events } = changed(done.target, hasGoal, ({ data }) => ({
          data: data.replace(SEALED, other),
        }));
        const target = { ...done, target: events };
        expect(faultsAt(await verdictOf(target), place)).toEqual({ ...otherLog, faults: [] });
        expect(faultsAt(await verdictOf(target, { vault }), place)).toEqual({ ...otherLog, faults });
      }
    }));

  it('is told where another id stands for an identifier', () =>
    onSealed(async (done) => {
      const linked = ({ type }: StoredEvent): boolean => type === 'ExternalIdLinked';
      const { events, place } = changed(done.target, linked, ({ data }) => ({
        data: data.replace(/"sameAs":"[^"]+"/, '"sameAs":"00000000-0000-4000-8000-000000000000"'),
      }));
      const verdict = await verdictOf({ ...done, target: events });
      const { differences = [] } = verdict._tag === 'NotAsRecorded' ? verdict : {};
      // the first of the two tells nothing; where the identifier comes again, another id stands for it
      expect(JSON.stringify(differences)).toContain('OtherMatch');
      expect(place).toBeGreaterThan(0);
    }));

  it('is told where events are missing, were added, or come in another order', () =>
    onSealed(async (done) => {
      const { source, target } = done;
      const [first, second, ...others] = target;
      if (first === undefined || second === undefined) throw new Error('there are no events');
      for (const events of [
        target.slice(0, -1),
        [second, first, ...others],
        [first, first, second, ...others],
      ])
        expect(await verdictOf({ ...done, target: events })).toMatchObject({ _tag: 'NotAsRecorded' });
      expect(await verdictOf({ ...done, target: [...target, first] })).toMatchObject({
        _tag: 'SealedAsRecorded',
        since: 1,
      });
      expect(await verdictOf({ ...done, source: [...source, ...source.slice(0, 2)] })).toMatchObject({
        differences: [{ _tag: 'LeftOut', from: source.length, events: 2 }],
      });
    }));

  it('is told where the old store is another than was sealed', () =>
    onSealed(async (done) => {
      const { place, events } = changed(
        done.source,
        ({ stream }) => stream.startsWith('client-'),
        ({ metadata }) => ({ metadata: metadata.replace('Zvirbulēnova', 'Zvirbule') }),
      );
      expect(faultsAt(await verdictOf({ ...done, source: events }), place)).toEqual({
        others: [{ _tag: 'OtherRoot', of: 'former' }],
        faults: [],
      });
    }));

  it('is told where nobody sealed the old log whose keys are given', () =>
    withVault(newName(), async (vault) => {
      const { source } = await inTheClear(everyWord, newName());
      const [target, folder] = [memoryStore(), newName()];
      await sealedAnew({ source, target, vault, folder });
      const done = { source: await eventsIn(source), target: await eventsIn(target), folder, vault };
      expect(await verdictOf(done)).toMatchObject({ differences: [{ _tag: 'NoSeal' }] });
      expect(await verdictOf(done, { formerTrust: undefined })).toMatchObject({ _tag: 'SealedAsRecorded' });
    }));

  it('is believed by its record alone, which the keys of the new log have signed', () =>
    onSealed(async (done) => {
      const { folder, source, target } = done;
      const path = join(folder, 'sealed-anew');
      const note = readFileSync(path, 'utf8');
      const told = async (text: string) => {
        writeFileSync(path, text);
        return verifySealedAnew({
          source: holding(source),
          target: holding(target),
          folder,
          trust: newTrust,
        })();
      };
      expect(await told(note.replace('keeper-1', 'keeper-2'))).toMatchObject({
        left: { _tag: 'WrongSignature' },
      });
      expect(await told(readFileSync(join(folder, 'checkpoint'), 'utf8'))).toMatchObject({
        left: { _tag: 'MalformedRecord' },
      });
      expect(await told(note.slice(0, note.indexOf('\n\n') + 2))).toMatchObject({ _tag: 'Left' });
      rmSync(path);
      expect(
        await verifySealedAnew({
          source: holding(source),
          target: holding(target),
          folder,
          trust: newTrust,
        })(),
      ).toEqual({ _tag: 'Left', left: { _tag: 'NoRecord', path } });
    }));

  it('is as it was where a person was forgotten since, whose texts nobody can compare', () =>
    onSealed(async (done) => {
      const { vault } = done;
      const isText = (event: StoredEvent): boolean => {
        let found = false;
        sealEvent(JSON.parse(event.data) as Event, {
          text: (text) => {
            found ||= isSealed(text);
            return text;
          },
          sameAs: ({ sameAs }) => sameAs as never,
        });
        return found;
      };
      const event = done.target.find(isText);
      if (event === undefined) throw new Error('nothing is sealed');
      const forgetting = {
        ...vault,
        reveal: (...[stream, kind, sealed]: Parameters<Vault['reveal']>) =>
          stream === event.stream
            ? () => Promise.resolve({ _tag: 'Left', left: { _tag: 'KeyDestroyed' } } as never)
            : vault.reveal(stream, kind, sealed),
      };
      const verdict = await verdictOf(done, { vault: forgetting });
      expect(verdict).toMatchObject({ _tag: 'SealedAsRecorded' });
      expect(verdict).not.toMatchObject({ forgotten: 0 });
    }));
});
