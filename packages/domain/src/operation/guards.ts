import * as E from 'fp-ts/Either';
import { refuse } from '../event/decision';
import type { CivilDate } from '../vocabulary/civil-date';
import type { OperationOpened } from './events';
import { OperationNotOpen } from './refusals';
import type { State } from './state';

/** Returns the opening of the operation, or refuses unless it had been opened by the day. */
export const openedBy = (
  { opened }: State,
  { on }: { readonly on: CivilDate },
): E.Either<OperationNotOpen, OperationOpened> =>
  opened === undefined || on < opened.on ? refuse(OperationNotOpen.of()) : E.right(opened);
