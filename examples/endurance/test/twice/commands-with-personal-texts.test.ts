import { describe, expect, it } from '@jest/globals';
import { civilDateOf, instant } from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import { withSql } from '@pavadonis/fixtures/scratch';
import { prepareQuery } from '@pavadonis/sqlite';
import { join } from 'node:path';
import type { PersonalShare, Told } from '../../src/personal-share';
import { masterNo, openVaultAt, personNo } from '../../src/vault-of-test';
import { chance } from '../support/chance';
import { inFolder } from '../support/folder';
import { type Registrar, startRegistrar } from '../support/registrars';
import { ROUNDS, SEED, timeoutFor } from '../support/rounds';
import { everyTextOpens, sealedLog } from '../support/sealed-log';

// 1,000 by `pnpm torture`
const COMMANDS = Math.max(120, ROUNDS * 2);
const PERSONS = Math.ceil(COMMANDS / 25);
const persons = Array.from({ length: PERSONS }, (_, person) => person);
const KILLS = Math.max(3, Math.floor(ROUNDS / 25));
const NOON = instant('2026-03-02T10:00:00.000Z');
const today = civilDateOf(NOON);

type Answers = ReadonlyMap<number, NonNullable<Told['answer']>>;

const answersOf = (told: readonly Told[]): Answers =>
  new Map(told.flatMap(({ n, answer }) => (answer === undefined ? [] : [[n, answer]])));

const keysIn = (path: string): Promise<readonly unknown[]> =>
  withSql(`${path}.keys`, (database) => prepareQuery(database, 'SELECT count(*), max(number) FROM keys')());

/** Sends all commands by two processes at once, and kills one or the other a few times. */
const sendTwice = async (share: PersonalShare, kills: number): Promise<readonly [Answers, Answers]> => {
  const { below } = chance(SEED);
  const [one, other] = [startRegistrar(share), startRegistrar(share)];
  const both: readonly Registrar[] = [one, other];
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      const registrar = both[below(both.length)];
      await registrar?.tellingMore(1 + below(Math.ceil(COMMANDS / kills)));
      await registrar?.kill();
      registrar?.restart();
    }
    await Promise.all(both.map(({ finished }) => finished()));
  } finally {
    for (const registrar of both) await registrar.kill();
  }
  const told = both.flatMap((registrar) => registrar.told());
  expect(told.filter(({ failed }) => failed !== undefined)).toEqual([]);
  const { hears } = await sealedLog(share.path);
  for (const each of told) hears(each);
  return [answersOf(one.told()), answersOf(other.told())];
};

/** Returns an answer as it is whenever it is given: where nothing is recorded, the stream goes on. */
const lasting = (answer: Told['answer']) => (answer?._tag === 'AlreadySo' ? answer._tag : answer);

const isForgotten = (person: number): boolean => person % 3 === 0;

const expectAlike = (answers: Answers, first: Answers): void => {
  expect([...answers.keys()]).toHaveLength(COMMANDS);
  for (const [n, answer] of answers)
    expect({ n, answer: lasting(answer) }).toEqual({ n, answer: lasting(first.get(n)) });
};

/** A command that recorded nothing is decided anew, and cannot be with a text that is not sealed any more. */
const afterForgetting = (answers: Answers): Answers =>
  new Map(
    [...answers].map(([n, answer]) => {
      const stream = personNo(n % PERSONS);
      const why = { _tag: 'KeyDestroyed', stream, on: today };
      const isRefused = isForgotten(n % PERSONS) && answer._tag !== 'Recorded';
      return [n, isRefused ? { _tag: 'TextNotSealed', stream, why } : answer];
    }),
  );

describe('random commands with personal texts', () => {
  it(
    `are recorded once and answered alike, ${String(COMMANDS)} sent by two processes, killed, rotated, forgotten`,
    () =>
      inFolder(async (folder) => {
        const path = join(folder, 'office');
        const share = { path, first: 0, step: 1, commands: COMMANDS, persons: PERSONS };
        const [mine, theirs] = await sendTwice(share, KILLS);
        expectAlike(theirs, mine);
        const tags = [...mine.values()].map(({ _tag }) => _tag);
        for (const tag of ['Recorded', 'AlreadySo', 'Refused']) expect(tags).toContain(tag);
        const keys = await keysIn(path);
        expect(keys).toEqual([[PERSONS, PERSONS]]);
        const { commands } = await sealedLog(path);

        const [former, master] = [masterNo(1), masterNo(2)];
        const rotated = await orThrow(openVaultAt(path, { master, otherMasters: [former] }));
        await orThrow(rotated.masters.rewrap());
        await orThrow(rotated.close());
        for (const answers of await sendTwice({ ...share, masters: [2] }, 0)) expectAlike(answers, mine);
        expect(await keysIn(path)).toEqual(keys);

        const vault = await orThrow(openVaultAt(path, { master, now: () => NOON }));
        for (const person of persons.filter(isForgotten)) {
          const request = `request ${String(person)}`;
          await orThrow(vault.forgetting.ask({ request, streams: [personNo(person)], due: NOON }));
          await orThrow(vault.forgetting.carryOut(request));
        }
        await orThrow(vault.close());
        for (const answers of await sendTwice({ ...share, masters: [2] }, 0))
          expectAlike(answers, afterForgetting(mine));
        expect(await keysIn(path)).toEqual(keys);

        const after = await sealedLog(path);
        expect(after.commands).toBe(commands);
        const opened = await orThrow(openVaultAt(path, { master }));
        const forgotten = await everyTextOpens(opened, after.texts, isForgotten);
        expect([...forgotten].sort()).toEqual(persons.filter(isForgotten).sort());
        await orThrow(opened.close());
      }),
    timeoutFor(COMMANDS),
  );
});
