import { type Timed, timed } from '../speed';
import { type Contender, contenders } from './contenders';

// one read takes about a second, in which much else can happen
const TIMES = 3;

/** Reads a server's whole log in one way several times, after reading it once to warm up. */
export const measure = async (
  contender: string,
  connectionString: string,
  events: string,
): Promise<Timed> => {
  const { read, close } = await contenders[contender as Contender](connectionString);
  if ((await read()) !== Number(events)) throw new Error('not everything was read');
  const measured = await timed(async () => {
    let count = 0;
    for (let i = 0; i < TIMES; i += 1) count += await read();
    return count;
  });
  await close();
  return measured;
};
