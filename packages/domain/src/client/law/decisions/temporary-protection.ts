import * as E from 'fp-ts/Either';
import { alreadySo, type Decision, record, refuse } from '../../../event/decision';
import type { Facts } from '../../../event/event';
import { personalFacts } from '../../../event/personal-facts';
import { type MergedOrDead, unlessMergedOrDead } from '../../guards';
import { registrationOf } from '../../registration/guards';
import type { ClientNotRegistered } from '../../registration/refusals';
import type { State } from '../../state';
import { TemporaryProtectionEnded, TemporaryProtectionGranted } from '../events';
import { legalAt } from '../queries';
import { NoTemporaryProtection } from '../refusals';

/** The reasons why temporary protection cannot be granted. */
export type CannotGrantTemporaryProtection = MergedOrDead | ClientNotRegistered;

/**
 * Grants temporary protection, whatever ground the client already has (our inference). Protection that holds records
 * nothing.
 */
export const grantTemporaryProtection = personalFacts(
  TemporaryProtectionGranted,
  (facts: Facts<typeof TemporaryProtectionGranted>) =>
    (client: State): Decision<CannotGrantTemporaryProtection, TemporaryProtectionGranted> =>
      unlessMergedOrDead(client, facts, () => {
        const registration = registrationOf(client);
        if (E.isLeft(registration)) return registration;
        return legalAt(client, facts).temporaryProtection === 'held'
          ? alreadySo
          : record(TemporaryProtectionGranted.of(facts));
      }),
);

/** The reasons why temporary protection cannot be ended. */
export type CannotEndTemporaryProtection = MergedOrDead | NoTemporaryProtection;

/** Ends temporary protection. Protection that has already ended records nothing. */
export const endTemporaryProtection =
  (facts: Facts<typeof TemporaryProtectionEnded>) =>
  (client: State): Decision<CannotEndTemporaryProtection, TemporaryProtectionEnded> =>
    unlessMergedOrDead(client, facts, () => {
      const { temporaryProtection } = legalAt(client, facts);
      if (temporaryProtection === 'ended') return alreadySo;
      return temporaryProtection === 'none'
        ? refuse(NoTemporaryProtection.of())
        : record(TemporaryProtectionEnded.of(facts));
    });
