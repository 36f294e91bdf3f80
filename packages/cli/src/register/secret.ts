import type { SecretPlace } from '../secrets/secret-file';

/** Where the secret of a register is kept that has no vault. */
export const REGISTER_SECRET: SecretPlace = {
  option: 'secret',
  variable: 'PAVADONIS_REGISTER_SECRET',
  bytes: 32,
};
