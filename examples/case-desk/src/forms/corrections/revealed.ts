import type * as Client from '@pavadonis/domain/client';
import type { At } from '../form';
import type { Target } from './target';
import { readingReasons } from '../../words/reading-reasons';

/** Returns an event as it holds with its texts in the clear, for a form that corrects it. That it was read is noted. */
export const revealed = async (
  { visit: { desk, session } }: At,
  { stream, holds }: Target,
): Promise<Client.Event> => {
  const note = { by: session.account.name, why: readingReasons.correction };
  const [read] = await desk.office.reveal([{ stream, event: holds }], note);
  return read?.entry.event ?? holds;
};
