import { afterAll, describe, expect, it } from '@jest/globals';
import { type Event, isSealed, type MatchId, sealEvent, type StreamName, type Text } from '@pavadonis/domain';
import { type EventStore, orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { withVault } from '@pavadonis/fixtures/vaults';
import type { Vault } from '@pavadonis/vault';
import * as E from 'fp-ts/Either';
import fc from 'fast-check';
import { eventsOf, office, recorded, storeOf, stream } from '../commands/support/office';
import { type Case, CASES, sends, type Standing } from './support/sends';

const { newName, removeAll } = scratch();
afterAll(removeAll);

// in fewer not every case happens
const LEAST = 60;
const HISTORIES = Math.max(LEAST, Number(process.env['ROUNDS'] ?? LEAST));
const LONG = 120_000 + HISTORIES * 5_000;

/** Returns an event as it would be without a vault. */
const revealed = async (vault: Vault, of: StreamName, event: Event): Promise<Event> => {
  const texts = new Map<Text, string>();
  const seen: (readonly [string, Text])[] = [];
  const sameAs = () => '' as MatchId;
  sealEvent(event, {
    text: (sealed, kind) => {
      seen.push([kind, sealed]);
      return sealed;
    },
    sameAs,
  });
  for (const [kind, sealed] of seen) {
    expect(isSealed(sealed)).toBe(true);
    texts.set(sealed, await orThrow(vault.reveal(of, kind, sealed)));
  }
  return sealEvent(event, { text: (sealed) => texts.get(sealed) as Text, sameAs });
};

const withoutMatches = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (name, each: unknown) => (name === 'sameAs' ? undefined : each)));

interface Answer {
  readonly _tag: string;
  readonly events?: readonly { readonly event: Event }[];
}

/** Returns an answer as it would be without a vault. */
const answerRevealed = async (vault: Vault, answer: unknown): Promise<unknown> => {
  const given = answer as E.Either<unknown, Answer>;
  if (E.isLeft(given) || given.right.events === undefined) return answer;
  const events = [];
  for (const each of given.right.events)
    events.push({ ...each, event: await revealed(vault, stream, each.event) });
  return E.right({ ...given.right, events });
};

/** Returns the events of a store that may be amended. */
const standingIn = async (store: EventStore): Promise<readonly Standing[]> =>
  (await recorded(store)).flatMap(({ id, event }) => (event.type.startsWith('Event') ? [] : [{ id, event }]));

describe('any commands', () => {
  it(
    'are answered with a vault as without one, and record the same',
    async () => {
      const seen = new Map<Case, number>(CASES.map((each) => [each, 0]));
      const note = (each: Case): void => void seen.set(each, (seen.get(each) ?? 0) + 1);
      await withVault(newName(), async (vault) => {
        const property = fc.asyncProperty(sends, async (all) => {
          const [clear, sealed] = [await storeOf(), await storeOf()];
          const [without, within] = [office(clear), office(sealed, { vault })];
          for (const [at, { send, isGivenBack, cases }] of all.entries()) {
            const said = await standingIn(clear);
            const given = isGivenBack ? await standingIn(sealed) : said;
            const answer = await send(without, at + 1, said);
            const tag = (answer as E.Right<Answer>).right._tag as keyof typeof cases;
            const found = cases[tag];
            if (found !== undefined) note(found);
            const isLinkedAnew =
              found === 'linked' && said.some(({ event }) => event.type === 'ExternalIdUnlinked');
            if (isLinkedAnew) note('linked anew');
            expect(withoutMatches(await answerRevealed(vault, await send(within, at + 1, given)))).toEqual(
              withoutMatches(answer),
            );
          }
          const events = [];
          for (const event of await eventsOf(sealed)) events.push(await revealed(vault, stream, event));
          expect(withoutMatches(events)).toEqual(withoutMatches(await eventsOf(clear)));
        });
        await fc.assert(property, { numRuns: HISTORIES });
      });
      expect([...seen].filter(([, times]) => times === 0)).toEqual([]);
    },
    LONG,
  );
});
