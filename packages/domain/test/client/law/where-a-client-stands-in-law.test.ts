import { describe, expect, it } from '@jest/globals';
import { addDays, addMonths, civilDate, type CivilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { stateAfter } from '@pavadonis/testing';
import {
  appealDecided,
  asylumApplicationLodged,
  asylumProcedureDiscontinued,
  decisionAppealed,
  decisionBecameFinal,
  dublinTransferDecided,
  dublinTransferExecuted,
  statusCeased,
  statusExtended,
  statusGranted,
  statusRefused,
  statusRenounced,
  statusRevoked,
  temporaryProtectionEnded,
  temporaryProtectionGranted,
} from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { leftLatvia, returnedToLatvia } from '@pavadonis/testing/examples/residence';
import fc from 'fast-check';

const day = civilDate('2026-01-05');
const groundOn = (on: CivilDate, ...events: readonly Client.Event[]) =>
  Client.legalOn(stateAfter(Client, [clientRegistered(), ...events]), on).ground;
const ground = (...events: readonly Client.Event[]) => groundOn(day, ...events);

const over = civilDate('2024-07-22');
const upheld = appealDecided({ on: over, outcome: 'dismissed' });
const refugee = statusGranted({ on: civilDate('2024-11-04'), status: 'refugee' });

describe('a client’s standing in law', () => {
  it('is none before the application, also for a newborn', () => {
    expect(ground()).toBe('none');
    expect(groundOn(civilDate('2024-02-04'), asylumApplicationLodged())).toBe('none');
    const newborn = clientRegistered({ arrivalMode: 'born_in_latvia' });
    expect(Client.legalOn(stateAfter(Client, [newborn]), day)).toEqual(Client.noGround);
  });

  it('puts a client in a group of the service, or in none', () => {
    const state = stateAfter(Client, [clientRegistered(), asylumApplicationLodged()]);
    expect(Client.targetGroupOn(state, civilDate('2024-02-04'))).toBeUndefined();
    expect(Client.targetGroupOn(state, asylumApplicationLodged().on)).toBe('asylum_seeker');
  });

  it('is an asylum seeker’s until the final decision', () => {
    const steps = [
      asylumApplicationLodged(),
      statusRefused(),
      decisionAppealed(),
      appealDecided({ outcome: 'remitted' }),
    ];
    for (const [index] of steps.entries()) expect(ground(...steps.slice(0, index + 1))).toBe('asylum_seeker');
    expect(ground(...steps, statusGranted({ on: civilDate('2024-09-02') }))).toBe('alternative');
  });

  it('is none after a final refusal, appealed or not', () => {
    expect(ground(asylumApplicationLodged(), statusRefused(), decisionBecameFinal())).toBe('none');
    const dismissed = [asylumApplicationLodged(), statusRefused(), decisionAppealed(), appealDecided()];
    expect(ground(...dismissed)).toBe('none');
    expect(ground(...dismissed, decisionBecameFinal())).toBe('none');
    const decided = dismissed.at(-1)?.on ?? civilDate('2024-01-01');
    expect(groundOn(addDays(decided, -1), ...dismissed)).toBe('asylum_seeker');
    expect(groundOn(decided, ...dismissed)).toBe('none');
    const earlier = decisionBecameFinal({ on: addDays(decided, -3) });
    expect(groundOn(earlier.on, ...dismissed.slice(0, 2), earlier)).toBe('none');
  });

  it('is alternative status while on appeal', () => {
    for (const outcome of ['dismissed', 'allowed', 'remitted'] as const) {
      const appeal = [
        asylumApplicationLodged(),
        statusGranted(),
        decisionAppealed(),
        appealDecided({ outcome }),
      ];
      expect(ground(...appeal)).toBe('alternative');
      expect(ground(...appeal, refugee)).toBe('refugee');
    }
    const sentBack = [
      asylumApplicationLodged(),
      statusGranted(),
      decisionAppealed(),
      appealDecided({ outcome: 'remitted' }),
    ];
    const refusedAgain = [
      statusRefused({ on: civilDate('2024-08-12') }),
      decisionBecameFinal({ on: civilDate('2024-09-09') }),
    ];
    expect(ground(...sentBack, ...refusedAgain)).toBe('alternative');
  });

  it('keeps all statuses, the limit with the first', () => {
    const story = [
      clientRegistered(),
      asylumApplicationLodged(),
      statusGranted(),
      decisionAppealed(),
      appealDecided({ outcome: 'allowed' }),
      refugee,
    ];
    const state = stateAfter(Client, story);
    const held = ['2024-04-14', '2024-04-15', '2024-11-03', '2024-11-04'].map(
      (on) => Client.legalOn(state, civilDate(on)).ground,
    );
    expect(held).toEqual(['asylum_seeker', 'alternative', 'alternative', 'refugee']);
    expect(Client.limitOf(state, 'SP-2023', day)).toBe(addMonths(statusGranted().on, 12));
  });

  it('is none from discontinuation to a new application', () => {
    const again = asylumApplicationLodged({ on: civilDate('2024-09-02') });
    for (const end of [
      [asylumProcedureDiscontinued()],
      [dublinTransferDecided(), dublinTransferExecuted()],
      [statusRefused(), decisionBecameFinal()],
    ]) {
      expect(ground(asylumApplicationLodged(), ...end)).toBe('none');
      expect(ground(asylumApplicationLodged(), ...end, again)).toBe('asylum_seeker');
    }
  });

  it.each<readonly [over: string, appealed: Client.LegalGround, events: readonly Client.Event[]]>([
    ['is final', 'none', [asylumApplicationLodged(), statusRefused(), decisionBecameFinal({ on: over })]],
    [
      'was upheld by a court',
      'none',
      [asylumApplicationLodged(), statusRefused(), decisionAppealed(), upheld],
    ],
    ['was discontinued', 'none', [asylumApplicationLodged(), asylumProcedureDiscontinued()]],
    [
      'was ended by a transfer',
      'none',
      [asylumApplicationLodged(), dublinTransferDecided(), dublinTransferExecuted()],
    ],
    [
      'granted a status, lost since',
      'asylum_seeker',
      [asylumApplicationLodged(), statusGranted(), statusRevoked({ on: over })],
    ],
  ])('is changed by no step of a procedure that %s', (_, appealed, events) => {
    const standing = (...more: readonly Client.Event[]) =>
      Client.legalOn(stateAfter(Client, [clientRegistered(), ...more]), day);
    const later = { on: civilDate('2024-10-01') };
    for (const step of [
      statusRefused(later),
      appealDecided({ ...later, outcome: 'allowed' }),
      appealDecided({ ...later, outcome: 'remitted' }),
      asylumProcedureDiscontinued(later),
      dublinTransferExecuted(later),
    ])
      expect(standing(...events, step)).toEqual(standing(...events));
    expect(standing(...events, decisionAppealed(later)).ground).toBe(appealed);
  });

  it('is the same whether a finality or the appeal after it was entered first', () => {
    const final = decisionBecameFinal({ on: addDays(decisionAppealed().on, -1) });
    const refused = [clientRegistered(), asylumApplicationLodged(), statusRefused()] as const;
    const late = stateAfter(Client, [...refused, decisionAppealed(), final]);
    expect(Client.legalOn(late, day)).toEqual(
      Client.legalOn(stateAfter(Client, [...refused, final, decisionAppealed()]), day),
    );
    expect(Client.legalOn(late, day)).toMatchObject({ ground: 'none', procedure: 'final' });
  });

  it('stays a granted status however procedures end', () => {
    const on = civilDate('2024-10-01');
    for (const end of [
      decisionBecameFinal({ on }),
      asylumProcedureDiscontinued({ on }),
      dublinTransferExecuted({ on }),
    ])
      expect(ground(asylumApplicationLodged(), statusGranted(), decisionAppealed(), end)).toBe('alternative');
  });

  it('is none after a loss, unless an appeal is pending', () => {
    for (const loss of [statusRevoked(), statusCeased(), statusRenounced()]) {
      expect(ground(asylumApplicationLodged(), statusGranted(), loss)).toBe('none');
      expect(
        ground(asylumApplicationLodged(), refugee, decisionBecameFinal({ on: refugee.on }), {
          ...loss,
          on: day,
        }),
      ).toBe('none');
      expect(ground(asylumApplicationLodged(), statusGranted(), decisionAppealed(), loss)).toBe(
        'asylum_seeker',
      );
    }
  });

  it('is temporary protection from its grant to its end', () => {
    const story = [temporaryProtectionGranted(), temporaryProtectionEnded()];
    expect(groundOn(civilDate('2024-03-03'), ...story)).toBe('none');
    expect(groundOn(civilDate('2024-03-04'), ...story)).toBe('temporary_protection');
    expect(groundOn(civilDate('2025-03-02'), ...story)).toBe('temporary_protection');
    expect(groundOn(civilDate('2025-03-03'), ...story)).toBe('none');
  });

  it('is later temporary protection, until that ends', () => {
    for (const [before, expected] of [
      [[asylumApplicationLodged()], 'asylum_seeker'],
      [[asylumApplicationLodged(), statusGranted({ on: civilDate('2024-02-26') })], 'alternative'],
    ] as const) {
      expect(ground(...before, temporaryProtectionGranted())).toBe('temporary_protection');
      expect(ground(...before, temporaryProtectionGranted(), temporaryProtectionEnded())).toBe(expected);
    }
  });

  it('follows the application once protection ends', () => {
    const behind = [asylumApplicationLodged(), temporaryProtectionGranted(), statusRefused()];
    expect(ground(...behind)).toBe('temporary_protection');
    expect(ground(...behind, temporaryProtectionEnded())).toBe('asylum_seeker');
    expect(ground(...behind, decisionBecameFinal(), temporaryProtectionEnded())).toBe('none');
  });

  it('is a later application or status, then protection', () => {
    const later = asylumApplicationLodged({ on: civilDate('2024-03-11') });
    expect(ground(temporaryProtectionGranted(), later)).toBe('asylum_seeker');
    expect(ground(temporaryProtectionGranted(), later, asylumProcedureDiscontinued())).toBe(
      'temporary_protection',
    );
    expect(ground(temporaryProtectionGranted(), later, statusGranted())).toBe('alternative');
    expect(ground(temporaryProtectionGranted(), later, statusGranted(), temporaryProtectionEnded())).toBe(
      'alternative',
    );
    expect(ground(temporaryProtectionGranted(), later, statusGranted(), statusRevoked())).toBe(
      'temporary_protection',
    );
  });

  it('is changed by no permit, transfer or absence', () => {
    const story = [
      asylumApplicationLodged(),
      statusGranted(),
      statusExtended(),
      dublinTransferDecided(),
      leftLatvia(),
      returnedToLatvia(),
    ];
    expect(ground(...story)).toBe('alternative');
  });

  it('follows the order of days, not of recording', () => {
    expect(ground(decisionBecameFinal(), statusRefused(), asylumApplicationLodged())).toBe('none');
    expect(ground(statusGranted(), asylumApplicationLodged())).toBe('alternative');
  });

  it('agrees with all its parts after any events', () => {
    const move = fc.constantFrom<Client.LegalMove>(
      asylumApplicationLodged(),
      statusGranted(),
      refugee,
      statusRefused(),
      decisionAppealed(),
      appealDecided(),
      appealDecided({ outcome: 'allowed' }),
      decisionBecameFinal(),
      asylumProcedureDiscontinued(),
      dublinTransferExecuted(),
      statusRevoked(),
      temporaryProtectionGranted(),
      temporaryProtectionEnded(),
    );
    const over = new Set<Client.Procedure>([
      'none',
      'granted',
      'dismissed',
      'final',
      'discontinued',
      'transferred',
    ]);
    fc.assert(
      fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
        const legal = moves.reduce(Client.moveLegal, Client.noGround);
        const holdsStatus = legal.status === 'refugee' || legal.status === 'alternative';
        const possible: ReadonlySet<Client.LegalGround> = new Set(
          holdsStatus
            ? [legal.status]
            : over.has(legal.procedure)
              ? legal.temporaryProtection === 'held'
                ? []
                : ['none']
              : ['asylum_seeker'],
        );
        if (legal.ground === 'temporary_protection') expect(legal.temporaryProtection).toBe('held');
        else expect(possible).toContain(legal.ground);
      }),
    );
  });
});
