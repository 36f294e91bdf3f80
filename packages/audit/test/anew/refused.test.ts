import { afterAll, describe, expect, it } from '@jest/globals';
import {
  type FormerSeal,
  sealAnew,
  type SealAnewOptions,
  type TextSealing,
  verifySealedAnew,
} from '@pavadonis/audit';
import { text, type Text } from '@pavadonis/domain';
import { type EventStore, memoryStore, orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { withVault } from '@pavadonis/fixtures/vaults';
import * as E from 'fp-ts/Either';
import * as TE from 'fp-ts/TaskEither';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { anew, everyWord, formerOrigin, inTheClear, newTrust, sealedAnew, wordy } from '../support/anew';
import { eventsIn, holding, openLog, storeOf } from '../support/logs';

const { newName, removeAll } = scratch();
afterAll(removeAll);

/** Has everything refused that a test gives, and shows that nothing was written. */
const refused = async (options: SealAnewOptions): Promise<unknown> => {
  const before = await eventsIn(options.target);
  const tried = await sealAnew(options)();
  // an event is too long to be shown where this fails
  expect(isDeepStrictEqual(await eventsIn(options.target), before)).toBe(true);
  return E.isLeft(tried) ? tried.left : tried;
};

interface Given {
  readonly formerSeal: FormerSeal;
  readonly folder: string;
}

const onHistory = (
  work: (given: Pick<SealAnewOptions, 'source' | 'vault'> & Given) => Promise<void>,
  log = everyWord,
): Promise<void> =>
  withVault(newName(), async (vault) => {
    await work({ ...(await inTheClear(log, newName())), vault, folder: newName() });
  });

/** A history in which the personal texts of its sixth event are these. */
const withTexts = (written: string) =>
  everyWord
    .slice(0, 12)
    .map((each) =>
      each.event.type === 'ExternalIdLinked' ? { ...each, event: wordy(each.event, written as Text) } : each,
    );

describe('sealing anew is refused', () => {
  it('into the store that it reads', () =>
    onHistory(async ({ source, ...given }) => {
      const target = source as EventStore;
      expect(await refused(anew({ ...given, source, target }))).toEqual({ _tag: 'SameStore' });
      const [one, other] = [
        { ...target, logName: 'sqlite:/data/history.db' },
        { ...target, logName: 'sqlite:/data/history.db' },
      ];
      expect(await refused(anew({ ...given, source: one, target: other }))).toEqual({ _tag: 'SameStore' });
    }));

  it('into a store that holds something else', () =>
    onHistory(async (given) => {
      const target = await storeOf(1);
      expect(await refused(anew({ ...given, target }))).toEqual({ _tag: 'OtherBeginning', position: 1 });
    }));

  it('into a store in which more was recorded since', () =>
    onHistory(async (given) => {
      const target = memoryStore();
      await sealedAnew({ ...given, target });
      const [, position] = [await storeOf(0), everyWord.length + 1];
      const [more] = await eventsIn(await storeOf(1));
      if (more === undefined) throw new Error('there is no other event');
      const stream = everyWord[0]?.stream;
      const own = (await eventsIn(target)).filter((each) => each.stream === stream).length;
      await orThrow(target.append(stream as never, own - 1, [more]));
      expect(await refused(anew({ ...given, target }))).toEqual({ _tag: 'OtherBeginning', position });
    }));

  it('with the texts of another vault in place', () =>
    onHistory(async (given) => {
      const target = memoryStore();
      await sealedAnew({ ...given, target });
      await withVault(newName(), async (vault) => {
        expect(await refused(anew({ ...given, vault, target }))).toMatchObject({ _tag: 'OtherBeginning' });
      });
    }));

  it('with the origin of the old log', () =>
    onHistory(async (given) => {
      const options = anew(given);
      expect(await refused({ ...options, log: { ...options.log, origin: formerOrigin } })).toEqual({
        _tag: 'SameOrigin',
        origin: formerOrigin,
      });
      expect(existsSync(given.folder)).toBe(false);
    }));

  it('with a seal that is not over this history', () =>
    onHistory(async (given) => {
      const shorter = await inTheClear(everyWord.slice(0, -1), newName());
      const { formerSeal } = shorter;
      expect(await refused(anew({ ...given, formerSeal }))).toEqual({
        _tag: 'SealedInPart',
        sealed: everyWord.length - 1,
      });
      expect(await refused(anew({ ...given, source: shorter.source }))).toEqual({
        _tag: 'NotAsSealed',
        sealed: everyWord.length,
      });
      const forged = { ...given.formerSeal, text: given.formerSeal.text.replace(/\n\d+\n/, '\n7\n') };
      expect(await refused(anew({ ...given, formerSeal: forged }))).toMatchObject({ _tag: 'WrongSignature' });
    }));

  it('into a folder of another record, or of a log that was sealed without one', () =>
    onHistory(async (given) => {
      const [target, path] = [memoryStore(), join(given.folder, 'sealed-anew')];
      await sealedAnew({ ...given, target });
      const record = readFileSync(path, 'utf8');
      for (const other of [record.replace('keeper-1', 'keeper-2'), '', `${record}\n`]) {
        writeFileSync(path, other);
        expect(await refused(anew({ ...given, target }))).toEqual({ _tag: 'OtherRecord', path });
      }
      writeFileSync(path, record);
      await sealedAnew({ ...given, target });
    }));

  it('while another process seals its log', () =>
    onHistory(async (given) => {
      const other = await orThrow(openLog({ store: memoryStore(), folder: given.folder }));
      expect(await refused(anew(given))).toMatchObject({ _tag: 'LogLocked' });
      await orThrow(other.close());
      await sealedAnew(given);
    }));

  it('by nobody, and at no time', () =>
    onHistory(async (given) => {
      const options = anew(given);
      const by = { ...options.by, actor: ' ' as Text };
      expect(await refused({ ...options, by })).toEqual({ _tag: 'InvalidLabel', label: 'by' });
      expect(await refused({ ...options, at: 'today' as never })).toEqual({
        _tag: 'InvalidLabel',
        label: 'at',
      });
    }));

  it('where a text is half a character, which is told by place and kind alone', () =>
    onHistory(async (given) => {
      const [told, events] = [await refused(anew(given)), await eventsIn(given.source)];
      const places = events.filter(({ type }) => type === 'ExternalIdLinked');
      expect(places.length).toBeGreaterThan(0);
      expect(told).toEqual({
        _tag: 'UnsealableTexts',
        texts: places.map(({ position, stream, type }) => ({
          position,
          stream,
          type,
          kind: 'external-id',
          why: 'HalfSurrogate',
        })),
      });
      expect(existsSync(join(given.folder, 'sealed-anew'))).toBe(false);
    }, withTexts('Jelgava \ud83d')));

  it('where an event is of a type or form that nobody knows', () =>
    onHistory(async (given) => {
      const [first, second, ...others] = await eventsIn(given.source);
      if (first === undefined || second === undefined) throw new Error('there are no events');
      const { position, stream } = second;
      const rest = { ...given, formerSeal: undefined };
      const trying = async (data: string, type = second.type) =>
        refused(anew({ ...rest, source: holding([first, { ...second, data, type }, ...others]) }));
      expect(await trying('{"type":"GoalWhispered","v":1}')).toEqual({
        _tag: 'UnknownEventType',
        position,
        stream,
      });
      expect(await trying(second.data.replace('"v":1', '"v":7'))).toMatchObject({
        _tag: 'UnknownEventVersion',
        position,
      });
      expect(await trying(second.data, 'Zvirbulēnova')).toMatchObject({
        _tag: 'MalformedEvent',
        position,
        fields: ['type'],
      });
    }));

  it('by options that make no sense, of which nothing is signed', () =>
    onHistory(async (given) => {
      for (const [option, values] of Object.entries({
        source: [undefined, {}],
        target: [undefined, {}],
        vault: [undefined, {}, { ...given.vault, id: undefined }],
        log: [undefined],
        formerSeal: [7],
        decoder: [{}],
      }))
        for (const value of values)
          expect(await sealAnew({ ...anew(given), [option]: value })()).toMatchObject({
            left: { _tag: 'InvalidOption', option },
          });
      const trust = { source: given.source, target: given.source, folder: given.folder, trust: newTrust };
      for (const option of Object.keys(trust))
        expect(await verifySealedAnew({ ...trust, [option]: undefined })()).toMatchObject({
          left: { _tag: 'InvalidOption', option },
        });
      for (const by of [undefined, {}, { actor: 'keeper-1', role: 'keeper', provider: 5 }])
        expect(await refused(anew({ ...given, by: by as never }))).toEqual({
          _tag: 'InvalidLabel',
          label: 'by',
        });
      expect(existsSync(join(given.folder, 'sealed-anew'))).toBe(false);
    }));

  it('where a vault throws, or answers something else', () =>
    onHistory(async (given) => {
      const throwing: Partial<TextSealing> = {
        seal: () => {
          throw new TypeError('Zvirbulēnova');
        },
      };
      const clear: Partial<TextSealing> = { seal: (_stream, _kind, given_) => TE.right(given_) };
      const wrong: Partial<TextSealing> = { sameAs: () => TE.right('no id') };
      for (const [each, cause] of [
        [throwing, 'TypeError'],
        [clear, 'NotAsPromised'],
        [wrong, 'NotAsPromised'],
      ] as const)
        expect(await refused(anew({ ...given, vault: { ...given.vault, ...each } }))).toEqual({
          _tag: 'BrokenCallback',
          callback: 'vault',
          cause,
        });
    }));

  it('where a text is sealed already, and is of another person', () =>
    onHistory(async (given) => {
      const target = memoryStore();
      await sealedAnew({ ...given, target });
      // a store that is sealed is sealed anew as it is
      const again = memoryStore();
      const rest = { ...given, formerSeal: undefined };
      await sealedAnew({ ...rest, source: target, target: again, folder: newName() });
      expect(await eventsIn(again)).toEqual(await eventsIn(target));
      const last = newName();
      const both = { source: target, target: memoryStore(), vault: given.vault };
      await sealedAnew({ ...rest, ...both, folder: last });
      expect(await orThrow(verifySealedAnew({ ...both, folder: last, trust: newTrust }))).toMatchObject({
        _tag: 'SealedAsRecorded',
      });
      // and so it is where persons were forgotten since: their texts open no more, and stand as they are
      const destroyed = () => TE.left({ _tag: 'KeyDestroyed' });
      const forgetful = { ...given.vault, seal: destroyed, reveal: destroyed, sameAs: destroyed };
      const later = memoryStore();
      await sealedAnew({ ...rest, vault: forgetful, source: target, target: later, folder: newName() });
      expect(await eventsIn(later)).toEqual(await eventsIn(target));
      expect(await refused(anew({ ...rest, vault: forgetful, folder: newName() }))).toMatchObject({
        texts: Array.from({ length: 100 }, () => expect.objectContaining({ why: 'KeyDestroyed' })),
      });
      await withVault(newName(), async (vault) => {
        const told = await refused(anew({ ...rest, vault, source: target, folder: newName() }));
        expect(told).toMatchObject({ _tag: 'UnsealableTexts' });
        expect((told as { readonly texts: readonly unknown[] }).texts[0]).toMatchObject({
          why: 'TextOfOtherVault',
        });
      });
    }));
});

it('an event is told that is too large for a store once it is sealed', () =>
  onHistory(async ({ folder, vault }) => {
    const evidence = Array.from({ length: 8000 }, () => ({ kind: text('decision'), number: text('24') }));
    const [first] = everyWord;
    if (first === undefined) throw new Error('there are no events');
    const { source } = await inTheClear([{ ...first, metadata: { ...first.metadata, evidence } }], newName());
    expect(await refused(anew({ source, vault, folder }))).toMatchObject({
      _tag: 'TooLargeSealed',
      position: 1,
      limit: 1_000_000,
    });
  }));
