import { describe, expect, it } from '@jest/globals';
import { is, logOf, type Told } from './examples';
import { held } from './held';

const client = is('client-a');
const contact = { ...client('SupportDelivered', '2018-06-12'), id: 'contact' };
const voids = (target: string): Told => client('EventVoided', '2018-07-02', { target });
const amends = (target: string, on: string, type = 'SupportDelivered'): Told =>
  client('EventAmended', '2018-07-02', { target, to: { type, v: 1, on } });
const heldOn = (...told: readonly Told[]): readonly string[] => held(logOf(...told)).map(({ on }) => on);

describe('the facts that held', () => {
  it('are the recorded events if there are no corrections', () =>
    expect(heldOn(contact)).toEqual(['2018-06-12']));

  it('leave out a voided event', () => expect(heldOn(contact, voids('contact'))).toEqual([]));

  it('ignore a void of a void', () =>
    expect(heldOn(contact, { ...voids('contact'), id: 'void' }, voids('void'))).toEqual([]));

  it('take the last amendment', () =>
    expect(heldOn(contact, amends('contact', '2018-06-13'), amends('contact', '2018-05-31'))).toEqual([
      '2018-05-31',
    ]));

  it('take the amendment before a voided one', () =>
    expect(
      heldOn(
        contact,
        amends('contact', '2018-06-13'),
        { ...amends('contact', '2018-05-31'), id: 'last' },
        voids('last'),
      ),
    ).toEqual(['2018-06-13']));

  it('amend the event behind an amendment', () =>
    expect(
      heldOn(contact, { ...amends('contact', '2018-06-13'), id: 'first' }, amends('first', '2018-06-14')),
    ).toEqual(['2018-06-14']));

  it('ignore an amendment to another type', () =>
    expect(heldOn(contact, amends('contact', '2018-06-13', 'ServiceEnded'))).toEqual(['2018-06-12']));

  it('ignore a correction before its target or in another stream', () =>
    expect(heldOn(voids('contact'), contact, { ...voids('contact'), stream: 'client-b' })).toEqual([
      '2018-06-12',
    ]));

  it('are in the order of day, then seq, then position', () => {
    const log = logOf(
      client('ServiceEnded', '2018-06-12', { seq: 1 }),
      client('SupportDelivered', '2018-06-12'),
      client('ComplexityAssessed', '2018-06-12'),
      client('ServiceStarted', '2018-06-01'),
    );
    expect(held(log.toReversed()).map(({ type }) => type)).toEqual([
      'ServiceStarted',
      'SupportDelivered',
      'ComplexityAssessed',
      'ServiceEnded',
    ]);
  });

  it('include at an instant only the events recorded by then', () => {
    const log = logOf(contact, { ...voids('contact'), recordedAt: '2018-07-02T08:00:00.000Z' });
    expect(held(log, '2018-07-02T07:59:59.999Z')).toHaveLength(1);
    expect(held(log, '2018-07-02T08:00:00.000Z')).toHaveLength(0);
  });
});
