import { casework, type Casework, type Command } from '@pavadonis/casework';
import type { ContactId, GoalId, Instant, PlanId, Text } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { encode, eventIdAt, type EventStore, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { masterKey, openVault, type Vault } from '@pavadonis/vault';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { commandOf, contact, FIRST_VISIT, type Person, person } from '../commands/person';
import { type Random, random } from '../history/random';
import { dateOf } from '../history/story';
import { openDatabase } from '../driver';
import { scratch } from '../scratch';
import { processorTime, type Timed } from '../speed';

/** The two ways to record, which differ in the vault alone. */
export const WAYS = ['without a vault', 'with a vault'] as const;
export type Way = (typeof WAYS)[number];

/** The kinds of commands: without a personal text, with a text and a number in its evidence, and with a person's first text. */
export const KINDS = ['a contact', 'a goal with evidence', 'a first text'] as const;
export type Kind = (typeof KINDS)[number];

const SEED = 2016;
const VISITS = 8;

const planOf = ({ recorded }: Person): PlanId | undefined =>
  recorded.flatMap((event) => (event.type === 'PlanDrawnUp' ? [event.planId] : []))[0];

const withoutText = (event: Client.Event): Client.Event =>
  Object.fromEntries(Object.entries(event).filter(([name]) => name !== 'text')) as unknown as Client.Event;

/** Records the first events of a person as somebody else did, with no personal text among them. */
const admit = (store: EventStore, { stream, recorded, admission }: Person): Promise<unknown> => {
  const { commandId, by } = admission;
  const recordedAt = new Date().toISOString() as Instant;
  const events = recorded.map((event, place) =>
    orThrow(
      encode(stream, {
        id: eventIdAt(commandId, place),
        recordedAt,
        metadata: { by, commandId, evidence: [] },
        event: withoutText(event),
      }),
    ),
  );
  return orThrow(store.append(stream, 'no_stream', events));
};

const recorded = async (outcome: ReturnType<Casework['decide']>): Promise<void> => {
  const { _tag } = await orThrow(outcome);
  if (_tag !== 'Recorded') throw new Error(_tag);
};

const withEvidence = (command: Command, number: number): Command => ({
  ...command,
  evidence: [{ kind: 'decision' as Text, number: `BD-${String(number)}` as Text }],
});

const sendGoal = (office: Casework, of: Person, number: number, { uuid }: Random): Promise<void> => {
  const facts = {
    on: dateOf(FIRST_VISIT + number),
    planId: planOf(of) ?? (uuid() as PlanId),
    goalId: uuid() as GoalId,
    term: 'long' as const,
    area: 'language' as const,
    text: `to speak Latvian well enough for a place at work, step ${String(number)}` as Text,
  };
  const command = withEvidence(commandOf({ uuid }), number);
  return recorded(office.decide(of.stream, Client.setPlanGoal, facts, command));
};

const sendContact = (office: Casework, of: Person, number: number, { uuid }: Random): Promise<void> =>
  recorded(
    office.decide(
      of.stream,
      Client.deliverSupport,
      contact(of, uuid() as ContactId, dateOf(FIRST_VISIT + number)),
      commandOf({ uuid }),
    ),
  );

/**
 * Measures commands of a kind on persons whose streams nobody has in a cache. As many other persons are visited before, which
 * warms up the code.
 */
const work = async (
  store: EventStore,
  vault: Vault | undefined,
  kind: Kind,
  persons: number,
): Promise<Timed> => {
  const chance = random(SEED);
  const open = (): Casework => casework({ store, vault });
  const visits = kind === 'a first text' ? 1 : VISITS;
  const send = kind === 'a contact' ? sendContact : sendGoal;
  const admitted = async (): Promise<readonly Person[]> => {
    const admitting = open();
    const group = Array.from({ length: persons }, () => person(chance));
    for (const one of group) {
      await admit(store, one);
      if (kind !== 'a first text') await sendGoal(admitting, one, 0, chance);
    }
    return group;
  };
  const carryOut = async (office: Casework, group: readonly Person[]): Promise<number> => {
    for (let number = 1; number <= visits; number += 1)
      for (const one of group) await send(office, one, number, chance);
    return visits * group.length;
  };
  const office = open();
  await carryOut(office, await admitted());
  const group = await admitted();
  globalThis.gc?.();
  return processorTime(() => carryOut(office, group));
};

const openedVault = (folder: string): Promise<Vault> =>
  orThrow(
    openVault({
      keys: join(folder, 'keys.db'),
      register: join(folder, 'forgotten.db'),
      master: orThrow(masterKey(randomBytes(64))),
    }),
  );

/** Measures the commands of a kind in one of both ways, on a new file. */
export const measure = async (way: string, kind: string, persons: string): Promise<Timed> => {
  const { folder, remove } = scratch();
  const store = await orThrow(sqliteStore({ path: join(folder, 'store.db'), open: openDatabase }));
  const vault = way === 'with a vault' ? await openedVault(folder) : undefined;
  try {
    return await work(store, vault, kind as Kind, Number(persons));
  } finally {
    if (vault !== undefined) await orThrow(vault.close());
    await orThrow(store.close());
    remove();
  }
};
