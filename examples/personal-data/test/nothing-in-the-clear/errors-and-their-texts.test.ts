import { afterAll, describe, expect, it } from '@jest/globals';
import { casework, type TextVault } from '@pavadonis/casework';
import { amendEvent, text } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { type EventStore, Failure, memoryStore } from '@pavadonis/event-store';
import { factsOf, recording } from '@pavadonis/fixtures/recording';
import { NOON, vaultAt, withVault } from '@pavadonis/fixtures/vaults';
import { scratch } from '@pavadonis/fixtures/scratch';
import { holdsWord } from '@pavadonis/fixtures/traces';
import { planDrawnUp, planGoalSet } from '@pavadonis/testing/examples/plan';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { type HasText, textOf } from '@pavadonis/texts';
import type { Vault } from '@pavadonis/vault';
import * as E from 'fp-ts/Either';
import { inspect } from 'node:util';
import { commandNo, forget, personNo } from '../support/given';
import { paper, secret, WORD } from '../support/wordy';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const stream = personNo(1);
const goal = planGoalSet.facts({ text: secret });
const LONG = WORD.repeat(100);

interface Told {
  readonly _tag: string;
}

/** Returns an outcome's error, or its refusal, as a host may tell it; nothing where it has none. */
const toldBy = (outcome: E.Either<unknown, unknown>): readonly Told[] => {
  if (E.isLeft(outcome)) return [outcome.left as Told];
  const { _tag, refusal } = (outcome.right ?? {}) as { readonly _tag?: string; readonly refusal?: Told };
  return _tag === 'Refused' && refusal !== undefined ? [refusal] : [];
};

/** All ways in which a host may write an error down. */
const formsOf = (error: Told): string => {
  const failure = new Failure(error);
  const texts = (['lv', 'en'] as const).map((language) => textOf(error as HasText, language));
  return [
    ...texts,
    JSON.stringify(error),
    inspect(error, { depth: 9 }),
    inspect(failure),
    String(failure),
  ].join();
};

const expectSilent = (told: readonly Told[]): void => {
  for (const each of told)
    expect({ error: each._tag, tells: holdsWord(Buffer.from(formsOf(each)), WORD) }).toEqual({
      error: each._tag,
      tells: false,
    });
};

const begun = async (vault?: TextVault): Promise<EventStore> => {
  const store = memoryStore();
  const office = casework({ store, vault });
  for (const [at, event] of [clientRegistered(), serviceStarted(), planDrawnUp()].entries())
    await office.decide(stream, recording(event), factsOf(event), commandNo(100 + at))();
  return store;
};

describe('the errors of a vault and their texts', () => {
  it('hold no text that was given, whatever went wrong', async () => {
    const [path, earlier] = [newName(), newName()];
    const told: Told[] = [];
    const tell = async (call: () => Promise<E.Either<unknown, unknown>>): Promise<void> => {
      told.push(...toldBy(await call()));
    };
    const foreign = await withVault(newName(), (vault) => vault.seal(stream, 'note', WORD)());
    const sealed = await withVault(path, async (vault) => {
      const made = await vault.seal(stream, 'note', WORD)();
      for (const each of [`${WORD}\ud800`, `sealed:1:${WORD}`, LONG])
        await tell(vault.seal(stream, 'note', each));
      await tell(vault.seal(stream, WORD, WORD));
      const own = E.getOrElse(() => '')(made);
      for (const each of [WORD, `sealed:1:${WORD}`, own.slice(0, -4), E.getOrElse(() => '')(foreign)])
        await tell(vault.reveal(stream, 'note', each));
      await tell(vault.reveal(stream, 'goal-text', own));
      await vault.forgetting.ask({ request: 'request 9', streams: [stream], due: NOON })();
      await tell(vault.reveal(stream, 'note', own));
      await vault.forgetting.takeBack('request 9')();
      await forget(vault, 1);
      await tell(vault.reveal(stream, 'note', own));
      await tell(vault.seal(stream, 'note', WORD));
      await tell(vault.sameAs('eurodac', WORD, stream));
      return own;
    });
    await withVault(earlier, () => Promise.resolve());
    const closed = await vaultAt(path);
    await closed.close()();
    await tell(closed.seal(stream, 'note', WORD));
    await tell(closed.reveal(stream, 'note', sealed));
    const tags = new Set(told.map(({ _tag }) => _tag));
    expect([...tags].sort()).toEqual([
      'AlreadySealed',
      'HalfSurrogate',
      'InvalidKind',
      'KeyDestroyed',
      'KeyToBeDestroyed',
      'MalformedSealedText',
      'TamperedText',
      'TextOfOtherVault',
      'TextTooLong',
      'VaultClosed',
    ]);
    expectSilent(told);
  });
});

