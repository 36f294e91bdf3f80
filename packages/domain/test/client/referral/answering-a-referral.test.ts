import { describe, expect, it } from '@jest/globals';
import { civilDate, Whole, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client, stateAfter } from '@pavadonis/testing';
import { referralId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { referralAnswered, referralCompleted, referralMade } from '@pavadonis/testing/examples/referral';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';

const referred = [clientRegistered(), asylumApplicationLodged(), serviceStarted(), referralMade()] as const;

describe('answering a referral', () => {
  it('records acceptance or not, from the day of referral on', () => {
    for (const facts of [
      {},
      { answer: 'rejected' } as const,
      { on: referralMade().on },
      { on: referralMade().on, seq: written(Whole, 1) },
    ])
      client(...referred)
        .when(Client.answerReferral(referralAnswered.facts(facts)))
        .records(referralAnswered(facts));
  });

  it('records an earlier answer entered after completion', () =>
    client(...referred, referralCompleted())
      .when(Client.answerReferral(referralAnswered.facts()))
      .records(referralAnswered()));

  it('records nothing when the same answer comes again', () => {
    for (const on of [referralAnswered().on, civilDate('2024-03-20')])
      client(...referred, referralAnswered(), referralCompleted())
        .when(Client.answerReferral(referralAnswered.facts({ on })))
        .recordsNothing();
  });

  it('is refused without such a referral', () =>
    client(clientRegistered(), asylumApplicationLodged(), serviceStarted())
      .when(Client.answerReferral(referralAnswered.facts()))
      .refuses({ _tag: 'NoSuchReferral', referralId }));

  it('makes no referral of an answer or a completion to none', () => {
    const stray = stateAfter(Client, [referralAnswered(), referralCompleted()]);
    expect(stray.referral.referrals.size).toBe(0);
  });

  it('is refused before the referral', () =>
    client(...referred)
      .when(Client.answerReferral(referralAnswered.facts({ on: civilDate('2024-03-03') })))
      .refuses({ _tag: 'BeforeReferral', madeOn: referralMade().on }));

  it('is refused once another answer was given', () =>
    client(...referred, referralAnswered())
      .when(Client.answerReferral(referralAnswered.facts({ answer: 'rejected' })))
      .refuses({ _tag: 'ReferralAlreadyAnswered', on: referralAnswered().on }));

  it('is refused once the referral is over', () => {
    const { on } = referralCompleted();
    client(...referred, referralCompleted())
      .when(Client.answerReferral(referralAnswered.facts({ on })))
      .refuses({ _tag: 'ReferralIsOver', on });
  });
});
