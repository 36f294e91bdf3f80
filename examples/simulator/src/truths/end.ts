import { MODELS, statusOf } from '../host';
import { holds } from '../untrue';
import type { World } from '../world';

/** Once all is well again, every call is answered, and every read model shows the whole log and has it in its file. */
export const inTheEnd = (world: World, isCalm: boolean): void => {
  holds('all comes to its end once all is well', isCalm, () => ({
    underWay: world.network.underWay().map(({ host, call }) => `${host} ${call}`),
    unanswered: world.sendings.filter(({ process, to }) => !process.isOver && to === undefined).length,
    end: world.server.stored().length,
    statuses: world.processes.flatMap((process) =>
      process === undefined ? [] : MODELS.map((name) => [process.host, name, statusOf(process, name)]),
    ),
  }));
};
