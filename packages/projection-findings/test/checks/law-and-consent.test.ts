import { describe, expect, it } from '@jest/globals';
import { civilDate, ReferralId, text } from '@pavadonis/domain';
import type { Event } from '@pavadonis/domain/client';
import { centre, client, clientNo } from '@pavadonis/testing';
import { centreClosed } from '@pavadonis/testing/examples/centre';
import { consentGiven, consentWithdrawn } from '@pavadonis/testing/examples/consent';
import { guardianAppointed, guardianEnded } from '@pavadonis/testing/examples/family';
import { exampleId, laterEpisodeId } from '@pavadonis/testing/examples/ids';
import {
  asylumApplicationLodged,
  asylumProcedureDiscontinued,
  decisionAppealed,
  decisionBecameFinal,
  statusGranted,
  statusRefused,
  statusRevoked,
  temporaryProtectionGranted,
} from '@pavadonis/testing/examples/law';
import { participationEntryRecorded } from '@pavadonis/testing/examples/participation';
import { referralMade } from '@pavadonis/testing/examples/referral';
import { clientRegistered, unaccompaniedMinorRegistered } from '@pavadonis/testing/examples/registration';
import { residenceChanged } from '@pavadonis/testing/examples/residence';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';
import { finding, personNo, planted, plantedNo, soundNo } from '../support/planted';

const on = civilDate;
const LATER = '2026-12-31';
const second = { stream: personNo(2) };

describe('a status', () => {
  it('granted without an application is found', () => {
    expect(planted(clientNo(2)(clientRegistered(), statusGranted())).finds(LATER)).toEqual([
      finding('GrantedWithoutApplication', '2024-04-15', [plantedNo(2)], second),
    ]);
  });

  it('granted after the decision on the application was final is found', () => {
    const late = clientNo(2)(
      clientRegistered(),
      asylumApplicationLodged(),
      statusRefused(),
      decisionBecameFinal(),
      statusGranted({ on: on('2024-09-02') }),
    );
    expect(planted(late).finds(LATER)).toEqual([
      finding('GrantedWithoutApplication', '2024-09-02', [plantedNo(5)], second),
    ]);
  });

  it('granted under temporary protection alone is found', () => {
    const protectedOnly = clientNo(2)(clientRegistered(), temporaryProtectionGranted(), statusGranted());
    expect(planted(protectedOnly).finds(LATER)).toEqual([
      finding('GrantedWithoutApplication', '2024-04-15', [plantedNo(3)], second),
    ]);
  });

  it('granted to a refugee as alternative status is found', () => {
    const lowered = clientNo(2)(
      clientRegistered(),
      asylumApplicationLodged(),
      statusGranted({ status: 'refugee' }),
      statusGranted({ on: on('2024-08-01') }),
    );
    expect(planted(lowered).finds(LATER)).toEqual([
      finding('GrantedAgainstStatus', '2024-08-01', [plantedNo(3), plantedNo(4)], second),
    ]);
  });

  it.each([
    [
      'after an appeal against a refusal',
      [statusRefused(), decisionAppealed({ on: on('2024-04-16') }), statusGranted({ on: on('2024-08-01') })],
    ],
    [
      'after alternative status',
      [statusGranted(), statusGranted({ on: on('2024-08-01'), status: 'refugee' as const })],
    ],
  ])('is right %s', (_, events) => {
    expect(
      planted(clientNo(2)(clientRegistered(), asylumApplicationLodged(), ...events)).finds(LATER),
    ).toEqual([]);
  });

  it('is right for a client resettled with one', () => {
    expect(
      planted(clientNo(2)(clientRegistered({ arrivalMode: 'resettled' }), statusGranted())).finds(LATER),
    ).toEqual([]);
  });
});

