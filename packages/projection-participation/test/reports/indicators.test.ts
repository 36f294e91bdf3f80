import { describe, expect, it } from '@jest/globals';
import { civilDate, Country, type RecordableOf, type Sex, written } from '@pavadonis/domain';
import type {
  Answer,
  EducationLevel,
  LabourStatus,
  ParticipationEntryRecorded,
} from '@pavadonis/domain/client';
import {
  indicators,
  type Indicators,
  participants,
  participation,
} from '@pavadonis/projection-participation';
import { clientNo } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { operationId } from '@pavadonis/testing/examples/ids';
import {
  participationEntryRecorded,
  participationExitRecorded,
  participationFollowUpRecorded,
} from '@pavadonis/testing/examples/participation';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';

const on = civilDate;
const year = serviceStarted({ on: on('2018-03-01') });

const indicatorsOf = (...stories: readonly (readonly RecordableOf['client'][])[]): Indicators =>
  indicators(
    participants(
      given(...stories.map((events, index) => clientNo(index + 1)(...events, year))).in(participation),
      operationId,
      { asOf: on('2019-12-31') },
    ),
  );

const ANSWERS = ['disability', 'foreignBackground', 'minority', 'homeless', 'rural'] as const;

const entries = <K extends 'labourStatus' | 'education' | (typeof ANSWERS)[number]>(
  fact: K,
  values: readonly ParticipationEntryRecorded[K][],
): Indicators =>
  indicatorsOf(
    ...values.map((value) => [participationEntryRecorded({ on: on('2018-03-01'), [fact]: value })] as const),
    [],
  );

describe('participants by entry data', () => {
  it('are counted by sex, each class its own', () => {
    const sexes: readonly Sex[] = ['female', 'female', 'male', 'other', 'unknown'];
    expect(indicatorsOf(...sexes.map((sex) => [clientRegistered({ sex })] as const), [])).toMatchObject({
      total: 6,
      sex: { female: 2, male: 1, other: 1, unknown: 2 },
    });
  });

  it('are counted by age', () => {
    const births = ['2010-01-01', '1995-01-01', '1980-01-01', '1979-01-01', '1950-01-01'];
    const stories = births.map(
      (date) => [clientRegistered({ birth: { date: on(date), precision: 'day' } })] as const,
    );
    expect(indicatorsOf(...stories, [])).toMatchObject({
      age: { below_18: 1, '18_to_29': 1, '30_to_54': 2, '55_and_above': 1, unknown: 1 },
    });
  });

  it('are counted by one labour status each', () => {
    const statuses: readonly LabourStatus[] = [
      'unemployed',
      'long_term_unemployed',
      'inactive',
      'inactive',
      'employed',
      'unknown',
    ];
    expect(entries('labourStatus', statuses)).toMatchObject({
      labour: { unemployed: 2, inactive: 2, employed: 1, unknown: 2 },
      longTermUnemployed: 1,
    });
  });

  it('are counted by education', () => {
    const levels: readonly EducationLevel[] = ['isced-0-2', 'isced-3-4', 'isced-3-4', 'isced-5-8', 'unknown'];
    expect(entries('education', levels).education).toEqual({
      'isced-0-2': 1,
      'isced-3-4': 2,
      'isced-5-8': 1,
      unknown: 2,
    });
  });

  it.each(ANSWERS)('are counted by their answer on %s', (fact) => {
    const answers: readonly Answer[] = ['yes', 'no', 'no', 'refused', 'unknown'];
    expect(entries(fact, answers)[fact]).toEqual({ yes: 1, no: 2, unknown: 3 });
  });

  it('are third-country nationals by all nationalities', () => {
    const of = (stateless: boolean, ...codes: readonly string[]) =>
      [clientRegistered({ stateless, nationalities: codes.map((code) => written(Country, code)) })] as const;
    expect(
      indicatorsOf(of(false, 'SY'), of(false, 'UA', 'RU'), of(false, 'SY', 'DE'), of(false, 'LV'), of(true))
        .thirdCountryNationals,
    ).toEqual({ yes: 3, no: 2, unknown: 0 });
    expect(indicatorsOf(of(false), []).thirdCountryNationals).toEqual({ yes: 0, no: 0, unknown: 2 });
  });

  it.each([
    ['2020-12-31', ['GB'], 'no'],
    ['2021-01-01', ['GB'], 'yes'],
    ['2021-01-01', ['GB', 'LV'], 'no'],
    ['2020-12-31', ['GB', 'SY'], 'no'],
  ] as const)(
    'who entered on %s as nationals of %j are third-country nationals: %s',
    (day, codes, answer) => {
      const rows = given(
        clientNo(1)(
          clientRegistered({ nationalities: codes.map((code) => written(Country, code)) }),
          serviceStarted({ on: civilDate(day) }),
        ),
      ).in(participation);
      expect(participants(rows, operationId, { asOf: civilDate('2024-12-31') })).toMatchObject([
        { thirdCountryNational: answer },
      ]);
    },
  );

  it('are nationals of a Member State by each of the 27', () => {
    const states = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(
      ' ',
    );
    const stories = [...states, 'NO', 'CH', 'TR'].map(
      (code) => [clientRegistered({ nationalities: [written(Country, code)] })] as const,
    );
    expect(indicatorsOf(...stories).thirdCountryNationals).toEqual({ yes: 3, no: 27, unknown: 0 });
  });
});

describe('participants who left', () => {
  const end = serviceEnded({ on: on('2018-03-31') });
  const left = (answer: Answer) =>
    [
      end,
      participationExitRecorded({
        on: on('2018-04-02'),
        jobSearching: answer,
        inTraining: 'yes',
        qualified: 'no',
        employed: 'refused',
      }),
      participationFollowUpRecorded({ on: on('2018-10-01'), employed: answer, improved: 'no' }),
    ] as const;

  it('are counted by their results, and nobody still there is', () => {
    expect(indicatorsOf(left('yes'), left('yes'), left('no'), left('refused'), [end], [])).toMatchObject({
      total: 6,
      left: 5,
      onLeaving: {
        jobSearching: { yes: 2, no: 1, unknown: 2 },
        inTraining: { yes: 4, no: 0, unknown: 1 },
        qualified: { yes: 0, no: 4, unknown: 1 },
        employed: { yes: 0, no: 0, unknown: 5 },
      },
      afterSixMonths: {
        employed: { yes: 2, no: 1, unknown: 2 },
        improved: { yes: 0, no: 4, unknown: 1 },
      },
    });
  });

  it('are none in every class where there are no participants', () => {
    expect(indicators([])).toMatchObject({
      total: 0,
      sex: { female: 0, male: 0, other: 0, unknown: 0 },
      left: 0,
      onLeaving: { employed: { yes: 0, no: 0, unknown: 0 } },
    });
  });
});
