import { afterAll, describe, expect, it } from '@jest/globals';
import { openCasework, type TextVault } from '@pavadonis/casework';
import {
  amendEvent,
  type AnyEventCodec,
  type Decision,
  clientStream,
  type DocumentRef,
  personalFacts,
  type PersonalKind,
  record,
  text,
  voidEvent,
  Whole,
  writePersonal,
  written,
} from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { eventIdAt, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { scratch } from '@pavadonis/fixtures/scratch';
import { caseload } from '@pavadonis/projection-caseload';
import { everyEvent } from '@pavadonis/testing/examples/every-event';
import { clientIdOf } from '@pavadonis/testing/examples/ids';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { command } from '../commands/support/office';
import { holdsWord } from '@pavadonis/fixtures/traces';
import { withVault } from './support/vaults';

const { newName, removeAll } = scratch();
afterAll(removeAll);

/** A word that no event, no code and no layout of a file holds. */
const WORD = 'Zvirbulēnova-Ķeizare';
const secret = text(WORD);
const paper: DocumentRef = { kind: text('decision'), number: secret, issuer: secret };

const kinds = new Set<PersonalKind>();

/** An event with the word in all its personal texts. */
const wordy = (event: Client.Event): Client.Event =>
  writePersonal(Client.Event, event, (_, kind) => {
    kinds.add(kind);
    return secret;
  });

const own = everyEvent.client.filter(
  (event): event is Client.Event => event.type !== 'EventVoided' && event.type !== 'EventAmended',
);

type AnyFacts = Omit<Client.PlanGoalSet, 'type' | 'v' | 'inPlaceOf'>;

/** A decision to record an event as its facts say, whatever holds. */
const recording = (codec: AnyEventCodec) =>
  personalFacts(
    codec as unknown as typeof Client.PlanGoalSet,
    (facts: AnyFacts) => (): Decision<never, Client.Event> => record(facts as Client.Event),
  );

const codecOf = ({ type }: Client.Event): AnyEventCodec => {
  const codec = Client.Event.byType.get(type);
  if (codec === undefined) throw new RangeError(type);
  return codec;
};

/** All bytes of the files whose names begin with a path. */
const bytesAt = (path: string): readonly (readonly [string, Buffer])[] =>
  readdirSync(dirname(path))
    .filter((name) => name.startsWith(basename(path)))
    .map((name) => [name, readFileSync(join(dirname(path), name))]);

const filesWithWord = (path: string): readonly string[] =>
  bytesAt(path).flatMap(([name, bytes]) => (holdsWord(bytes, WORD) ? [name] : []));

/** Records every event of a client, and corrects and proves each; returns all outcomes. */
const recordAll = async (path: string, vault: TextVault | undefined) => {
  const store = await orThrow(sqliteStore({ path: `${path}.db` }));
  const office = await orThrow(
    openCasework({ store, vault, readModels: { file: `${path}.rows`, models: { caseload } } }),
  );
  const answers: unknown[] = [];
  const evidence = [paper];
  const more = [{ kind: text('order'), number: secret }];
  let number = 0;
  const next = () => command((number += 1), { evidence });
  for (const [at, event] of own.entries()) {
    const stream = clientStream(clientIdOf(at + 1));
    const facts = { ...wordy(event), inPlaceOf: undefined } as unknown as AnyFacts;
    const first = next();
    const { on } = event;
    answers.push(
      await office.decide(stream, recording(codecOf(event)), facts, first)(),
      await office.decide(stream, recording(codecOf(event)), facts, first)(),
    );
    const target = eventIdAt(first.commandId, 0);
    const to = { ...wordy(event), inPlaceOf: undefined, seq: written(Whole, 7) } as unknown as Client.Event;
    answers.push(
      await office.correct(stream, amendEvent, { on, target, reason: secret, to }, next())(),
      await office.addEvidence(stream, { on, target, reason: secret }, { ...next(), evidence: more })(),
      await office.correct(stream, voidEvent, { on, target, reason: secret }, next())(),
      await office.state(stream)(),
      await office.recorded(stream)(),
    );
  }
  await orThrow(office.readModels.caughtUp());
  await orThrow(store.backup(`${path}.backup`));
  // with the journals as they are while the files are open
  const open = filesWithWord(path);
  await orThrow(office.readModels.close());
  await orThrow(store.close());
  return { answers, files: [...new Set([...open, ...filesWithWord(path)])] };
};

describe('texts that a vault seals', () => {
  it('stand in the clear in no file and no answer, of whatever event and of evidence', async () => {
    const path = newName();
    const { answers, files } = await withVault(path, (vault) => recordAll(path, vault));
    expect(files).toEqual([]);
    const recorded = answers.filter((answer) => JSON.stringify(answer).includes('"_tag":"Recorded"'));
    // recorded, answered again, amended, proven and voided, except that a forgetting holds for good
    expect(recorded.length).toBeGreaterThan(5 * own.length - 4);
    const failed = answers.filter((answer) => JSON.stringify(answer).includes('"_tag":"Left"'));
    expect(failed.slice(0, 3)).toEqual([]);
    expect(holdsWord(Buffer.from(JSON.stringify(answers)), WORD)).toBe(false);
    expect(kinds.size).toBeGreaterThan(8);
  }, 120_000);

  it('would be found without a vault', async () => {
    const path = newName();
    const { answers, files } = await recordAll(path, undefined);
    expect(files.map((name) => name.slice(basename(path).length)).sort()).toEqual(
      expect.arrayContaining(['.backup', '.db']),
    );
    expect(holdsWord(Buffer.from(JSON.stringify(answers)), WORD)).toBe(true);
  }, 120_000);
});