describe('a step of the asylum procedure', () => {
  const stepsOf = (...events: readonly Event[]) =>
    planted(clientNo(2)(clientRegistered(), asylumApplicationLodged(), ...events)).finds(LATER);

  it('after the decision was final is found, with its finality', () => {
    const final = decisionBecameFinal({ on: on('2024-04-22') });
    expect(stepsOf(statusRefused(), final, decisionAppealed())).toEqual([
      finding('StepAfterProcedure', '2024-04-29', [plantedNo(4), plantedNo(5)], second),
    ]);
  });

  it('is found where finality was entered after it, and the ground stays lost', () => {
    const story = [serviceStarted({ episodeId: laterEpisodeId }), statusRefused(), decisionAppealed()];
    const found = stepsOf(...story, decisionBecameFinal({ on: on('2024-04-22') }));
    expect(found.map((each) => [each._tag, each.on])).toEqual([
      ['ParticipationMissing', serviceStarted().on],
      ['EpisodeOpenWithoutGround', '2024-04-22'],
      ['StepAfterProcedure', '2024-04-29'],
    ]);
  });

  it('after a discontinuation, without a new application, is found', () => {
    const refused = [asylumProcedureDiscontinued(), statusRefused()] as const;
    expect(stepsOf(...refused)).toEqual([
      finding('StepAfterProcedure', '2024-04-15', [plantedNo(3), plantedNo(4)], second),
    ]);
    const again = asylumApplicationLodged({ on: on('2024-04-01') });
    expect(stepsOf(asylumProcedureDiscontinued(), again, statusRefused())).toEqual([]);
  });

  it('is none of a client whose application is not known', () => {
    expect(planted(clientNo(2)(clientRegistered(), statusRefused())).finds(LATER)).toEqual([]);
  });

  it('told twice is none', () => {
    const final = decisionBecameFinal({ on: on('2024-06-03') });
    expect(stepsOf(statusRefused(), final, decisionBecameFinal())).toEqual([]);
  });
});

describe('a referral', () => {
  const made = (day: string, facts = {}) =>
    referralMade({ referralId: exampleId(ReferralId, 900), on: on(day), ...facts });

  const another = { referralId: exampleId(ReferralId, 901) };

  it('without consent is found', () => {
    expect(planted(client(made('2024-02-11'))).finds(LATER)).toEqual([
      finding('ReferralWithoutConsent', '2024-02-11', [plantedNo(1)]),
    ]);
  });

  it('after consent was withdrawn is found, from the day after', () => {
    expect(
      planted(client(consentWithdrawn(), made('2024-05-06'), made('2024-05-07', another))).finds(LATER),
    ).toEqual([finding('ReferralWithoutConsent', '2024-05-07', [plantedNo(3)])]);
  });

  it('needs consent of its own scope, or a reason to go without', () => {
    const overridden = made('2024-02-11', { overridden: text('the person was unconscious') });
    expect(planted(client(overridden)).finds(LATER)).toEqual([]);
    const service = clientNo(2)(
      clientRegistered(),
      consentGiven({ scopes: ['service'] }),
      made('2024-03-04'),
    );
    expect(planted(service).finds(LATER)).toEqual([
      finding('ReferralWithoutConsent', '2024-03-04', [plantedNo(3)], second),
    ]);
  });

  it('on a guardian’s consent is found from the 18th birthday on', () => {
    const guarded = clientNo(2)(
      unaccompaniedMinorRegistered(),
      guardianAppointed(),
      consentGiven({ givenBy: 'guardian' }),
      made('2024-06-01'),
      made('2024-06-02', another),
    );
    expect(planted(guarded).finds(LATER)).toEqual([
      finding('ReferralWithoutConsent', '2024-06-02', [plantedNo(5)], second),
    ]);
  });
});

describe('an unaccompanied minor in service', () => {
  // 18 on 2 June 2024
  const minor = [
    unaccompaniedMinorRegistered(),
    asylumApplicationLodged(),
    participationEntryRecorded(),
    serviceStarted(),
  ] as const;
  const START = plantedNo(4);

  it('is found without a guardian, until 18', () => {
    const alone = planted(clientNo(2)(...minor));
    const missing = finding('GuardianMissing', '2024-02-12', [START], second);
    expect(alone.finds('2024-02-11')).toEqual([]);
    expect(alone.finds('2024-06-01')).toEqual([missing]);
    expect(alone.finds('2024-06-02')).toEqual([]);
  });

  it('is found after the guardian’s last day', () => {
    const left = planted(clientNo(2)(...minor, guardianAppointed(), guardianEnded()));
    expect(left.finds('2024-04-30')).toEqual([]);
    expect(left.finds('2024-05-01')).toEqual([
      finding('GuardianMissing', '2024-05-01', [plantedNo(6)], second),
    ]);
  });

  it('is found if the birth is too vague', () => {
    const vague = unaccompaniedMinorRegistered({ birth: { date: on('2006-01-01'), precision: 'year' } });
    const told = planted(
      clientNo(2)(vague, asylumApplicationLodged(), participationEntryRecorded(), serviceStarted()),
    );
    expect(told.finds('2024-12-30')).toEqual([finding('GuardianMissing', '2024-02-12', [START], second)]);
    expect(told.finds('2024-12-31')).toEqual([]);
  });

  it('is not found with a guardian or after the end', () => {
    expect(
      planted(clientNo(2)(...minor, serviceEnded({ on: on('2024-03-01') }))).finds('2024-05-01'),
    ).toEqual([]);
    expect(planted(clientNo(2)(...minor, guardianAppointed())).finds('2024-05-01')).toEqual([]);
  });

  it('who comes of age has to consent again', () => {
    const consent = consentGiven({ givenBy: 'guardian' });
    const grown = planted(clientNo(2)(...minor, guardianAppointed(), consent));
    expect(grown.finds('2024-06-01')).toEqual([]);
    expect(grown.finds('2024-06-02')).toEqual([
      finding('ConsentLapsed', '2024-06-02', [plantedNo(6)], second),
    ]);
    const own = consentGiven({ on: on('2024-06-02') });
    expect(planted(clientNo(2)(...minor, guardianAppointed(), consent, own)).finds('2024-12-31')).toEqual([]);
  });
});

