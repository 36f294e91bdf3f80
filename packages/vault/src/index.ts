export type { CarriedOut, Fate, Forgetting, ForgottenStream } from './forgetting/forgetting';
export type { ForgettingRequest } from './forgetting/requests';
export { type MasterKey, masterKey } from './master/master-key';
export type { MasterRecord } from './master/masters';
export { openVault, type VaultOptions } from './open';
export { idsUnder, type IdsFromFile } from './same/ids-from-files';
export type { Chance } from './sealed/key-id';
export { LONGEST_SEALED } from './sealed/sealed-text';
export type { Vault, VaultMasters } from './vault';
