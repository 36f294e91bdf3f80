/** The least program that answers from a history: it opens a file, replays it, asks one question and prints the answer. */
import { civilDate } from '@pavadonis/domain';
import { history, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { replay } from '@pavadonis/projection';
import { caseload, clientsServedIn } from '@pavadonis/projection-caseload';

const answer = async ([path = '', from = '', to = '']: readonly string[]): Promise<void> => {
  const store = await orThrow(sqliteStore({ path, readOnly: true }));
  const { views } = await orThrow(replay({ caseload })(history(store)));
  const period = { from: civilDate(from), to: civilDate(to) };
  const clients = clientsServedIn(views.caseload, period, { asOf: period.to }).length;
  process.stdout.write(`${String(clients)}\n`);
  await orThrow(store.close());
};

void answer(process.argv.slice(2));
