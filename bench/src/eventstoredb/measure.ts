import { type Timed, timed } from '../speed';
import { type Contender, contenders } from './contenders';

/** Reads a server's whole log in one way, after reading it once to warm up. */
export const measure = async (contender: string, connectionString: string): Promise<Timed> => {
  const { read, close } = await contenders[contender as Contender](connectionString);
  await read();
  const measured = await timed(read);
  await close();
  return measured;
};
