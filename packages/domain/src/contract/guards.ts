import * as E from 'fp-ts/Either';
import { refuse } from '../event/decision';
import { notAfter, type When } from '../vocabulary/timeline';
import type { ContractSigned } from './events';
import { NoContract } from './refusals';
import type { State } from './state';

/** Returns the stream's contract, or refuses unless it had been signed by then. */
export const signedContract = ({ begun }: State, when: When): E.Either<NoContract, ContractSigned> =>
  begun?.type === 'ContractSigned' && notAfter(begun, when) ? E.right(begun) : refuse(NoContract.of());
