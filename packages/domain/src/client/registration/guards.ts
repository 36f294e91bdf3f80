import * as E from 'fp-ts/Either';
import { refuse } from '../../event/decision';
import type { State } from '../state';
import type { ClientRegistered } from './events';
import { ClientNotRegistered } from './refusals';

/** Returns the client's registration, or refuses where the stream has none. */
export const registrationOf = ({
  registration: { registered },
}: State): E.Either<ClientNotRegistered, ClientRegistered> =>
  registered === undefined ? refuse(ClientNotRegistered.of()) : E.right(registered);
