import { type Metadata, Text, written } from '@pavadonis/domain';
import type { Account } from './accounts';

/** Returns the user of a command as the log names one: a pseudonym, the role, and the provider if there is one. */
export const byOf = ({ name, role, provider }: Account): Metadata['by'] => ({
  actor: written(Text, name),
  role: written(Text, role),
  ...(provider === undefined ? {} : { provider }),
});
