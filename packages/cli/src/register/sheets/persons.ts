import { type Birth, ClientId, Sex } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import * as E from 'fp-ts/Either';
import { text } from '../../language';
import {
  aBirth,
  aCountry,
  aDay,
  aFlag,
  aKey,
  aText,
  aWord,
  type Column,
  fieldTitle,
  required,
  several,
} from '../values/column';
import { given, key, person, sheetOf } from './sheet-of';
import { ENDING, FIRST, LAST, step } from './step';

const NO_ID = text(
  'Te jābūt identifikatoram: UUID ar mazajiem burtiem.',
  'This must be an id: a UUID in lower case.',
);

const client: Column<ClientId> = {
  ...aText(text('Klienta lieta', 'Client’s file')),
  takes: text(
    'klienta lietas UUID, ja persona krātuvē jau ir',
    'the UUID of the client’s file, if the store has the person already',
  ),
  read: (cell) => (ClientId.is(cell) ? E.right(cell) : E.left(NO_ID)),
};

const birthOf = (birth: Birth | undefined, isEstimated: boolean): { readonly birth?: Birth } => {
  if (birth === undefined) return {};
  return { birth: isEstimated && birth.precision === 'day' ? { ...birth, precision: 'estimated' } : birth };
};

/** Persons at their first intake, and deaths. */
export const persons = sheetOf({
  name: 'persons',
  title: text('Personas', 'Persons'),
  columns: {
    person,
    on: required(aDay(text('Reģistrēts', 'Registered on'))),
    sex: required(aWord('sex', Sex)),
    birth: aBirth(text('Dzimšanas datums', 'Date of birth')),
    birthEstimated: aFlag(text('Dzimšanas dienu noteica iestāde', 'Birth set by an authority')),
    nationalities: several(aCountry(fieldTitle('nationalities'))),
    stateless: aFlag(fieldTitle('stateless')),
    countryOfOrigin: required(aCountry(fieldTitle('countryOfOrigin'))),
    arrivalMode: required(aWord('arrivalMode', Client.ArrivalMode)),
    unaccompaniedMinor: aFlag(fieldTitle('unaccompaniedMinor')),
    arrivedOn: aDay(fieldTitle('arrivedOn')),
    client,
    diedOn: aDay(text('Miris', 'Died on')),
  },
  steps: (row) => [
    step({ name: 'registered', column: 'on', rank: FIRST }, Client.registerClient, {
      on: row.on,
      sex: row.sex,
      nationalities: row.nationalities ?? [],
      stateless: row.stateless ?? false,
      countryOfOrigin: row.countryOfOrigin,
      arrivalMode: row.arrivalMode,
      unaccompaniedMinor: row.unaccompaniedMinor ?? false,
      ...birthOf(row.birth, row.birthEstimated === true),
      ...(row.arrivedOn === undefined ? {} : { arrivedOn: row.arrivedOn }),
    }),
    given(row, ['diedOn'], ({ diedOn }) =>
      step({ name: 'died', column: 'diedOn', rank: LAST }, Client.recordDeath, { on: diedOn }),
    ),
  ],
});

/** Identifiers in other registers. */
export const identifiers = sheetOf({
  name: 'identifiers',
  title: text('Identifikatori', 'Identifiers'),
  columns: {
    person,
    key,
    on: required(aDay(fieldTitle('on'))),
    scheme: required(aText(fieldTitle('scheme'))),
    value: required(aText(fieldTitle('value'))),
    until: aDay(text('Piederēja līdz', 'Belonged until')),
  },
  steps: ({ on, scheme, value, ...row }) => [
    step({ name: 'linked', column: 'value' }, Client.linkExternalId, { on, scheme, value }),
    given(row, ['until'], ({ until }) =>
      step({ name: 'unlinked', column: 'until', rank: ENDING }, Client.unlinkExternalId, {
        on: until,
        scheme,
        value,
      }),
    ),
  ],
});

/** Consent, and its withdrawal. */
export const consents = sheetOf({
  name: 'consents',
  title: text('Piekrišanas', 'Consents'),
  columns: {
    person,
    key,
    on: required(aDay(fieldTitle('on'))),
    scopes: required(several(aWord('scopes', Client.ConsentScope))),
    givenBy: required(aWord('givenBy', Client.ConsentGiven.required.givenBy)),
    withdrawnOn: aDay(text('Atsaukta', 'Withdrawn on')),
  },
  steps: ({ on, scopes, givenBy, ...row }) => [
    step({ name: 'given', column: 'givenBy' }, Client.giveConsent, { on, scopes, givenBy }),
    given(row, ['withdrawnOn'], ({ withdrawnOn }) =>
      step({ name: 'withdrawn', column: 'withdrawnOn', rank: ENDING }, Client.withdrawConsent, {
        on: withdrawnOn,
        scopes,
      }),
    ),
  ],
});

/** Households. */
export const households = sheetOf({
  name: 'households',
  title: text('Mājsaimniecības', 'Households'),
  columns: {
    person,
    key,
    household: required(aKey(fieldTitle('householdId'))),
    on: required(aDay(fieldTitle('on'))),
    relation: required(aWord('relation', Client.FamilyRelation)),
    until: aDay(text('Līdz', 'Until')),
  },
  steps: ({ on, household, relation, ...row }, { ids }) => {
    const householdId = ids.of('household', household);
    return [
      step({ name: 'linked', column: 'household' }, Client.linkFamily, { on, householdId, relation }),
      given(row, ['until'], ({ until }) =>
        step({ name: 'unlinked', column: 'until', rank: ENDING }, Client.unlinkFamily, {
          on: until,
          householdId,
        }),
      ),
    ];
  },
});

/** Guardians of unaccompanied minors. */
export const guardians = sheetOf({
  name: 'guardians',
  title: text('Aizbildņi', 'Guardians'),
  columns: {
    person,
    key,
    guardian: required(aKey(fieldTitle('guardianId'))),
    on: required(aDay(fieldTitle('on'))),
    authority: required(aText(fieldTitle('authority'))),
    until: aDay(text('Līdz', 'Until')),
  },
  steps: ({ on, guardian, authority, ...row }, { ids }) => {
    const guardianId = ids.of('guardian', guardian);
    return [
      step({ name: 'appointed', column: 'guardian' }, Client.appointGuardian, { on, guardianId, authority }),
      given(row, ['until'], ({ until }) =>
        step({ name: 'ended', column: 'until', rank: ENDING }, Client.endGuardianship, {
          on: until,
          guardianId,
        }),
      ),
    ];
  },
});
