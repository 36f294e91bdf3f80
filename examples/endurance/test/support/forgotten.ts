import { expect } from '@jest/globals';
import { casework, openForgetting } from '@pavadonis/casework';
import type { Recordable, StreamName } from '@pavadonis/domain';
import { type EventStore, history, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import type { Vault } from '@pavadonis/vault';
import * as E from 'fp-ts/Either';
import { type Did, doneWith, personOf, streamsOf, textIn } from '../../src/forgettable';
import { vaultAt } from '../../src/vault-of-test';

/** A line that the clerk said. */
export interface ClerkSaid {
  readonly n: number;
  readonly did: Did;
  readonly came: string;
}

/** Reads what the clerk said, but that it has opened everything. */
export const saidByClerk = (said: readonly string[]): readonly ClerkSaid[] =>
  said.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as ClerkSaid);

/** The fate of a stream, by its log. */
type Fate = 'Kept' | 'Pending' | 'Forgotten';

const REVEALED: Readonly<Record<Fate, string>> = {
  Kept: 'the text',
  Pending: 'KeyToBeDestroyed',
  Forgotten: 'KeyDestroyed',
};

const AFTER: Readonly<Record<Did, Fate>> = {
  registered: 'Kept',
  asked: 'Pending',
  'taken back': 'Kept',
  'carried out': 'Forgotten',
};

const lastOf = (events: readonly Recordable[]): Fate => {
  const last = events.findLast(({ type }) => type.startsWith('Forgetting') || type === 'ClientForgotten');
  if (last?.type === 'ClientForgotten') return 'Forgotten';
  return last?.type === 'ForgettingRequested' ? 'Pending' : 'Kept';
};

const eventsIn = async (store: EventStore, stream: StreamName): Promise<readonly Recordable[]> =>
  (await orThrow(history(store).recorded(stream))).map(({ event }) => event);

/** Returns what becomes of the text that is recorded in a stream when it is to be revealed. */
const revealedIn = async (
  vault: Vault,
  stream: StreamName,
  events: readonly Recordable[],
): Promise<string | undefined> => {
  const linked = events.find((event) => event.type === 'ExternalIdLinked');
  if (linked?.type !== 'ExternalIdLinked') return undefined;
  const revealed = await vault.reveal(stream, 'external-id', linked.value)();
  if (E.isLeft(revealed)) return revealed.left._tag;
  return revealed.right === textIn(stream) ? 'the text' : 'another text';
};

/** Compares log, vault and texts of a person: they agree, in all streams alike. Returns what the log says. */
const agreeing = async (store: EventStore, vault: Vault, n: number): Promise<Fate> => {
  const first = personOf(n);
  const fate = lastOf(await eventsIn(store, first));
  for (const stream of streamsOf(n)) {
    const events = await eventsIn(store, stream);
    const isMerged = stream === first || events.some(({ type }) => type === 'ClientsMerged');
    const expected = isMerged ? fate : 'Kept';
    const isForgotten = events.some(({ type }) => type === 'ClientForgotten');
    expect({ stream, isForgotten }).toEqual({ stream, isForgotten: expected === 'Forgotten' });
    expect({ stream, key: await orThrow(vault.forgetting.of(stream)) }).toMatchObject({
      stream,
      key: { _tag: expected },
    });
    const revealed = await revealedIn(vault, stream, events);
    if (revealed !== undefined)
      expect({ stream, revealed }).toEqual({ stream, revealed: REVEALED[expected] });
  }
  return fate;
};

/**
 * Opens what a clerk left, and compares log, vault and texts of so many persons. Whoever was forgotten before is forgotten still,
 * and whatever the clerk said it did is done. Returns who is forgotten.
 */
export const checkForgotten = async (
  path: string,
  persons: number,
  { said, gone }: { readonly said: readonly ClerkSaid[]; readonly gone: ReadonlySet<number> },
): Promise<ReadonlySet<number>> => {
  const store = await orThrow(sqliteStore({ path: `${path}.sqlite`, severalWriters: 'accepted' }));
  const vault = await vaultAt(path);
  try {
    const office = casework({ store, vault });
    const options = { office, store, vault, delayDays: 0 };
    const { interrupted } = await orThrow(openForgetting(options));
    expect(interrupted.filter(({ _tag }) => _tag === 'Recorded' || _tag === 'Unrecorded')).toEqual([]);
    expect((await orThrow(openForgetting(options))).interrupted).toEqual([]);
    const forgotten = new Set<number>();
    const fates = new Map<number, Fate>();
    for (let n = 0; n < persons; n += 1) {
      const fate = await agreeing(store, vault, n);
      fates.set(n, fate);
      if (fate === 'Forgotten') forgotten.add(n);
    }
    expect([...gone].filter((n) => !forgotten.has(n))).toEqual([]);
    for (const { n, did, came } of new Map(said.map((each) => [each.n, each])).values()) {
      // what came after it was perhaps done, and not said
      const isLast = did === doneWith(n).at(-1) && came !== 'Refused';
      if (isLast) expect({ n, fate: fates.get(n) }).toEqual({ n, fate: AFTER[did] });
    }
    return forgotten;
  } finally {
    await orThrow(vault.close());
    await orThrow(store.close());
  }
};
