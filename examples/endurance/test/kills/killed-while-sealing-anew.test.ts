import { describe, expect, it } from '@jest/globals';
import { newKey, verifySealedAnew } from '@pavadonis/audit';
import { text } from '@pavadonis/domain';
import { encode, type EventStore, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { logOf } from '@pavadonis/testing';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import * as TE from 'fp-ts/TaskEither';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { personNo, textNo, vaultAt } from '../../src/vault-of-test';
import { chance } from '../support/chance';
import { start } from '../support/child';
import { inFolder } from '../support/folder';
import { ROUNDS, SEED, timeoutFor } from '../support/rounds';

// 100 where a process is killed 500 times
const KILLS = Math.max(3, Math.floor(ROUNDS / 5));
const PERSONS = 200;
// three events a person, in turns, so that a run of one stream is short
const log = logOf(
  [
    () => clientRegistered(),
    (person: number) => planGoalSet({ text: text(textNo(person)) }),
    (person: number) => planGoalSet({ text: text(`${textNo(person)} again`) }),
  ].flatMap((event) =>
    Array.from({ length: PERSONS }, (_, person) => ({ stream: personNo(person), event: event(person) })),
  ),
);

const recordAll = async (store: EventStore): Promise<void> => {
  for (const { stream, revision, ...recorded } of log)
    await orThrow(
      store.append(stream, revision === 0 ? 'no_stream' : revision - 1, [orThrow(encode(stream, recorded))], {
        imported: true,
      }),
    );
};

/** All files of a folder, but for what tells how far the next seal has to read, and what a killed process left unfinished. */
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && /^(?:[\da-z-]+)$/.test(each.name) && each.name !== 'lock')
    .map(({ parentPath, name }) => [
      join(parentPath, name).slice(folder.length),
      readFileSync(join(parentPath, name), 'utf8'),
    ])
    .sort();

describe('a process killed while sealing anew', () => {
  it(
    `goes on where it was, and comes to the same bytes, ${String(KILLS)} times`,
    () =>
      inFolder(async (where) => {
        const { below } = chance(SEED);
        const [from, keys] = [join(where, 'clear.sqlite'), join(where, 'vault')];
        const source = await orThrow(sqliteStore({ path: from, severalWriters: 'accepted' }));
        await recordAll(source);
        const place = (name: string) => ({
          path: join(where, `${name}.sqlite`),
          folder: join(where, `${name}.log`),
        });
        const whole = place('whole');
        const undisturbed = start('anew-sealer', from, whole.path, whole.folder, keys);
        await undisturbed.saying(1);
        const begunAt = performance.now();
        await undisturbed.finished;
        const took = Math.ceil(performance.now() - begunAt);
        expect(undisturbed.said).toEqual(['begun', String(log.length)]);
        const eventsAt = async (path: string) => {
          const store = await orThrow(sqliteStore({ path, readOnly: true }));
          const events = await orThrow(store.readAll({ after: 0, limit: log.length + 1 }));
          const fingerprint = await orThrow(store.fingerprint?.() ?? TE.right(undefined));
          await orThrow(store.close());
          return { events, fingerprint };
        };
        const expected = await eventsAt(whole.path);
        let [kills, begun] = [0, place('0')];
        for (let round = 0; kills < KILLS;) {
          const child = start('anew-sealer', from, begun.path, begun.folder, keys);
          await child.saying(1);
          await setTimeout(below(took));
          await child.kill();
          kills += 1;
          if (child.said.length < 2) continue;
          // it had come to its end
          expect(await eventsAt(begun.path)).toEqual(expected);
          expect(filesIn(begun.folder)).toEqual(filesIn(whole.folder));
          round += 1;
          begun = place(String(round));
        }
        await start('anew-sealer', from, begun.path, begun.folder, keys).finished;
        expect(await eventsAt(begun.path)).toEqual(expected);
        expect(filesIn(begun.folder)).toEqual(filesIn(whole.folder));
        const vault = await vaultAt(keys);
        const origin = 'sif.example/pavadonis-sealed';
        const { verifier } = orThrow(newKey(origin, new Uint8Array(32).fill(7)));
        const target = await orThrow(sqliteStore({ path: begun.path, readOnly: true }));
        const trust = { origin, keys: [verifier] };
        const verified = verifySealedAnew({ source, target, folder: begun.folder, trust, vault });
        expect(await orThrow(verified)).toMatchObject({ _tag: 'SealedAsRecorded', forgotten: 0 });
        await orThrow(vault.close());
        await orThrow(target.close());
        await orThrow(source.close());
      }),
    timeoutFor(KILLS),
  );
});
