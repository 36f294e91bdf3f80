/** Measures one contender in a process of its own, which loads none of the others, and prints the result as JSON. */
const [benchmark = '', ...args] = process.argv.slice(2);

type Measure = (...args: readonly string[]) => Promise<unknown>;

const measures: Readonly<Record<string, () => Promise<{ readonly measure: Measure }>>> = {
  replay: () => import('./replay/measure.js'),
  parts: () => import('./parts/measure.js'),
  commands: () => import('./commands/measure.js'),
  'catch-up': () => import('./live/catch-up.js'),
  lag: () => import('./live/lag.js'),
  beside: () => import('./live/beside.js'),
  awake: () => import('./awake/measure.js'),
  folding: () => import('./awake/folding.js'),
  reports: () => import('./reports/measure.js'),
  seal: () => import('./seal/measure.js'),
  'one-more': () => import('./seal/one-more.js'),
  vault: () => import('./vault/measure.js'),
  'vault-replay': () => import('./vault/replay.js'),
  'vault-commands': () => import('./vault/commands.js'),
  register: () => import('./cli/record.js'),
  eventstoredb: () => import('./eventstoredb/measure.js'),
};

const contend = async (): Promise<void> => {
  const load = measures[benchmark];
  if (load === undefined) throw new Error(`there is no benchmark ${benchmark}`);
  const { measure } = await load();
  process.stdout.write(JSON.stringify(await measure(...args)));
};

void contend();
