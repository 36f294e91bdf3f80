import { afterAll, describe, expect, it } from '@jest/globals';
import { type Casework, casework } from '@pavadonis/casework';
import { type Decision, personalFacts, record, type Text } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { memoryStore } from '@pavadonis/event-store';
import { masterNo, vaultAt, withVault } from '@pavadonis/fixtures/vaults';
import { scratch } from '@pavadonis/fixtures/scratch';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import { referralMade } from '@pavadonis/testing/examples/referral';
import type { Vault } from '@pavadonis/vault';
import * as E from 'fp-ts/Either';
import fc from 'fast-check';
import { copyFileSync } from 'node:fs';
import { commandNo, forget, personNo } from '../support/given';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const KEY_ID_BYTES = 8;
const PREFIX = 'sealed:1:';
const FIRST_WORD = 'sealed:';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const [mine, theirs, forgotten, missing] = [1, 2, 3, 4];
const at = 'goal-text';

const bytesOf = (text: string): Buffer => Buffer.from(text.slice(PREFIX.length), 'base64url');
const spelt = (bytes: Uint8Array): string => PREFIX + Buffer.from(bytes).toString('base64url');

type GoalFacts = Parameters<typeof Client.setPlanGoal>[0];
type ReferralFacts = Parameters<typeof Client.makeReferral>[0];

const setGoal = personalFacts(
  Client.PlanGoalSet,
  (facts: GoalFacts) => (): Decision<never, Client.Event> => record(Client.PlanGoalSet.of(facts)),
);
const refer = personalFacts(
  Client.ReferralMade,
  (facts: ReferralFacts) => (): Decision<never, Client.Event> => record(Client.ReferralMade.of(facts)),
);

/** A vault, texts that it sealed, and others that do not belong there. */
interface Field {
  readonly vault: Vault;
  readonly own: string;
  readonly longer: string;
  readonly other: string;
  readonly ofForgotten: string;
  readonly ofMissing: string;
  readonly foreign: string;
}

/** An attack: a text, put where another or nothing stood, and what has to be told of it. */
interface Attack {
  readonly person: number;
  readonly kind: string;
  readonly text: string;
  readonly tag: string;
}

const attack = (text: string, tag: string, kind = at, person = mine): Attack => ({ person, kind, text, tag });

const tampered = (bytes: Uint8Array): Attack => attack(spelt(bytes), 'TamperedText');

/** Each attack that is made on a text, with the random number of how it is made. */
const ATTACKS: Readonly<Record<string, (field: Field, chance: number) => Attack>> = {
  'moved to another place': ({ own }) => attack(own, 'TamperedText', 'referral-service'),
  'moved to another stream': ({ own }) => attack(own, 'TamperedText', at, theirs),
  'moved to a stream without a key': ({ own }, chance) => attack(own, 'TamperedText', at, 100 + chance),
  'moved to the stream of a forgotten person': ({ own }) => attack(own, 'TamperedText', at, forgotten),
  'of another person': ({ other }) => attack(other, 'TamperedText'),
  'of a forgotten person': ({ ofForgotten }) => attack(ofForgotten, 'TamperedText'),
  'of the person, who is forgotten': ({ ofForgotten }) => attack(ofForgotten, 'KeyDestroyed', at, forgotten),
  'of a key that is missing': ({ ofMissing }) => attack(ofMissing, 'UnknownKey', at, missing),
  'of a key that is missing, elsewhere': ({ ofMissing }) => attack(ofMissing, 'UnknownKey'),
  'of another vault': ({ foreign }) => attack(foreign, 'TextOfOtherVault'),
  'under the id of another person’s key': ({ own, other }) =>
    attack(
      spelt(Buffer.concat([bytesOf(other).subarray(0, KEY_ID_BYTES), bytesOf(own).subarray(KEY_ID_BYTES)])),
      'TamperedText',
    ),
  'another person’s under the id of the own key': ({ own, other }) =>
    tampered(Buffer.concat([bytesOf(own).subarray(0, KEY_ID_BYTES), bytesOf(other).subarray(KEY_ID_BYTES)])),
  'with a bit of the key’s id flipped': ({ own }, chance) =>
    attack(spelt(flipped(bytesOf(own), chance % (KEY_ID_BYTES * 8))), 'TextOfOtherVault'),
  'with another bit flipped': ({ own }, chance) => {
    const bytes = bytesOf(own);
    return tampered(flipped(bytes, KEY_ID_BYTES * 8 + (chance % ((bytes.length - KEY_ID_BYTES) * 8))));
  },
  'cut by whole blocks': ({ longer }, chance) => {
    const bytes = bytesOf(longer);
    return tampered(bytes.subarray(0, bytes.length - 64 * (1 + (chance % 2))));
  },
  'grown by blocks': ({ own }) => tampered(Buffer.concat([bytesOf(own), Buffer.alloc(64)])),
  // what is left of less than the first word is no sealed text, and is sealed as any other
  cut: ({ own }, chance) =>
    attack(
      own.slice(0, FIRST_WORD.length + (chance % (own.length - FIRST_WORD.length))),
      'MalformedSealedText',
    ),
  'cut to bytes that are no whole block': ({ own }, chance) => {
    const bytes = bytesOf(own);
    return attack(spelt(bytes.subarray(0, bytes.length - 1 - (chance % 63))), 'MalformedSealedText');
  },
  'with other unused bits': ({ own }, chance) => {
    const last = LETTERS.indexOf(own.slice(-1));
    // 88 bytes leave four bits of the last letter unused
    const other = (last & 0x30) | ((last + 1 + (chance % 15)) & 0x0f);
    return attack(own.slice(0, -1) + (LETTERS[other] ?? ''), 'MalformedSealedText');
  },
  'spelt otherwise': ({ own }, chance) =>
    attack(own + (['=', '==', '\n', ' ', '.'][chance % 5] ?? ''), 'MalformedSealedText'),
  'of another version': ({ own }) => attack(own.replace(':1:', ':2:'), 'MalformedSealedText'),
  'a clear text in its place': () => attack('to speak with the neighbours', 'MalformedSealedText'),
};

