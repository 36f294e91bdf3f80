/** Adds one case to a store and prints the number of active clients: `node dist/main.js [address] [rows]`. */
import { newId } from '@pavadonis/casework';
import { ClientId, ContractId, EpisodeId, OperationId, written } from '@pavadonis/domain';
import { textOfThrown } from '@pavadonis/texts';
import { v5 } from 'uuid';
import { host } from './host';

// every case uses the same contract and operation
const SETTING = '0190163d-8694-739b-aea5-966c26f8ad90';

const [address = 'desk.sqlite', rows = 'rows.sqlite'] = process.argv.slice(2);

host(address, rows, {
  clientId: newId(ClientId),
  episodeId: newId(EpisodeId),
  contractId: written(ContractId, v5('contract', SETTING)),
  operationId: written(OperationId, v5('operation', SETTING)),
}).then(
  (served) => process.stdout.write(`${String(served)} served\n`),
  (error: unknown) => {
    process.stderr.write(`${textOfThrown(error, 'en') ?? String(error)}\n`);
    process.exitCode = 1;
  },
);
