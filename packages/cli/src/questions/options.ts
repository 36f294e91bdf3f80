import { type CivilDate, ProviderId, type WorkerRole } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import { badUse } from '../failure';
import { text } from '../language';
import { choice, choices, type OptionOf } from '../usage/option';
import { aText } from '../usage/shared-options';
import { dayIn } from '../usage/values';
import { type BreakdownName, breakdownNames } from './breakdowns';

/** The breakdowns that are asked for, each a table of its own. */
export const byOption: OptionOf<readonly BreakdownName[]> = choices(
  'by',
  breakdownNames,
  text('kā', 'how'),
  text('sadalījums; vairākus atdala ar komatu', 'the breakdown; commas part several'),
);

/** The day on which ages count: a day, or each client's first day of service. */
export const ageOnOption: OptionOf<CivilDate | 'start'> = {
  name: 'age-on',
  value: text('diena', 'day'),
  about: text(
    'diena, kurā skaita vecumu; start – katra klienta pirmā pakalpojuma diena',
    'the day on which ages count; start is each client’s first day of service',
  ),
  parse: (written) => (written === 'start' ? E.right('start') : dayIn('age-on')(written)),
};

/** The provider whose clients, periods or costs alone count. */
export const providerOption: OptionOf<ProviderId> = {
  ...aText('provider', text('kods', 'code'), text('tikai šis sniedzējs', 'this provider alone')),
  parse: (written) =>
    ProviderId.is(written)
      ? E.right(written)
      : E.left(
          badUse(
            `--provider: „${written}” nav sniedzēja kods; rakstiet to ar mazajiem burtiem, cipariem un defisēm.`,
            `--provider: “${written}” is no code of a provider; write it in small letters, digits and hyphens.`,
          ),
        ),
};

/** The place whose residents alone count. */
export const placeOption = aText(
  'place',
  text('vieta', 'place'),
  text('tikai šajā centrā vai pašvaldībā dzīvojošie', 'those alone who live in this centre or municipality'),
);

/** The operation that is asked about, by its id. */
export const operationOption: OptionOf<string> = {
  ...aText(
    'operation',
    text('darbība', 'operation'),
    text('tikai šī darbība, pēc numura vai identifikatora', 'this operation alone, by its number or id'),
  ),
};

/** The status that was granted. */
export const statusOption = choice(
  'status',
  ['refugee', 'alternative'] as const,
  text('statuss', 'status'),
  text('tikai šis statuss', 'this status alone'),
);

/** The decision that was appealed. */
export const decisionOption = choice(
  'decision',
  ['refusal', 'grant'] as const,
  text('lēmums', 'decision'),
  text('tikai šī lēmuma pārsūdzības', 'appeals of this decision alone'),
);

const ROLES: readonly WorkerRole[] = ['social_worker', 'mentor', 'senior_social_worker', 'interpreter'];

/** The role of workers. */
export const roleOption = choice(
  'role',
  ROLES,
  text('amats', 'role'),
  text('tikai šis amats', 'this role alone'),
);
