import type { CivilDate } from '../../vocabulary/civil-date';
import { heldOn } from '../../vocabulary/timeline';
import type { State } from '../state';
import type { Residence } from './events';

/** Where the person lived on a day. */
export const residenceOn = (client: State, day: CivilDate): Residence | undefined =>
  heldOn(client.residence.residences, day);

/** Whether the person was abroad on a day. On the day of leaving and on that of coming back they were here. */
export const isAway = (client: State, day: CivilDate): boolean =>
  client.residence.absences.some(({ from, to }) => from.on < day && (to === undefined || day < to.on));
