import { ProviderId, written } from '@pavadonis/domain';
import type { Role } from '../../src/rights/rights';
import type { Account } from '../../src/sign-in/accounts';

/** The password of everybody in tests. */
export const PASSWORD = 'a password of tests';

/** The provider of the caseworker. */
export const OWN = written(ProviderId, 'river-house');
/** Another provider. */
export const OTHER = written(ProviderId, 'hill-house');

/** One account for each role. */
export const people: Readonly<Record<Role, Account>> = {
  caseworker: { name: 'caseworker-7', role: 'caseworker', provider: OWN },
  coordinator: { name: 'coordinator-1', role: 'coordinator' },
  auditor: { name: 'auditor-1', role: 'auditor' },
  data_protection_officer: { name: 'officer-1', role: 'data_protection_officer' },
};
