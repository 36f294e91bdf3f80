import { describe, expect, it } from '@jest/globals';
import { Cents, catalogue, Country, month } from '@pavadonis/domain';
import { contractSigned } from '@pavadonis/testing/examples/contract';
import { eventAmended } from '@pavadonis/testing/examples/correction';
import { centreId, clientId } from '@pavadonis/testing/examples/ids';
import { statusGranted } from '@pavadonis/testing/examples/law';
import { coFinancingRateSet, costRecorded } from '@pavadonis/testing/examples/operation';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { leftLatvia, residenceChanged } from '@pavadonis/testing/examples/residence';

const acceptedForClient = (event: object, fields: object) => catalogue.client.is({ ...event, ...fields });
const acceptedForOperation = (event: object, fields: object) =>
  catalogue.operation.is({ ...event, ...fields });

describe('records within events are closed', () => {
  it('a birth', () => {
    const { birth } = clientRegistered();
    expect(acceptedForClient(clientRegistered(), { birth: { ...birth, hour: 3 } })).toBe(false);
    expect(acceptedForClient(clientRegistered(), { birth: { ...birth, date: '1990-02-30' } })).toBe(false);
    expect(acceptedForClient(clientRegistered(), { birth: { ...birth, precision: 'decade' } })).toBe(false);
  });

  it('a document', () => {
    const { decision } = statusGranted();
    expect(acceptedForClient(statusGranted(), { decision: { ...decision, page: 3 } })).toBe(false);
    expect(acceptedForClient(statusGranted(), { decision: { ...decision, issuedOn: '2018-02-30' } })).toBe(
      false,
    );
  });

  it('a residence in a centre, outside or unknown', () => {
    const accepted = (residence: object) => acceptedForClient(residenceChanged(), { residence });
    expect(accepted({ kind: 'centre', centreId })).toBe(true);
    expect(accepted({ kind: 'detention' })).toBe(true);
    expect(accepted({ kind: 'other', municipality: 'Ogre' })).toBe(true);
    expect(accepted({ kind: 'unknown' })).toBe(true);
    expect(accepted({ kind: 'centre' })).toBe(false);
    expect(accepted({ kind: 'centre', centreId, municipality: 'Ogre' })).toBe(false);
    expect(accepted({ kind: 'private', centreId })).toBe(false);
    expect(accepted({ kind: 'unknown', municipality: 'Ogre' })).toBe(false);
    expect(accepted({ kind: 'hotel' })).toBe(false);
  });

  it('a paid client-month', () => {
    const unit = { clientId, month: month('2024-02') };
    const accepted = (units: unknown) => acceptedForOperation(costRecorded(), { units });
    expect(accepted([unit, unit])).toBe(true);
    expect(accepted([])).toBe(true);
    expect(accepted([{ ...unit, price: 1 }])).toBe(false);
    expect(accepted([{ ...unit, month: '2024-13' }])).toBe(false);
  });

  it('what an amendment says instead', () => {
    const amendment = eventAmended(clientRegistered());
    expect(acceptedForClient(amendment, {})).toBe(true);
    expect(acceptedForClient(amendment, { to: { ...clientRegistered(), surname: 'x' } })).toBe(false);
    expect(acceptedForClient(amendment, { to: { ...clientRegistered(), on: '2018-02-30' } })).toBe(false);
    expect(acceptedForClient(amendment, { to: contractSigned() })).toBe(false);
    expect(acceptedForClient(amendment, { to: amendment })).toBe(false);
  });
});

describe('the values of events are refused', () => {
  it('where a country is unknown or named', () => {
    for (const country of ['Kongo', 'XX']) {
      expect(Country.is(country)).toBe(false);
      expect(acceptedForClient(clientRegistered(), { nationalities: [country] })).toBe(false);
      expect(acceptedForClient(leftLatvia(), { destination: country })).toBe(false);
    }
  });

  it('where an amount is negative or broken', () => {
    for (const amount of [-1, 10.01]) {
      expect(Cents.is(amount)).toBe(false);
      expect(acceptedForOperation(costRecorded(), { amount })).toBe(false);
    }
  });

  it('where shares do not add up', () => {
    const shares = [{ source: 'ESF_PLUS', basisPoints: 9_999 }];
    expect(acceptedForOperation(coFinancingRateSet(), { shares })).toBe(false);
  });

  it('where a choice is a name that all objects have', () => {
    for (const sex of ['toString', 'constructor', '__proto__'])
      expect(acceptedForClient(clientRegistered(), { sex })).toBe(false);
  });
});
