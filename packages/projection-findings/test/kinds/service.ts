import { civilDate } from '@pavadonis/domain';
import type { Event } from '@pavadonis/domain/client';
import { clientNo } from '@pavadonis/testing';
import { laterEpisodeId } from '@pavadonis/testing/examples/ids';
import {
  asylumApplicationLodged,
  asylumProcedureDiscontinued,
  statusGranted,
  temporaryProtectionGranted,
} from '@pavadonis/testing/examples/law';
import { planAgreed, planDrawnUp, planGoalSet } from '@pavadonis/testing/examples/plan';
import { clientDied, clientRegistered } from '@pavadonis/testing/examples/registration';
import { leftLatvia } from '@pavadonis/testing/examples/residence';
import { serviceEnded, serviceExtended, serviceStarted } from '@pavadonis/testing/examples/service';
import { planted } from '../support/planted';
import { scenario } from './support/scenario';
import { LATER, seeker, served, withStatus } from './support/served';

const on = civilDate;
const startedOn = (day: string) => serviceStarted({ on: on(day), targetGroup: 'alternative' });
const plan = [planDrawnUp(), planGoalSet(), planAgreed()] as const;
const end = { on: on('2024-05-10') };
const theDayAfter = { shown: '2024-05-11', absent: '2024-05-10' };
const openAfter = (...events: readonly Event[]) => planted(clientNo(2)(...served, ...events)).finds;

export const service = {
  EpisodesOverlap: scenario({ shown: '2024-03-31', absent: '2024-04-01' }, (day) => {
    const first = serviceEnded({ on: on('2024-03-31') });
    const again = serviceStarted({ on: on(day), episodeId: laterEpisodeId });
    return planted(clientNo(2)(...served, first, again)).finds(LATER);
  }),
  EndedTwice: scenario({ shown: 2, absent: 1 }, (times) => {
    const ends = [serviceEnded({ on: on('2025-06-30') }), serviceEnded({ on: on('2025-07-15') })];
    return planted(clientNo(2)(...served, ...ends.slice(0, times))).finds(LATER);
  }),
  NotBegun: scenario({ shown: '2024-03-11', absent: '2024-03-12' }, (day) =>
    planted(
      clientNo(2)(...seeker, serviceStarted({ on: on('2024-03-12') }), serviceEnded({ on: on(day) })),
    ).finds(LATER),
  ),
  StartedWhileAway: scenario({ shown: '2024-03-04', absent: '2024-03-03' }, (day) =>
    planted(
      clientNo(2)(...seeker, leftLatvia({ on: on('2024-03-03') }), serviceStarted({ on: on(day) })),
    ).finds(LATER),
  ),
  StartedWithoutRegistration: scenario({ shown: [], absent: [clientRegistered()] }, (registered) =>
    planted(clientNo(2)(...registered, asylumApplicationLodged(), serviceStarted())).finds(LATER),
  ),
  StartedWithoutGround: scenario({ shown: 'refugee', absent: 'asylum_seeker' } as const, (targetGroup) =>
    planted(clientNo(2)(...seeker, serviceStarted({ targetGroup }))).finds(LATER),
  ),
  StartedPastLimit: scenario({ shown: '2025-04-16', absent: '2025-04-15' }, (day) =>
    planted(clientNo(2)(...seeker, statusGranted(), startedOn(day))).finds(LATER),
  ),
  GroupNotServed: scenario({ shown: 'temporary_protection', absent: 'asylum_seeker' } as const, (group) => {
    const law = [asylumApplicationLodged(), temporaryProtectionGranted({ on: on('2024-02-05') })];
    return planted(clientNo(2)(clientRegistered(), ...law, serviceStarted({ targetGroup: group }))).finds(
      LATER,
    );
  }),
  ExtendedLate: scenario({ shown: '2025-04-16', absent: '2025-04-15' }, (day) =>
    planted(clientNo(2)(...withStatus, ...plan, serviceExtended({ on: on(day) }))).finds(LATER),
  ),
  ExtendedBeyondRule: scenario({ shown: '2026-04-16', absent: '2026-04-15' }, (day) =>
    planted(clientNo(2)(...withStatus, ...plan, serviceExtended({ until: on(day) }))).finds(LATER),
  ),
  EpisodeOpenPastLimit: scenario(
    { shown: '2025-04-16', absent: '2025-04-15' },
    planted(clientNo(2)(...withStatus)).finds,
  ),
  EpisodeOpenAfterDeparture: scenario(theDayAfter, openAfter(leftLatvia(end))),
  EpisodeOpenWithoutGround: scenario(theDayAfter, openAfter(asylumProcedureDiscontinued(end))),
  EpisodeOpenAfterDeath: scenario(theDayAfter, openAfter(clientDied(end))),
};
