import { addDays, civilDate, type Recordable, type Recorded } from '@pavadonis/domain';
import fc from 'fast-check';
import { centreLife } from './centre';
import { clientLife, lifeOf } from './client-life';
import { livesOf, tenure } from './contract';
import { correctionLife } from './correction';
import { lifeIn } from './institution';
import { operationLife } from './operation';
import { centreNo, clientNo, contractNo, operationNo } from './world';
import { type Walk, walk } from './walk';

/** The options of a history. By default its events are recorded on their day and never corrected. */
export interface HistoryOptions {
  /** Whether events are voided and amended. */
  readonly corrections?: boolean;
  /** Whether events are recorded up to 90 days late. */
  readonly late?: boolean;
}

const few = <A>(one: fc.Arbitrary<A>): fc.Arbitrary<readonly A[]> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.array(one, { minLength: 1, maxLength: 2, size: 'max' }) },
    { weight: 1, arbitrary: fc.array(one, { minLength: 1, maxLength: 6, size: 'max' }) },
  );

/** Makes walks with all their decisions, refusals among them. */
export const walks = ({ corrections = false, late = false }: HistoryOptions = {}): fc.Arbitrary<Walk> =>
  fc
    .record({
      // from before the service began to the year before the last published figures
      first: fc.nat(2_700).map((days) => addDays(civilDate('2016-03-01'), days)),
      operations: fc.array(operationLife, { minLength: 1, maxLength: 3 }),
      centres: fc.array(centreLife, { maxLength: 2 }),
      tenures: fc.array(tenure, { minLength: 1, maxLength: 3 }),
      clients: few(clientLife),
      corrected: corrections ? correctionLife : fc.constant({ start: 0, steps: [] }),
    })
    .map(({ first, operations, centres, tenures, clients, corrected }) =>
      walk(
        {
          operations: operations.length,
          centres: centres.length,
          contracts: tenures.length,
          clients: clients.length,
        },
        [
          ...operations.map((life, index) => {
            const id = operationNo(index + 1);
            return lifeIn((world) => world.operations.get(id), life);
          }),
          ...centres.map((life, index) => {
            const id = centreNo(index + 1);
            return lifeIn((world) => world.centres.get(id), life);
          }),
          ...livesOf(tenures).flatMap((lives, index) => {
            const id = contractNo(index + 1);
            return lives.map((life) => lifeIn((world) => world.contracts.get(id), life));
          }),
          ...clients.map((life, index) => lifeOf(clientNo(index + 1), life)),
          corrected,
        ],
        { first, late },
      ),
    );

/**
 * Makes any history of the whole service that the domain's decisions allow.
 *
 * It has one to three operations, contracts that follow each other, direct provision, staff, centres, and one to six
 * clients. Each step makes a decision on plausible facts, and records the events it returns; a refusal leaves no
 * trace. The log stands in the order of recording, positions from 1. It shrinks to fewer streams, and to fewer and
 * simpler steps.
 */
export const histories = (options?: HistoryOptions): fc.Arbitrary<readonly Recorded<Recordable>[]> =>
  walks(options).map(({ log }) => log);
