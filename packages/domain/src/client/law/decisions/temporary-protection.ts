import { alreadySo, type Decision, record, refuse } from '../../../event/decision';
import type { Facts } from '../../../event/event';
import { whileOpen } from '../../guards';
import type { ClientNotRegistered } from '../../refusals';
import { TemporaryProtectionEnded, TemporaryProtectionGranted } from '../events';
import { legalAt } from '../queries';

/**
 * Grants temporary protection, whatever ground the person has (our inference). Protection that holds already records
 * nothing.
 */
export const grantTemporaryProtection = (facts: Facts<typeof TemporaryProtectionGranted>) =>
  whileOpen(facts, (client): Decision<ClientNotRegistered, TemporaryProtectionGranted> => {
    if (client.registration.registered === undefined) return refuse({ _tag: 'ClientNotRegistered' });
    return legalAt(client, facts).temporaryProtection === 'held'
      ? alreadySo
      : record(TemporaryProtectionGranted.of(facts));
  });

/** The person had no temporary protection. */
export interface NoTemporaryProtection {
  readonly _tag: 'NoTemporaryProtection';
}

/** Ends temporary protection. One that ended already records nothing. */
export const endTemporaryProtection = (facts: Facts<typeof TemporaryProtectionEnded>) =>
  whileOpen(facts, (client): Decision<NoTemporaryProtection, TemporaryProtectionEnded> => {
    const { temporaryProtection } = legalAt(client, facts);
    if (temporaryProtection === 'ended') return alreadySo;
    return temporaryProtection === 'none'
      ? refuse({ _tag: 'NoTemporaryProtection' })
      : record(TemporaryProtectionEnded.of(facts));
  });
