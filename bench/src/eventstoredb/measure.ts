import { type Timed, timed } from '../speed';
import { type Contender, contenders } from './contenders';

// one read takes about a second, which other work on the machine can disturb
const TIMES = 3;

/** Reads a server's whole log several times with one contender, after reading it once to warm up. */
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
