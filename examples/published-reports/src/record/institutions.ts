import {
  addDays,
  centreStream,
  civilDate,
  contractStream,
  type CivilDate,
  monthOf,
  operationStream,
  text,
  whole,
} from '@pavadonis/domain';
import * as Centre from '@pavadonis/domain/centre';
import * as Contract from '@pavadonis/domain/contract';
import * as Operation from '@pavadonis/domain/operation';
import { at, EVENING, MORNING, NOON } from './clock';
import { type Command, onState } from './command';
import { type Context, ESF_CODE, ESF_PLUS_FROM } from './context';
import { inventedDocument } from './invented-document';

const office = { actor: 'office', role: 'contract_manager' };

const ofContract = (
  name: string,
  at: Command['at'],
  stream: Command['stream'],
  decide: Command['decide'],
): Command => ({
  name,
  at,
  stream,
  by: office,
  evidence: [],
  decide,
});

/** Makes contracts and direct provisions with their staff, each recorded on its own day. */
export const contracts = ({ provisions, plan, ids }: Context): readonly Command[] =>
  provisions.flatMap(({ planned, contractId, providerId }, index) => {
    const stream = contractStream(contractId);
    const { from, to, plannedTo, kind, contractNumber } = planned;
    const signedOn = planned.signedOn ?? addDays(from, -14);
    const command = (name: string, on: CivilDate, minutes: number, decide: Command['decide']): Command =>
      ofContract(`contract ${index} ${name}`, at(on, minutes), stream, decide);
    const begun =
      kind === 'contract'
        ? command(
            'signed',
            signedOn,
            NOON,
            onState(
              Contract.signContract({
                on: signedOn,
                providerId,
                from,
                to: plannedTo ?? to ?? from,
                ...(contractNumber === undefined ? {} : { number: text(contractNumber) }),
              }),
            ),
          )
        : command('started', from, 6 * 60, onState(Contract.startDirectProvision({ on: from, providerId })));
    const ended =
      to === undefined || to === (plannedTo ?? (kind === 'contract' ? to : undefined))
        ? []
        : [
            kind === 'contract'
              ? command(
                  'terminated',
                  to,
                  EVENING + 60,
                  onState(Contract.terminateContract({ on: to, lastDay: to, reason: text('ended early') })),
                )
              : command('ended', to, EVENING + 60, onState(Contract.endDirectProvision({ on: to }))),
          ];
    const staff = plan.staff.flatMap((engaged, worker) => {
      if (engaged.provision !== index) return [];
      const workerId = ids.worker(worker);
      const engage = command(
        `engages ${worker}`,
        engaged.from,
        6 * 60 + 30,
        onState(Contract.engageStaff({ on: engaged.from, workerId, role: engaged.role })),
      );
      const { to: last } = engaged;
      return last === undefined
        ? [engage]
        : [
            engage,
            command(
              `releases ${worker}`,
              last,
              EVENING + 30,
              onState(Contract.releaseStaff({ on: last, workerId })),
            ),
          ];
    });
    return [begun, ...staff, ...ended];
  });

const NAMES = { mucenieki: 'Mucenieki', liepna: 'Liepna' };

/** Makes the centres. The opening of a centre older than the service is dated to the service's first day. */
export const centres = ({ plan, centreIds }: Context): readonly Command[] =>
  plan.centres.flatMap(({ name, openedOn, serviceFrom }) => {
    const stream = centreStream(centreIds[name]);
    const on = openedOn ?? serviceFrom;
    return [
      {
        name: `centre ${name} opened`,
        at: at(on, MORNING - 60),
        stream,
        by: office,
        evidence: [],
        decide: onState(Centre.openCentre({ on, name: text(NAMES[name]) })),
      },
      {
        name: `centre ${name} service`,
        at: at(serviceFrom, MORNING - 30),
        stream,
        by: office,
        evidence: [],
        decide: onState(Centre.startCentreService({ on: serviceFrom })),
      },
    ];
  });

const SP_2020_FROM = civilDate('2019-12-01');

/** Makes the two operations with their rates and their service rule sets. */
export const operations = ({ esf, esfPlus, plan }: Context): readonly Command[] => {
  const esfFrom = plan.provisions[0]?.from ?? ESF_PLUS_FROM;
  const targetGroups = ['asylum_seeker', 'refugee', 'alternative'] as const;
  const command = (
    name: string,
    on: CivilDate,
    operationId: typeof esf,
    minutes: number,
    decide: Command['decide'],
  ): Command => ({
    name: `operation ${name}`,
    at: at(on, minutes),
    stream: operationStream(operationId),
    by: office,
    evidence: [inventedDocument('decision', name, on)],
    decide,
  });
  const rate = (source: 'ESF' | 'ESF_PLUS', on: CivilDate) =>
    onState(
      Operation.setRate(
        Operation.CoFinancingRateSet.of({
          on,
          from: monthOf(on),
          shares: [
            { source, basisPoints: whole(8500) },
            { source: 'state', basisPoints: whole(1500) },
          ],
        }),
      ),
    );
  return [
    command(
      'ESF opened',
      esfFrom,
      esf,
      300,
      onState(Operation.openOperation({ on: esfFrom, code: text(ESF_CODE), fund: 'ESF', targetGroups })),
    ),
    command('ESF rate', esfFrom, esf, 301, rate('ESF', esfFrom)),
    command(
      'ESF SP-2016',
      esfFrom,
      esf,
      302,
      onState(Operation.adoptRuleSet({ on: esfFrom, ruleSet: 'SP-2016' })),
    ),
    command(
      'ESF SP-2020',
      SP_2020_FROM,
      esf,
      300,
      onState(Operation.adoptRuleSet({ on: SP_2020_FROM, ruleSet: 'SP-2020' })),
    ),
    command(
      'ESF+ opened',
      ESF_PLUS_FROM,
      esfPlus,
      300,
      onState(
        Operation.openOperation({
          on: ESF_PLUS_FROM,
          code: text('ESF+ 2023'),
          fund: 'ESF_PLUS',
          targetGroups,
          targetPersons: whole(1140),
        }),
      ),
    ),
    command('ESF+ rate', ESF_PLUS_FROM, esfPlus, 301, rate('ESF_PLUS', ESF_PLUS_FROM)),
    command(
      'ESF+ SP-2023',
      ESF_PLUS_FROM,
      esfPlus,
      302,
      onState(Operation.adoptRuleSet({ on: ESF_PLUS_FROM, ruleSet: 'SP-2023' })),
    ),
  ];
};
