import type { FundingSource } from '@pavadonis/domain';
import { OperationId, ServiceRuleSet, TargetGroup } from '@pavadonis/domain';
import * as Operation from '@pavadonis/domain/operation';
import { text } from '../../language';
import { anId, ownCode } from '../values/code';
import { aDay, aText, aWhole, aWord, fieldTitle, oneOf, required, several } from '../values/column';
import { given, key, sheetAbout } from './sheet-of';
import { FIRST, LAST, operationStep } from './step';

const FUNDS: readonly (readonly [FundingSource, ReturnType<typeof text>])[] = [
  ['ESF', text('ESF', 'ESF')],
  ['ESF_PLUS', text('ESF+', 'ESF+')],
  ['AMIF', text('PMIF', 'AMIF')],
  ['state', text('valsts budžets', 'state budget')],
];

const ruleSet = required(aWord('ruleSet', ServiceRuleSet));

/** Operations that a fund pays; the row's code names the operation. */
export const operations = sheetAbout({
  name: 'operations',
  title: text('Darbības', 'Operations'),
  about: 'operation',
  names: { kind: 'operations', column: 'operation' },
  columns: {
    operation: required(ownCode(fieldTitle('operationId'), 'operations', OperationId)),
    openedOn: required(aDay(text('Sākums', 'Opened on'))),
    number: required(aText(fieldTitle('number'))),
    fund: required(oneOf(text('Fonds', 'Fund'), FUNDS)),
    targetGroups: required(
      several({ ...aWord('targetGroup', TargetGroup), title: text('Mērķa grupas', 'Target groups') }),
    ),
    targetPersons: aWhole(text('Plānotais personu skaits', 'Persons planned')),
    ruleSet,
    closedOn: aDay(text('Beigas', 'Closed on')),
  },
  steps: ({ openedOn: on, number, fund, targetGroups, targetPersons, ruleSet: adopted, closedOn }) => [
    operationStep({ name: 'opened', column: 'operation', rank: FIRST }, Operation.openOperation, {
      on,
      code: number,
      fund,
      targetGroups,
      ...(targetPersons === undefined ? {} : { targetPersons }),
    }),
    operationStep({ name: 'adopted', column: 'ruleSet' }, Operation.adoptRuleSet, { on, ruleSet: adopted }),
    given({ closedOn }, ['closedOn'], (closed) =>
      operationStep({ name: 'closed', column: 'closedOn', rank: LAST }, Operation.closeOperation, {
        on: closed.closedOn,
      }),
    ),
  ],
});

/** Rule sets of the service period that an operation adopted after it opened. */
export const ruleSets = sheetAbout({
  name: 'ruleSets',
  title: text('Termiņa redakcijas', 'Rule sets'),
  about: 'operation',
  columns: {
    operation: required(anId(fieldTitle('operationId'), 'operations', OperationId)),
    key,
    on: required(aDay(text('Piemēro no', 'Applies from'))),
    ruleSet,
  },
  steps: ({ on, ruleSet: adopted }) => [
    operationStep({ name: 'adopted', column: 'on' }, Operation.adoptRuleSet, { on, ruleSet: adopted }),
  ],
});