const flipped = (bytes: Buffer, bit: number): Buffer => {
  const other = Buffer.from(bytes);
  other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return other;
};

/** Opens a vault that lacks one key, since it was put back, and has lost another by a forgetting. */
const withField = async (work: (field: Field) => Promise<void>): Promise<void> => {
  const [path, earlier] = [newName(), newName()];
  const seal = async (vault: Vault, person: number, text: string): Promise<string> =>
    E.getOrElse(() => '')(await vault.seal(personNo(person), at, text)());
  const foreign = await withVault(newName(), (vault) => seal(vault, mine, 'told elsewhere'));
  const before = await withVault(path, async (vault) => {
    const made = {
      own: await seal(vault, mine, 'told in confidence'),
      longer: await seal(vault, mine, 'told in confidence '.repeat(9)),
      other: await seal(vault, theirs, 'told by somebody else'),
      ofForgotten: await seal(vault, forgotten, 'told long ago'),
    };
    await forget(vault, forgotten);
    return made;
  });
  copyFileSync(`${path}.keys`, `${earlier}.keys`);
  const ofMissing = await withVault(path, (vault) => seal(vault, missing, 'told later'));
  await withVault(earlier, (vault) => work({ vault, ...before, ofMissing, foreign }), {
    register: `${path}.register`,
  });
};

/** Gives a text back to a casework, in the facts of a decision that has a field of the kind. */
const givenBack = (office: Casework, { person, kind, text }: Attack, number: number) =>
  kind === at
    ? office.decide(personNo(person), setGoal, planGoalSet.facts({ text: text as Text }), commandNo(number))
    : office.decide(
        personNo(person),
        refer,
        referralMade.facts({ service: text as Text }),
        commandNo(number),
      );

describe('a sealed text', () => {
  it.each(Object.entries(ATTACKS))('is not revealed, and the attack is told by its name: %s', (_, make) =>
    withField(async (field) => {
      const { vault, own } = field;
      expect(await vault.reveal(personNo(mine), at, own)()).toEqual(E.right('told in confidence'));
      await fc.assert(
        fc.asyncProperty(fc.nat(10_000), async (chance) => {
          const { person, kind, text, tag } = make(field, chance);
          expect(await vault.reveal(personNo(person), kind, text)()).toMatchObject({ left: { _tag: tag } });
        }),
        { numRuns: 30 },
      );
    }),
  );

  it.each(Object.entries(ATTACKS))('is recorded nowhere where a host gives it back: %s', (name, make) =>
    withField(async (field) => {
      let number = 0;
      await fc.assert(
        fc.asyncProperty(fc.nat(10_000), async (chance) => {
          const store = memoryStore();
          const office = casework({ store, vault: field.vault });
          const made = make(field, chance);
          const outcome = await givenBack(office, made, (number += 1))();
          // a clear text is sealed there, and one that has not the form of a sealed one is no text of an event
          if (name === 'a clear text in its place') expect(outcome).toMatchObject({ _tag: 'Right' });
          else if (made.text === '' || made.tag === 'MalformedSealedText')
            expect(outcome).toMatchObject({ left: {} });
          else {
            const why = { _tag: made.tag };
            expect(outcome).toMatchObject({
              left: { _tag: 'TextNotSealed', stream: personNo(made.person), why },
            });
          }
          if (E.isLeft(outcome)) expect(await store.readAll({ after: 0, limit: 1 })()).toEqual(E.right([]));
        }),
        { numRuns: 10 },
      );
    }),
  );

  it('is not revealed with another master, whichever is given', async () => {
    const path = newName();
    const [master, other] = [masterNo(1), masterNo(2)];
    await withVault(path, (vault) => vault.seal(personNo(mine), at, 'told in confidence')());
    await expect(vaultAt(path, { master: other })).rejects.toMatchObject({
      cause: { _tag: 'UnknownMaster' },
    });
    await expect(vaultAt(path, { master: { ...other, id: master.id } })).rejects.toMatchObject({
      cause: { _tag: 'WrongMaster' },
    });
  });
});
