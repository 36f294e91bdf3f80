import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import {
  activeClients,
  caseload,
  firstServiceStart,
  clientsBySexAndAge,
  womenMenChildren,
} from '@pavadonis/projection-caseload';
import { client, knownBy } from '@pavadonis/testing';
import { eventAmended } from '@pavadonis/testing/examples/correction';
import { eventId } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { given } from './support/log';

const on = civilDate;
const june = on('2018-06-30');
const born = (date: string) =>
  clientRegistered({ on: on('2018-05-02'), sex: 'male', birth: { date: on(date), precision: 'day' } });

describe('edge case 8: a birth date corrected later', () => {
  const log = given(
    client(born('2001-01-01'), serviceStarted({ on: on('2018-05-02') }), {
      ...eventAmended(born('1999-03-10'), eventId(1)),
      on: on('2018-10-15'),
    }),
  );

  it('makes the child an adult on every day', async () => {
    const view = await log.in(caseload);
    expect(womenMenChildren(activeClients(view, { asOf: june }), { asOf: june })).toMatchObject({
      men: 1,
      children: 0,
    });
    expect(clientsBySexAndAge(activeClients(view, { asOf: june }), firstServiceStart).male).toMatchObject({
      adult: 1,
      child: 0,
    });
  });

  it('does not change what was known before', async () => {
    const view = await log.in(caseload, knownBy('2018-10-14'));
    expect(womenMenChildren(activeClients(view, { asOf: june }), { asOf: june })).toMatchObject({
      men: 0,
      children: 1,
    });
  });
});
