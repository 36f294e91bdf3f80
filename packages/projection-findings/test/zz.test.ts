import { it } from '@jest/globals';
import { due, find, findings, findingKinds, recordKeeping } from '@pavadonis/projection-findings';
import { project } from '@pavadonis/projection';
import { civilDate } from '@pavadonis/domain';
import { decodeStored } from '@pavadonis/event-store';
import { allOf, answer, recordedHistory } from '../../../examples/published-reports/test/given';
import { auditFindings } from '../../../examples/published-reports/src/findings/audit-findings';
it('x', async () => {
  const { store } = await recordedHistory(1);
  const stored = await allOf(store);
  const t = performance.now();
  const found = await answer(auditFindings(store));
  console.log(stored.length, 'events', performance.now() - t);
  const counts: Record<string, number> = {};
  for (const f of found) counts[f._tag] = (counts[f._tag] ?? 0) + 1;
  console.log(counts);
}, 300000);