describe('the consent', () => {
  const own = consentGiven();
  const guardians = consentGiven({ givenBy: 'guardian' });

  it('of an unaccompanied minor alone, or of nobody appointed, is found', () => {
    const found = [finding('ConsentWithoutGuardian', '2024-02-12', [plantedNo(2)], second)];
    for (const events of [[own], [own, guardianAppointed()], [guardians]])
      expect(planted(clientNo(2)(unaccompaniedMinorRegistered(), ...events)).finds(LATER)).toEqual(found);
    const late = guardianAppointed({ on: on('2024-02-13') });
    expect(planted(clientNo(2)(unaccompaniedMinorRegistered(), guardians, late)).finds(LATER)).toEqual(found);
  });

  it('of an appointed guardian, an adult, or a child with parents is right', () => {
    const appointed = guardianAppointed({ on: on('2024-02-12') });
    expect(planted(clientNo(2)(unaccompaniedMinorRegistered(), guardians, appointed)).finds(LATER)).toEqual(
      [],
    );
    const grown = consentGiven({ on: on('2024-06-02') });
    expect(planted(clientNo(2)(unaccompaniedMinorRegistered(), grown)).finds(LATER)).toEqual([]);
    const withParents = unaccompaniedMinorRegistered({ unaccompaniedMinor: false });
    expect(planted(clientNo(2)(withParents, own)).finds(LATER)).toEqual([]);
  });
});

describe('a person with status', () => {
  const back = residenceChanged({ on: on('2024-09-02') });

  it('in a centre longer than allowed is found the day after', () => {
    const stays = planted(
      clientNo(2)(clientRegistered(), asylumApplicationLodged(), residenceChanged(), statusGranted()),
    );
    expect(stays.finds('2024-05-15')).toEqual([]);
    expect(stays.finds('2024-05-16')).toEqual([
      finding('StillInCentre', '2024-05-15', [plantedNo(3), plantedNo(4)], second),
    ]);
  });

  it('moving into a centre again is found from that day', () => {
    expect(planted(client(back)).finds(LATER)).toEqual([
      finding('StillInCentre', '2024-09-02', [soundNo('StatusGranted'), plantedNo(1)]),
    ]);
    expect(planted(client(back)).finds('2024-09-01')).toEqual([]);
  });

  it('may stay once the status is lost and an application open', () => {
    const anew = client(
      statusRevoked({ on: on('2025-07-01') }),
      asylumApplicationLodged({ on: on('2025-07-02') }),
      residenceChanged({ on: on('2025-07-02') }),
    );
    expect(planted(anew).finds(LATER)).toEqual([]);
  });
});

describe('a move to a centre', () => {
  it('not yet open, closed or unknown is found', () => {
    const early = clientNo(2)(
      clientRegistered({ on: on('2023-07-01') }),
      residenceChanged({ on: on('2023-07-04') }),
    );
    expect(planted(early).finds(LATER)).toEqual([
      finding('CentreNotOpen', '2023-07-04', [plantedNo(2)], second),
    ]);
    const late = [
      centre(centreClosed({ on: on('2024-08-31') })),
      clientNo(2)(clientRegistered(), residenceChanged({ on: on('2024-09-01') })),
    ];
    expect(planted(...late).finds(LATER)).toEqual([
      finding('CentreNotOpen', '2024-09-01', [plantedNo(3)], second),
    ]);
  });

  it.each(['2023-07-05', '2024-08-31'])('is right on its first and last day: %s', (day) => {
    const within = [
      centre(centreClosed({ on: on('2024-08-31') })),
      clientNo(2)(clientRegistered(), residenceChanged({ on: on(day) })),
    ];
    expect(planted(...within).finds(LATER)).toEqual([]);
  });
});
