import * as E from 'fp-ts/Either';
import { refuse } from '../../event/decision';
import type { State } from '../state';
import type { ClientRegistered } from './events';
import { filledIn } from './queries';
import { ClientNotRegistered } from './refusals';

/**
 * Returns the facts of the client's registration, or refuses where the stream has none.
 *
 * Facts that it does not say come from streams merged into this one.
 */
export const registrationOf = ({
  registration: { registered, elsewhere },
}: State): E.Either<ClientNotRegistered, ClientRegistered> =>
  registered === undefined ? refuse(ClientNotRegistered.of()) : E.right(filledIn(registered, elsewhere));
