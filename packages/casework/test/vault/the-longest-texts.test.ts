import { afterAll, describe, expect, it } from '@jest/globals';
import {
  clientStream,
  type DocumentRef,
  isSealed,
  Metadata,
  type PersonalKind,
  type Text,
  text,
  writePersonal,
} from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { decoder, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { factsOf, ownEvents, recording } from '@pavadonis/fixtures/recording';
import { scratch } from '@pavadonis/fixtures/scratch';
import { withVault } from '@pavadonis/fixtures/vaults';
import { clientIdOf } from '@pavadonis/testing/examples/ids';
import * as E from 'fp-ts/Either';
import { command, office } from '../commands/support/office';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const allKinds = new Set<PersonalKind>();
for (const event of ownEvents)
  writePersonal(Client.Event, event, (each, kind) => {
    allKinds.add(kind);
    return each;
  });

/** An event with one text in all its personal fields. */
const saying = (event: Client.Event, said: Text): Client.Event =>
  writePersonal(Client.Event, event, () => said);

const { recorded } = decoder();

describe('a text of the greatest length, in bytes,', () => {
  it.each([
    ['2,000, in letters of four', '👍'.repeat(500)],
    ['1,500, in letters of three', '€'.repeat(500)],
    ['1,000, in letters of two', 'ā'.repeat(500)],
    ['some, of one letter', '€'],
  ])('of %s, is sealed and revealed in every personal field, and in evidence', async (_, longest) => {
    const path = newName();
    const said = text(longest);
    await withVault(path, async (vault) => {
      const store = await orThrow(sqliteStore({ path: `${path}.db` }));
      const paper: DocumentRef = { kind: text('decision'), number: said, issuer: said };
      const desk = office(store, { vault });
      const seen = new Set<PersonalKind>();
      for (const [at, event] of ownEvents.entries()) {
        const stream = clientStream(clientIdOf(at + 1));
        const facts = factsOf(saying(event, said));
        const sent = command(at + 1, { evidence: [paper] });
        const outcome = await desk.decide(stream, recording(event), facts, sent)();
        expect(outcome).toMatchObject({ right: { _tag: 'Recorded' } });
        const [last] = await orThrow(store.readStream(stream, {}));
        if (last === undefined) throw new RangeError(stream);
        const read = orThrow(recorded(last));
        const texts: (readonly [PersonalKind, Text])[] = [];
        const take = (each: Text, kind: PersonalKind): Text => {
          texts.push([kind, each]);
          return each;
        };
        writePersonal(Client.Event, read.event as Client.Event, take);
        writePersonal(Metadata, read.metadata, take);
        for (const [kind, each] of texts) {
          expect(isSealed(each)).toBe(true);
          expect(await vault.reveal(stream, kind, each)()).toEqual(E.right(said));
          seen.add(kind);
        }
      }
      expect([...allKinds].filter((kind) => !seen.has(kind))).toEqual([]);
      await orThrow(store.close());
    });
  });
});