/** Decides all that goes wrong; returns what is told of it. */
const goingWrong = async (vault: Vault): Promise<readonly Told[]> => {
  const store = await begun(vault);
  const office = casework({ store, vault });
  const thrown = () => {
    throw new RangeError(WORD);
  };
  const broken = { ...vault, seal: thrown } as unknown as TextVault;
  const clear = await begun();
  await casework({ store: clear }).decide(stream, Client.setPlanGoal, goal, commandNo(1))();
  await office.decide(stream, Client.setPlanGoal, goal, commandNo(1))();
  const outcomes = [
    // refused, and by what was given
    await office.decide(stream, Client.setPlanGoal, { ...goal, text: text(`${WORD}s`) }, commandNo(2))(),
    await office.decide(
      stream,
      Client.revisePlan,
      { ...goal, planId: goal.goalId, reason: secret } as never,
      commandNo(3),
    )(),
    await office.correct(
      stream,
      amendEvent,
      { on: goal.on, target: goal.goalId, reason: secret, to: Client.PlanGoalSet.of(goal) } as never,
      commandNo(4),
    )(),
    // of no form
    await office.decide(stream, Client.setPlanGoal, { ...goal, on: WORD } as never, commandNo(5))(),
    await office.decide(stream, Client.setPlanGoal, goal, commandNo(6, { by: { actor: paper } as never }))(),
    await office.decide(
      stream,
      Client.setPlanGoal,
      goal,
      commandNo(7, { evidence: [{ ...paper, issuedOn: secret } as never] }),
    )(),
    // code of the host
    await office.decide(stream, thrown, goal, commandNo(8))(),
    await office.decide(stream, () => () => Promise.reject(new Error(WORD)) as never, goal, commandNo(9))(),
    await office.decide(stream, (() => WORD) as never, goal, commandNo(10))(),
    await casework({ store, vault: broken }).decide(stream, Client.setPlanGoal, goal, commandNo(11))(),
    // in the clear
    await office.decide(
      stream,
      (facts: typeof goal) => () => E.right([Client.PlanGoalSet.of(facts)]),
      goal,
      commandNo(12),
    )(),
    await casework({ store: clear, vault }).state(stream)(),
    await casework({ store: clear, vault }).decide(stream, Client.setPlanGoal, goal, commandNo(13))(),
  ];
  await forget(vault, 1);
  outcomes.push(
    await office.decide(stream, Client.setPlanGoal, { ...goal, text: text(`${WORD} too`) }, commandNo(14))(),
  );
  return outcomes.flatMap((outcome) => toldBy(outcome));
};

describe('the errors and refusals of a casework with a vault, and their texts', () => {
  it('hold no personal text, whatever went wrong', async () => {
    const told = await withVault(newName(), goingWrong);
    const tags = new Set(told.map(({ _tag }) => _tag));
    for (const tag of [
      'TextNotSealed',
      'TextInTheClear',
      'StoreInTheClear',
      'BrokenDecision',
      'BrokenCallback',
    ])
      expect([...tags]).toContain(tag);
    expect(told.length).toBe(14);
    expectSilent(told);
  });
});
