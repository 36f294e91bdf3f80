import type { CommandId } from '@pavadonis/domain';
import type { Ids } from '../ids';
import type { Row } from '../rows/read-rows';
import type { AnyStep } from '../sheets/step';

/** Returns the id of the command of a row's step: always the same one, so that the step is recorded once. */
export const commandIdOf = (ids: Ids, { mapped, subject, key }: Row, { name }: AnyStep): CommandId =>
  ids.command(mapped.sheet.name, subject, key, name);
